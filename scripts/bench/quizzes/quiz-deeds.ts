// What people do with quizzes, in parts that are measured each by itself.
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { database } from '#app/platform/database.server.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { send } from '../client.ts'
import type { Colleague } from '../crowd.ts'
import type { Deed } from '../load.ts'
import type { MeasuredServer } from '../measured-server.ts'

type Sitting = { quiz: string; sitters: Colleague[] }
type Open = { page: string; sitter: Colleague; answers: { question: string; answer: unknown; flagged: boolean }[] }

/** Starts an attempt for each and saves one answer; `answers` are all that can be given, every other of them wrong. */
export async function openAttempts({ url }: Pick<MeasuredServer, 'url'>, { quiz, sitters }: Sitting): Promise<Open[]> {
  const opened: Open[] = []
  for (const sitter of sitters) {
    const started = await send(`${url}/quizzes/${quiz}`, { method: 'POST', cookie: sitter.cookie, form: {}, expects: 302 })
    const page = url + (started.headers.location ?? '')
    const attempt = await findAttempt({ personId: sitter.id, attemptId: idIn(page) })
    const answers = (attempt?.paper.questions ?? []).map((drawn, index) => ({ question: drawn.question.id, answer: index % 2 === 0 ? modelAnswer(drawn) : wrongAnswer(drawn), flagged: false }))
    opened.push({ page, sitter, answers })
    await save({ page, sitter, answers: answers.slice(0, 1) }, 1)
  }
  return opened
}

async function save({ page, sitter, answers }: Open, sequence: number): Promise<void> {
  await send(`${page}/answers`, { method: 'POST', cookie: sitter.cookie, json: { answers: answers.map((answer) => ({ ...answer, sequence })) } })
}

/** One answer more, or one given anew, each time. */
export function saveAgain({ answers, ...open }: Open): Deed {
  let sequence = 1
  return async () => {
    const answer = answers[sequence % answers.length]
    sequence += 1
    await save({ ...open, answers: answer ? [answer] : [] }, sequence)
    return true
  }
}

/** All answers of each are saved; what is measured is the hand-in alone. Half is wrong: nobody passes, no certificate is drawn. */
export async function handInLater(server: Pick<MeasuredServer, 'url'>, sitting: Sitting): Promise<Deed> {
  const open = await openAttempts(server, sitting)
  for (const one of open) await save(one, 2)
  return async () => {
    const one = open.pop()
    if (one) await send(`${one.page}/hand-in`, { method: 'POST', cookie: one.sitter.cookie, form: {}, expects: 302 })
    return one !== undefined
  }
}

/** Everybody answers all questions at the same moment, each one after the other. Says how many answers were acknowledged, kept and how fast. */
export async function answerAtOnce(server: Pick<MeasuredServer, 'url'>, sitters: Colleague[]): Promise<string> {
  const open = await openAttempts(server, { quiz: 'ten', sitters })
  const began = performance.now()
  let acknowledged = 0
  await Promise.all(
    open.map(async ({ answers, ...one }) => {
      for (const [index, answer] of answers.entries()) {
        await save({ ...one, answers: [answer] }, index + 2)
        acknowledged += 1
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const kept = await database.response.count({ where: { attemptId: { in: open.map(({ page }) => idIn(page)) }, sequence: { gt: 1 } } })
  return `${acknowledged} acknowledged, ${kept} kept, no error, ${(acknowledged / seconds).toFixed(0)} in a second`
}

function idIn(page: string): string {
  return page.split('/').at(-1) ?? ''
}
