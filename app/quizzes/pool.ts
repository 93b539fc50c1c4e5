import { type Asking, freshFirst } from './fresh-first.ts'
import { inHundredths, type Question } from './question.ts'
import { sharesOf } from './shares.ts'

/*
 * Which questions are asked out of more than are asked at once. A quiz whose file says `ask: n` draws n of its pool, of
 * each worth its share: so every attempt has as many questions and as many points as any other, whatever was drawn.
 */

/** What one attempt asks of a quiz; without `ask`, or where less is left of the pool, all there is. */
export function drawFromPool({ questions: pool, ask }: Pool, asking: Asking): Question[] {
  const inOrder = freshFirst(pool, asking)
  return portionsOf({ questions: pool, ask }).flatMap(({ points, count }) => inOrder.filter((question) => inHundredths(question.points) === points).slice(0, count))
}

type Pool = { questions: readonly Question[]; ask?: number | undefined }

/** How many questions and hundredths of a point each attempt has. */
export function extentOf(pool: Pool): { questions: number; points: number } {
  const portions = portionsOf(pool)
  return {
    questions: portions.reduce((sum, { count }) => sum + count, 0),
    points: portions.reduce((sum, { count, points }) => sum + count * points, 0),
  }
}

/** How many different worths the questions have: as many are asked at least. */
export function worthsIn(questions: readonly Question[]): number {
  return new Set(questions.map(({ points }) => inHundredths(points))).size
}

/** Of each worth at least one, and no more than there are: a share of the pool in proportion, rounded. */
function portionsOf({ questions, ask = questions.length }: Pool): { points: number; count: number }[] {
  const worths = [...Map.groupBy(questions, ({ points }) => inHundredths(points))].toSorted(([one], [other]) => one - other)
  if (worths.length === 0) return []
  const asked = Math.min(questions.length, Math.max(worths.length, ask))
  const shares = sharesOf(asked, worths.map(([, those]) => those.length))
  return worths.map(([points], index) => ({ points, count: shares[index] ?? 0 }))
}
