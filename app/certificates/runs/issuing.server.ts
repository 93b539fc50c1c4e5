import type { Prisma } from '#app/generated/sqlite/client.ts'
import { translator } from '#app/languages/languages.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { scorePercent } from '#app/quizzes/points.ts'
import { type CertificateOccasion, prepareCertificate, type PreparedCertificate, storeCertificate } from '../issue.server.ts'
import { leadNamed } from '../style/style.server.ts'
import { drawApart } from '../drawing-thread/draw-apart.server.ts'

/** What issuing needs of a run. */
export const issuingRun = { unit: true, starter: { select: { name: true } } } as const satisfies Prisma.CertificateRunInclude

type Run = { id: string; title: { zh: string; en: string }; origin: string; unit: CertificateOccasion['unit']; starter: { name: string } }
type Item = { position: number; personId: string; earnedBy: string }

/**
 * Issues one paper of a run, once whoever else issues it at the same time: the event that earns it is unique. A name that
 * no font can print stops this one alone.
 */
export async function issueItem(run: Run, item: Item, now: Date): Promise<void> {
  if (await settle(run, item, null)) return
  const occasion = await occasionOf(run, item, now)
  const prepared = occasion && (await prepareCertificate(occasion, drawApart))
  if (prepared && 'refused' in prepared) {
    await database.certificateRunItem.update({ where: placeOf(run, item), data: { missing: prepared.characters.join('') } })
    return
  }
  try {
    await settle(run, item, prepared)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // Another run was first.
    await settle(run, item, null)
  }
}

const placeOf = ({ id }: Run, { position }: Item) => ({ runId_position: { runId: id, position } })

/** The certificate that there is by now, or else the prepared one, becomes the item's. False where there is neither. */
async function settle(run: Run, item: Item, prepared: PreparedCertificate | null): Promise<boolean> {
  return database.$transaction(async (transaction) => {
    const known = await transaction.certificate.findUnique({ where: { earnedBy: item.earnedBy }, select: { id: true } })
    // A regrade may have taken the pass away since: then there is nothing to certify.
    const isEarned = known ?? (await transaction.attempt.count({ where: { id: attemptOf(item), passed: true } })) > 0
    if (!isEarned) {
      await transaction.certificateRunItem.delete({ where: placeOf(run, item) })
      return true
    }
    if (!known && !prepared) return false
    const certificate = known ?? (prepared && (await storeCertificate(transaction, prepared)))
    await transaction.certificateRunItem.update({ where: placeOf(run, item), data: { certificateId: certificate?.id ?? null, missing: null } })
    return true
  })
}

function attemptOf({ earnedBy }: Item): string {
  return earnedBy.replace(/^attempt:/, '')
}

/** What certifies that an exam was passed. */
async function occasionOf(run: Run, item: Item, at: Date): Promise<CertificateOccasion | null> {
  const attempt = await database.attempt.findUnique({ where: { id: attemptOf(item) }, select: { points: true, maxPoints: true, person: true } })
  if (!attempt) return null
  const percent = scorePercent({ points: attempt.points ?? 0, maxPoints: attempt.maxPoints ?? 0 })
  const [zh, en] = [translator('zh-CN'), translator('en')]
  return {
    kind: 'COURSE',
    earnedBy: item.earnedBy,
    person: { id: item.personId, name: attempt.person.name },
    unit: run.unit,
    title: run.title,
    line: { zh: zh('certificate-runs:score', { percent }), en: en('certificate-runs:score', { percent }) },
    signatories: [leadNamed(run.starter.name)],
    at,
    origin: run.origin,
    language: attempt.person.language === 'EN' ? 'en' : 'zh-CN',
    isExam: true,
  }
}
