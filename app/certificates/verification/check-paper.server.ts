import { z } from 'zod'
import type { Language } from '#app/platform/i18n.ts'
import { inWords } from '../days-in-words.ts'
import { type Fingerprint, fingerprintOf } from './fingerprint.ts'
import type { CheckedPaper } from './paper-verdict.tsx'
import { verifyPaper } from './verification.server.ts'

type Asker = { address: string; language: Language }

const Asked = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), onPaper: z.string().max(40) })

/** From a form that asks about a file, by its fingerprint or by the file itself, which is not kept; null where it holds neither. */
export async function readFingerprint(form: FormData): Promise<Fingerprint | null> {
  const paper = form.get('paper')
  if (paper instanceof File) return paper.size === 0 ? null : fingerprintOf(new Uint8Array(await paper.arrayBuffer()), paper.name)
  const asked = Asked.safeParse(Object.fromEntries(form))
  return asked.success ? { sha256: asked.data.sha256, serial: asked.data.onPaper || null } : null
}

/** With the seconds to wait, where too much was tried. */
export async function checkPaper(fingerprint: Fingerprint, { address, language }: Asker): Promise<{ checked: CheckedPaper; seconds: number }> {
  const answer = await verifyPaper(fingerprint, address)
  if ('same' in answer) return { checked: { verdict: 'same', certificate: inWords(answer.same, language) }, seconds: 0 }
  if ('changed' in answer) return { checked: { verdict: 'changed', serial: answer.changed }, seconds: 0 }
  if (answer.refused === 'unknown') return { checked: { verdict: 'unknown' }, seconds: 0 }
  return { checked: { verdict: 'wait', minutes: Math.ceil(answer.seconds / 60) }, seconds: answer.seconds }
}
