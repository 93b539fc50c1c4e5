import { database } from '#app/platform/database.server.ts'
import { Question } from '#app/quizzes/question.ts'
import type { Banked } from '#app/quizzes/formats/written-file.ts'
import type { BankFilter } from './forms.ts'
import { wordsOf } from './search/searched-text.ts'

const pageSize = 20

/** The newest version of each question: those in use, or those that were taken out. */
function shownBy(unitId: string, { words, topic, difficulty, type, out }: BankFilter) {
  return {
    unitId,
    replacedBy: null,
    retirement: out ? { isNot: null } : null,
    ...(topic === '' ? {} : { topic }),
    ...(difficulty === null ? {} : { difficulty }),
    ...(type === null ? {} : { type }),
    AND: wordsOf(words).map((word) => ({ searched: { contains: word } })),
  }
}

/** What was written or changed last comes first; of one file the first question. */
const newestFirst = [{ createdAt: 'desc' as const }, { position: 'asc' as const }, { id: 'asc' as const }]
const inOrder = [{ createdAt: 'asc' as const }, { position: 'asc' as const }, { id: 'asc' as const }]

/** A page of a unit's bank, as filtered, and the topics that there are. */
export async function listBank(unitId: string, filter: BankFilter) {
  const where = shownBy(unitId, filter)
  const orderBy = filter.out ? [{ retirement: { retiredAt: 'desc' as const } }, ...newestFirst] : newestFirst
  const [count, rows, topics, outCount] = await Promise.all([
    database.bankQuestion.count({ where }),
    database.bankQuestion.findMany({ where, orderBy, skip: (filter.page - 1) * pageSize, take: pageSize }),
    listTopics(unitId),
    database.bankQuestion.count({ where: { unitId, replacedBy: null, retirement: { isNot: null } } }),
  ])
  return { count, outCount, pages: Math.max(1, Math.ceil(count / pageSize)), rows: rows.map((row) => ({ id: row.id, ...bankedOf(row) })), topics }
}

/** The topics of the questions in use. */
export async function listTopics(unitId: string): Promise<string[]> {
  const rows = await database.bankQuestion.findMany({ where: { unitId, replacedBy: null, retirement: null, topic: { not: null } }, distinct: ['topic'], select: { topic: true }, orderBy: { topic: 'asc' } })
  return rows.flatMap(({ topic }) => topic ?? [])
}

/** All that the filter leaves, numbered as in a file. */
export async function listForExport(unitId: string, filter: BankFilter): Promise<Banked[]> {
  const rows = await database.bankQuestion.findMany({ where: shownBy(unitId, filter), orderBy: inOrder })
  return rows.map(bankedOf)
}

function bankedOf({ question, topic, difficulty }: { question: string; topic: string | null; difficulty: number | null }): Banked {
  return { question: Question.parse(JSON.parse(question)), topic, difficulty }
}
