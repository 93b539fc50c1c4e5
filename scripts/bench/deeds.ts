// What people do, over HTTP, as a browser without scripts does it, but for the answers, which the page's script saves.
import { randomUUID } from 'node:crypto'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { demoPassword } from '#prisma/cast.ts'
import { modelAnswer } from '#prisma/seed/model-answers.ts'
import { send } from './client.ts'
import type { Ballot, Colleague } from './crowd.ts'
import type { Deed } from './load.ts'

export function readPage(address: string, cookie: string): Deed {
  return async () => {
    await send(address, { cookie })
    return true
  }
}

/** Number and password to the session; argon2id is slow by design. */
export function signIn(url: string, employeeNumber: string): Deed {
  return async () => {
    await send(`${url}/login`, { method: 'POST', form: { employeeNumber, password: demoPassword }, expects: 302 })
    return true
  }
}

/** Start with the page it leads to, ten saved answers, hand-in and result. All are right: the certificate is part of it. */
export function sitQuiz(url: string, course: string, sitters: Colleague[]): Deed {
  return async () => {
    const sitter = sitters.pop()
    if (!sitter) return false
    const { cookie } = sitter
    const started = await send(`${url}/quizzes/${course}`, { method: 'POST', cookie, form: {}, expects: 302 })
    const page = url + (started.headers.location ?? '')
    await send(page, { cookie })
    for (const answers of await tenSaves(sitter, page)) await send(`${page}/answers`, { method: 'POST', cookie, json: { answers } })
    await send(`${page}/hand-in`, { method: 'POST', cookie, form: {}, expects: 302 })
    await send(`${page}/result`, { cookie })
    return true
  }
}

/** Looked up in the database: the paper that a browser gets holds no keys. The tenth save carries the questions that are left. */
async function tenSaves({ id }: Colleague, page: string) {
  const attempt = await findAttempt({ personId: id, attemptId: page.split('/').at(-1) ?? '' })
  const answers = (attempt?.paper.questions ?? []).map((drawn, index) => {
    return { question: drawn.question.id, answer: modelAnswer(drawn), sequence: index + 1, flagged: false }
  })
  return [...answers.slice(0, 9).map((answer) => [answer]), answers.slice(9)]
}

/**
 * One star's ballot. The page's script gets the receipt and shows it in place; a browser without scripts gets the whole
 * page again, with the ballots that are left.
 */
export function castBallot(url: string, ballots: Ballot[], { byScript }: { byScript: boolean }): Deed {
  return async () => {
    const ballot = ballots.pop()
    if (!ballot) return false
    const [first = '', second = '', third = ''] = ballot.choices
    const form = { star: ballot.star, first, second, third, requestKey: randomUUID() }
    await send(url + ballot.address + (byScript ? '.data' : ''), { method: 'POST', cookie: ballot.cookie, form })
    return true
  }
}
