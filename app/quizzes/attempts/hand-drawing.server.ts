import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Question } from '../question.ts'
import { findAttempt } from './attempt-rows.server.ts'

type Asked = { personId: string; attemptId: string; question: string }

/** The SVG of the hand that a question of one's own attempt shows, or null. */
export async function findHandDrawing({ question, ...owner }: Asked): Promise<string | null> {
  const attempt = await findAttempt(owner)
  return readHandDrawing(attempt?.paper.questions.find((drawn) => drawn.question.id === question)?.question.hand)
}

/** The SVG of a hand, null where a question has none. */
export async function readHandDrawing(hand: Question['hand']): Promise<string | null> {
  // HandSign leaves no name that could lead out of the folder.
  return hand === undefined ? null : readFile(join('public', 'hands', `${hand}.svg`), 'utf8')
}
