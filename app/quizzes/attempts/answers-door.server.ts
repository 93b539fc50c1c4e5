import { admit } from '#app/people/guard.server.ts'
import { clockWords } from '#app/platform/dates.ts'
import type { Door, Knock, Reply } from '#app/platform/door.ts'
import { GivenAnswers, saveAnswers } from './save-answers.server.ts'

/** Saves answers as they are given: JSON in, the time of saving out. Ten for every page of a quiz, so they go past Remix. */
export const answersDoor: Door = { address: /^\/attempts\/(?<attempt>[^/]+)\/answers$/, answer: keep }

async function keep({ visit, parameters, body }: Knock): Promise<Reply> {
  const now = new Date()
  const { member, refusal } = await admit(visit, 'sit-quiz')
  if (refusal) return refusal
  const given = GivenAnswers.safeParse(body)
  if (!given.success) return { status: 400, body: { refused: 'malformed' } }
  const saved = await saveAnswers({ personId: member.id, attemptId: parameters['attempt'] ?? '', answers: given.data.answers, now })
  if (!saved) return { status: 404, body: { refused: 'no-such-attempt' } }
  if ('refused' in saved) return { status: saved.refused === 'not-an-answer' ? 400 : 409, body: { refused: saved.refused } }
  return { status: 200, body: { savedAt: clockWords(saved.savedAt, member.unit.timeZone), ...(saved.isOvertaken && { isOvertaken: true }) } }
}
