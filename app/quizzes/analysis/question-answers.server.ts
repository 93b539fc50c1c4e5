import { z } from 'zod'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { database, isPostgresql } from '#app/platform/database.server.ts'
import { Answer, readAnswer } from '../answer.ts'
import { type DrawnQuestion, QuestionOrder } from '../paper.ts'
import { endedOf, type Source } from './analysed-people.server.ts'


/**
 * What was answered to a question, by attempt, in the question's own ids. One statement; where the paper numbers what
 * it shows (an order, a matching), one more for the order of each attempt, which the database takes out of the papers.
 * An answer that is none to the question as it is now is left out.
 */
export async function listAnswersTo(source: Source, drawn: DrawnQuestion): Promise<Map<string, Answer>> {
  const { question } = drawn
  const responses = await database.response.findMany({
    where: { questionId: question.id, attempt: endedOf(source) },
    select: { attemptId: true, answer: true },
  })
  const isNumbered = drawn.order.shown.some(({ key, id }) => key !== id)
  const orders = isNumbered ? await listOrders(question.id, responses.map(({ attemptId }) => attemptId)) : null
  return new Map(
    responses.flatMap(({ attemptId, answer }) => {
      const given = Answer.safeParse(answer).data
      const order = orders ? orders.get(attemptId) : drawn.order
      const own = given && order ? readAnswer({ question, order }, given) : null
      return own ? [[attemptId, own] as const] : []
    }),
  )
}

const Orders = z.array(z.object({ id: z.string(), order: z.string().nullable() }))

async function listOrders(questionId: string, attemptIds: readonly string[]): Promise<Map<string, QuestionOrder>> {
  const ids = JSON.stringify(attemptIds)
  const rows = isPostgresql
    ? await database.$queryRaw`SELECT "id", CAST(jsonb_path_query_first("paper", '$.questions[*].order ? (@.id == $id)', jsonb_build_object('id', CAST(${questionId} AS TEXT))) AS TEXT) AS "order"
        FROM "Attempt" WHERE "id" IN (SELECT jsonb_array_elements_text(CAST(${ids} AS JSONB)))`
    : await database.$queryRaw(Prisma.sql`SELECT a."id", (SELECT json_extract(q.value, '$.order') FROM json_each(a."paper", '$.questions') q WHERE json_extract(q.value, '$.order.id') = ${questionId}) AS "order"
        FROM "Attempt" a WHERE a."id" IN (SELECT value FROM json_each(${ids}))`)
  return new Map(
    Orders.parse(rows).flatMap(({ id, order }) => {
      const read = order === null ? null : QuestionOrder.safeParse(JSON.parse(order)).data
      return read ? [[id, read] as const] : []
    }),
  )
}
