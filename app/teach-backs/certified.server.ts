import { standing } from '#app/certificates/certificates.server.ts'
import { certificateState } from '#app/certificates/validity.ts'
import { database } from '#app/platform/database.server.ts'

/** A person with a valid certificate of a course. */
export type Certified = { personId: string; course: string }

/** Which of these people hold a valid certificate of which course: who may teach it. Two queries, however many people. */
export async function listCertified(personIds: readonly string[], now: Date): Promise<Certified[]> {
  const attempts = await database.attempt.findMany({
    where: { personId: { in: [...personIds] }, passed: true },
    select: { id: true, personId: true, quiz: true },
  })
  const byEvent = new Map(attempts.map(({ id, personId, quiz }) => [`attempt:${id}`, { personId, course: quiz }]))
  const certificates = await database.certificate.findMany({
    where: { earnedBy: { in: [...byEvent.keys()] } },
    select: { earnedBy: true, expiresAt: true, ...standing },
  })
  const valid = certificates.filter((certificate) => certificateState(certificate, now) === 'valid')
  const held = valid.flatMap(({ earnedBy }) => byEvent.get(earnedBy) ?? [])
  return [...new Map(held.map((one) => [`${one.personId} ${one.course}`, one])).values()]
}

export async function isCertified({ personId, course }: Certified, now: Date): Promise<boolean> {
  return (await listCertified([personId], now)).some((held) => held.course === course)
}
