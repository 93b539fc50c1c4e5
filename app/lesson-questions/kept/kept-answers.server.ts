import { LRUCache } from 'lru-cache'
import { unitsUpwards } from '#app/people/units.server.ts'
import { database } from '#app/platform/database.server.ts'

/** An answer that stands on the lesson's page of a unit and of those below it. Who asked is not said. */
export type KeptAnswer = { answerId: string; side: string; passage: string; heading: string; quote: string; question: string; answer: string; answerer: string }
type Row = KeptAnswer & { unitId: string; kept: boolean | number }

/** Another instance may have written meanwhile: nothing is remembered for longer. */
const remembered = new LRUCache<string, Promise<readonly KeptAnswer[]>>({ max: 5000, ttl: 60_000 })

type Page = { unitId: string; course: string; lesson: string }

/** What the unit and those above it keep on the page of a lesson: one query, then from memory. */
export function listKeptAnswers({ unitId, course, lesson }: Page): Promise<readonly KeptAnswer[]> {
  const key = `${unitId}:${course}/${lesson}`
  const known = remembered.get(key)
  if (known) return known
  const answers = loadKeptAnswers({ unitId, course, lesson })
  remembered.set(key, answers)
  answers.catch(() => remembered.delete(key))
  return answers
}

/** Whatever was kept or taken off on a lesson's page is asked for anew, for all units. */
export function forgetKeptAnswers({ course, lesson }: Omit<Page, 'unitId'>): void {
  for (const key of remembered.keys()) if (key.endsWith(`:${course}/${lesson}`)) remembered.delete(key)
}

async function loadKeptAnswers({ unitId, course, lesson }: Page): Promise<readonly KeptAnswer[]> {
  const rows = await database.$queryRaw<Row[]>`${unitsUpwards(unitId)}
    SELECT k."answerId", k."unitId", k."kept", q."side", q."passage", q."heading", q."quote", q."text" AS "question", a."text" AS "answer", p."name" AS "answerer"
    FROM "AnswerKeeping" k
      JOIN "up" ON "up"."id" = k."unitId"
      JOIN "LessonAnswer" a ON a."id" = k."answerId"
      JOIN "LessonQuestion" q ON q."id" = a."questionId"
      JOIN "Person" p ON p."id" = a."answeredBy"
    WHERE k."course" = ${course} AND k."lesson" = ${lesson}
    ORDER BY a."answeredAt", k."number"`
  // Of a unit's decisions about an answer the last one holds; kept by any of the units it is shown, once.
  const decided = new Map(rows.map((row) => [`${row.answerId} ${row.unitId}`, row]))
  const kept = new Map([...decided.values()].filter((row) => Boolean(row.kept)).map(({ unitId: _unit, kept: _kept, ...answer }) => [answer.answerId, answer]))
  return [...kept.values()]
}
