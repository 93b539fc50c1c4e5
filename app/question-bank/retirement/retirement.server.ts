import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'

type Keeper = Pick<Member, 'id'>
type Team = { id: string }
type Asked = { questionId: string; now: Date }

/** Takes a question out: papers drawn with it keep it. Pressed twice it is out once; false for another unit's. */
export async function retireQuestion(member: Keeper, team: Team, { questionId, now }: Asked): Promise<boolean> {
  const question = await database.bankQuestion.findFirst({ where: { id: questionId, unitId: team.id, replacedBy: null }, select: { retirement: { select: { questionId: true } } } })
  if (!question || question.retirement) return question !== null
  try {
    await database.$transaction(async (transaction) => {
      await transaction.bankRetirement.create({ data: { questionId, retiredBy: member.id, retiredAt: now } })
      await recordAudit(transaction, { actorId: member.id, action: 'retire-question', subject: `bank-question:${questionId}` })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return true
}

/**
 * Puts a question that was taken out back: a version that says the same replaces it and is in use, and who took it out and
 * who put it back stays in its history. Pressed twice it is back once; gives the id that it has now, null for another unit's.
 */
export async function returnQuestion(member: Keeper, team: Team, { questionId, now }: Asked): Promise<string | null> {
  const question = await database.bankQuestion.findFirst({ where: { id: questionId, unitId: team.id }, include: { retirement: true, replacedBy: { select: { id: true } } } })
  if (!question) return null
  const { id, retirement, replacedBy, ...said } = question
  if (replacedBy || !retirement) return replacedBy?.id ?? id
  try {
    return await database.$transaction(async (transaction) => {
      const back = await transaction.bankQuestion.create({ data: { ...said, replacesId: id, createdBy: member.id, createdAt: now }, select: { id: true } })
      await recordAudit(transaction, { actorId: member.id, action: 'return-question', subject: `bank-question:${back.id}` })
      return back.id
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return returnQuestion(member, team, { questionId, now })
  }
}

/** The published papers of the unit whose sheets hold one of these versions, by name. */
export async function listHoldingPapers(team: Team, versionIds: readonly string[]): Promise<{ paperId: string; name: string }[]> {
  if (versionIds.length === 0) return []
  const holds = Prisma.join(versionIds.map((id) => Prisma.sql`CAST(s."paper" AS TEXT) LIKE ${`%"${id}"%`}`), ' OR ')
  const rows = await database.$queryRaw<{ paperId: string; name: string }[]>`
    SELECT v."paperId", v."name" FROM "TestPaperSheet" s JOIN "TestPaperVersion" v ON v."id" = s."versionId" JOIN "TestPaper" p ON p."id" = v."paperId"
    WHERE p."unitId" = ${team.id} AND (${holds}) ORDER BY v."number" DESC`
  const newest = rows.filter(({ paperId }, index) => rows.findIndex((one) => one.paperId === paperId) === index)
  return newest.toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
}
