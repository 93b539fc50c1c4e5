import { prepareCertificate, type PreparedCertificate, storeCertificate } from '#app/certificates/issue.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import type { Checklist } from '#app/learning/content-schema.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { enterCompletion } from '#app/wall/entries.server.ts'

type Occasion = { checklist: Checklist; at: Date; origin: string }

/** Draws the certificate 出师 of a pairing whose last skill is about to be signed. */
export async function prepareCompletion(pairingId: string, { checklist, at, origin }: Occasion) {
  const { mentee, mentor, unit } = await database.pairing.findUniqueOrThrow({
    where: { id: pairingId },
    include: { mentee: true, mentor: true, unit: true },
  })
  const words = { zh: translator('zh-CN'), en: translator('en') }
  return prepareCertificate({
    kind: 'COMPLETION',
    earnedBy: `pairing:${pairingId}`,
    person: { id: mentee.id, name: mentee.name },
    unit,
    title: checklist.certificate.title,
    line: { zh: '', en: '' },
    signatories: [{ role: { zh: words.zh('mentoring:mentor'), en: words.en('mentoring:mentor') }, name: mentor.name }],
    at,
    origin,
    language: mentee.language === 'EN' ? 'en' : 'zh-CN',
  })
}

/** 出师, in the transaction of the last sign-off: completion, certificate and the welcome on the wall. */
export async function completePairing(
  transaction: Transaction,
  { id, unitId }: { id: string; unitId: string },
  { certificate, at }: { certificate: PreparedCertificate; at: Date },
): Promise<void> {
  await transaction.pairingCompletion.create({ data: { pairingId: id, completedAt: at } })
  await transaction.pairing.update({ where: { id }, data: { openKey: null } })
  await storeCertificate(transaction, certificate)
  await enterCompletion(transaction, { unitId, pairingId: id, at })
}
