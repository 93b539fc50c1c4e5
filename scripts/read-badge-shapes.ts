// Reads what badges and status lists state once, with their contexts, so that no server has to load what reads them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeBadgeKey } from '#app/certificates/badge/badge-key.server.ts'
import { builtShapesFile } from '#app/certificates/badge/built-shapes.server.ts'
import { learnedShapes } from '#app/certificates/badge/canonical-form.server.ts'
import { makeBadge } from '#app/certificates/badge/open-badge.server.ts'
import { withProof } from '#app/certificates/badge/proof.server.ts'
import { statusList } from '#app/certificates/badge/status-list-document.server.ts'
import { CertificateFacts } from '#app/certificates/drawing/certificate-facts.ts'

const origin = 'https://portal.example.org'
const at = new Date('2026-09-28T02:03:04Z')

/** Texts differ from paper to paper and no shape knows them; that they differ from each other is all that matters. */
const facts = {
  serial: 'serial',
  personName: 'person',
  unitName: 'unit',
  title: { zh: 'title', en: 'title' },
  line: '',
  language: 'zh-CN',
  issuedOn: '2026-09-28',
  expiresOn: null,
  signatories: [],
  verifyUrl: `${origin}/verify/serial`,
}

export async function readBadgeShapes(): Promise<string> {
  // What an earlier build has read must not be taken for what is so now.
  rmSync(builtShapesFile, { force: true })
  const signing = await makeBadgeKey()
  for (const kind of CertificateFacts.shape.kind.options)
    for (const expiresAt of [null, new Date('2028-09-27T16:00:00Z')]) await makeBadge(CertificateFacts.parse({ ...facts, kind }), { signing, at, origin, expiresAt, place: 1, salt: 'salt' })
  await withProof(await statusList([], { list: 0, origin, now: at }), { signing, did: 'did:web:portal.example.org', at })
  const shapes = await learnedShapes()
  mkdirSync(dirname(builtShapesFile), { recursive: true })
  writeFileSync(builtShapesFile, JSON.stringify(shapes))
  return `${shapes.length} shapes`
}
