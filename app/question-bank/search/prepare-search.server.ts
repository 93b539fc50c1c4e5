import { Prisma } from '#app/generated/sqlite/client.ts'
import { database } from '#app/platform/database.server.ts'
import { Question } from '#app/quizzes/question.ts'
import { searchedText } from './searched-text.ts'

/** As many as both databases take in one statement. */
const atOnce = 500

/** Prepares what came into the bank without its searched text: before there was one, or past the forms. */
export async function prepareSearch(): Promise<void> {
  const rows = await database.bankQuestion.findMany({ where: { searched: null }, select: { id: true, question: true, topic: true }, take: atOnce })
  if (rows.length === 0) return
  const values = rows.map(({ id, question, topic }) => Prisma.sql`(${id}, ${searchedText({ question: Question.parse(JSON.parse(question)), topic })})`)
  await database.$executeRaw`UPDATE "BankQuestion" SET "searched" = prepared.column2 FROM (VALUES ${Prisma.join(values)}) AS prepared WHERE "BankQuestion"."id" = prepared.column1`
  await prepareSearch()
}
