import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { Question } from '#app/quizzes/question.ts'
import type { Banked } from '#app/quizzes/formats/written-file.ts'
import type { BankFilter } from './forms.ts'

const pageSize = 50

/** Questions in use: the newest version of each, not taken out. */
function inUse(unitId: string, { topic, difficulty, type }: BankFilter) {
  return {
    unitId,
    replacedBy: null,
    retirement: null,
    ...(topic === '' ? {} : { topic }),
    ...(difficulty === null ? {} : { difficulty }),
    ...(type === null ? {} : { type }),
  }
}

const inOrder = [{ createdAt: 'asc' as const }, { position: 'asc' as const }, { id: 'asc' as const }]

/** A page of a unit's bank, as filtered, and the topics that there are. */
export async function listBank(unitId: string, filter: BankFilter) {
  const where = inUse(unitId, filter)
  const [count, rows, topics] = await Promise.all([
    database.bankQuestion.count({ where }),
    database.bankQuestion.findMany({ where, orderBy: inOrder, skip: (filter.page - 1) * pageSize, take: pageSize }),
    listTopics(unitId),
  ])
  return { count, pages: Math.max(1, Math.ceil(count / pageSize)), rows: rows.map((row) => ({ id: row.id, ...bankedOf(row) })), topics }
}

/** The topics of the questions in use. */
export async function listTopics(unitId: string): Promise<string[]> {
  const rows = await database.bankQuestion.findMany({ where: { unitId, replacedBy: null, retirement: null, topic: { not: null } }, distinct: ['topic'], select: { topic: true }, orderBy: { topic: 'asc' } })
  return rows.flatMap(({ topic }) => topic ?? [])
}

/** Takes a question out: papers drawn with it keep it. Pressed twice it is out once; false for another unit's. */
export async function retireQuestion(member: Pick<Member, 'id'>, team: { id: string }, { questionId, now }: { questionId: string; now: Date }): Promise<boolean> {
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

/** All that the filter leaves, numbered as in a file. */
export async function listForExport(unitId: string, filter: BankFilter): Promise<Banked[]> {
  const rows = await database.bankQuestion.findMany({ where: inUse(unitId, filter), orderBy: inOrder })
  return rows.map(bankedOf)
}

function bankedOf({ question, topic, difficulty }: { question: string; topic: string | null; difficulty: number | null }): Banked {
  return { question: Question.parse(JSON.parse(question)), topic, difficulty }
}
