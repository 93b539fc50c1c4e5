import { randomUUID } from 'node:crypto'
import { fieldsOf, parseFields } from '#app/platform/form.server.ts'
import type { Round } from '../rounds.server.ts'
import { BallotForm } from './ballot-form.ts'
import { castBallot } from './ballot.server.ts'
import { changeBallot, type ChangeRefusal, changeStatus } from './change-ballot.server.ts'
import { refusalStatus } from './check-ballot.ts'

/** What the server says of a ballot: its receipt and code, that it was changed, or why nothing was done. */
export type BallotAnswer = {
  star: string
  deed: 'cast' | 'change'
  receipt: string | null
  changeCode: string | null
  isChanged: boolean
  /** A key of the language files. */
  fault: string | null
  choices: string[]
  /** Where something was refused, in which order the faces stood: without scripts the page comes back whole, and they would change places. */
  order: string[]
}

type Answered = { answer: BallotAnswer; status: number; retryAfter: number | null }

/** Casts or changes what the form says. Both come to one address and look the same in any record of requests. */
export async function answerBallot(round: Round, voterId: string, form: FormData): Promise<Answered> {
  const deed = form.has('changeCode') ? 'change' : 'cast'
  const nothing: Omit<BallotAnswer, 'star'> = { deed, receipt: null, changeCode: null, isChanged: false, fault: null, choices: [], order: [] }
  const typed = (choices: string[]) => ({ choices, order: orderIn(form) })
  const { value, refusal } = parseFields(form, BallotForm)
  if (refusal) {
    const { form: whole, changeCode } = refusal.faults
    return { answer: { ...nothing, star: refusal.values['star'] ?? '', fault: whole ?? changeCode ?? 'common:fault.invalid', ...typed(namesIn(form)) }, status: 400, retryAfter: null }
  }
  const { star, choices, changeCode, requestKey = randomUUID() } = value
  const done = await (changeCode === undefined ? castBallot(round, { star, voterId, requestKey, choices }) : changeBallot(round, { star, voterId, code: changeCode, choices }))
  if ('receipt' in done) return { answer: { ...nothing, ...done, star }, status: 200, retryAfter: null }
  if ('changed' in done) return { answer: { ...nothing, star, isChanged: true }, status: 200, retryAfter: null }
  const seconds = 'seconds' in done ? done.seconds : undefined
  return { answer: { ...nothing, star, fault: faultOf(done.refused), ...typed(choices) }, status: statusOf(done.refused), retryAfter: seconds ?? null }
}

function faultOf(refused: ChangeRefusal): string {
  return refused in changeStatus ? `star-votes:refused.${refused}` : `stars:refused.${refused}`
}

function statusOf(refused: ChangeRefusal): number {
  return { ...refusalStatus, ...changeStatus }[refused]
}

/** It comes from the form and goes back to it, and is kept nowhere. */
function orderIn(form: FormData): string[] {
  return fieldsOf(form)('order').split(' ')
}

function namesIn(form: FormData): string[] {
  return ['first', 'second', 'third', 'approved'].flatMap((place) => form.getAll(place)).filter((id) => typeof id === 'string')
}
