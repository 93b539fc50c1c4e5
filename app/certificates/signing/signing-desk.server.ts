import type { X509Certificate } from 'node:crypto'
import type { Member } from '#app/people/member.server.ts'
import { administersHouse } from '#app/people/units.server.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import { listUsedCertificates, loadSigningKey, replaceSigningKey } from './key-folder.server.ts'
import { type P12Refusal, readP12 } from './read-p12.server.ts'
import { makeSelfMade } from './self-made.server.ts'
import { fingerprintOf, isSelfMade, type SigningKey } from './signing-key.ts'

const monthMs = 30 * 86_400_000

export type ShownSigner = Awaited<ReturnType<typeof viewSigning>>['current']

/** What papers are signed with, what they were signed with before, and whether this member may change it. */
export async function viewSigning(member: Member, now = new Date()) {
  const signing = await loadSigningKey(now)
  const [own] = signing.chain
  const fingerprint = fingerprintOf(signing)
  const used = await listUsedCertificates()
  const before = used.filter((one) => one.fingerprint256 !== own.fingerprint256).sort((one, other) => other.validFromDate.getTime() - one.validFromDate.getTime())
  return {
    current: { ...shown(own, member), fingerprint, isSelfMade: isSelfMade(signing), endsSoon: own.validToDate.getTime() - now.getTime() < 2 * monthMs, isOver: own.validToDate <= now },
    before: before.map((one) => shown(one, member)),
    mayChange: await administersHouse(member),
  }
}

/** Only the certificate, for those who are to trust it. */
export async function signingCertificate(): Promise<string> {
  const { chain } = await loadSigningKey()
  return chain[0].toString()
}

type Change = { deed: 'p12'; from: string; bytes: Uint8Array; password: string } | { deed: 'self-made'; from: string }

/** Papers issued from now on are signed with another key; those issued before keep theirs. */
export async function changeSigningKey(member: Member, change: Change, now = new Date()): Promise<{ changed: boolean } | { refused: P12Refusal | 'not-yours' }> {
  if (!(await administersHouse(member))) return { refused: 'not-yours' }
  if (fingerprintOf(await loadSigningKey(now)) !== change.from) return { changed: false }
  const signing = change.deed === 'p12' ? readP12(change.bytes, change.password, now) : await makeSelfMade(now)
  if ('refused' in signing) return signing
  return { changed: await replace(member, signing, change.from) }
}

/** The file last: a record of what then fails is undone, and no key signs without one. False where another press came first. */
async function replace({ id: actorId }: Member, signing: SigningKey, from: string): Promise<boolean> {
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const isCurrent = fingerprintOf(await loadSigningKey()) === from
    if (!isCurrent || fingerprintOf(signing) === from) return false
    const [own] = signing.chain
    const details = { name: nameIn(own.subject), note: fingerprintOf(signing) }
    await recordAudit(transaction, { actorId, action: 'change-signing-key', subject: 'house:signing', details })
    await replaceSigningKey(signing)
    return true
  })
}

function shown(certificate: X509Certificate, { language, unit }: Member) {
  const day = (at: Date) => dayWords(calendarDay(at, unit.timeZone), language)
  return {
    holder: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    from: day(certificate.validFromDate),
    until: day(certificate.validToDate),
    print: certificate.fingerprint256,
  }
}

/** Common name and organisation of a distinguished name, as Node writes one: a line each. */
function nameIn(distinguished: string): string {
  const lines = distinguished.split('\n')
  const named = ['CN=', 'O='].flatMap((kind) => lines.filter((line) => line.startsWith(kind)).map((line) => line.slice(kind.length)))
  return [...new Set(named)].join(' · ') || lines.join(' · ')
}
