import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { clockWords } from '#app/platform/dates.ts'
import { GivenAnswers, saveAnswers } from '#app/quizzes/attempts/save-answers.server.ts'

export const handle = { access: 'sit-quiz' }

export async function loader(asked: LoaderFunctionArgs) {
  await requireAbility(asked, 'sit-quiz')
  throw notFound()
}

/** Saves answers as they are given: JSON in, the time of saving out. */
export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const member = await requireAbility(asked, 'sit-quiz')
  const body: unknown = await asked.request.json().catch(() => null)
  const given = GivenAnswers.safeParse(body)
  if (!given.success) return Response.json({ refused: 'malformed' }, { status: 400 })
  const saved = await saveAnswers({ personId: member.id, attemptId: asked.params['attempt'] ?? '', answers: given.data.answers, now })
  if (!saved) return Response.json({ refused: 'no-such-attempt' }, { status: 404 })
  if ('refused' in saved) return Response.json({ refused: saved.refused }, { status: saved.refused === 'not-an-answer' ? 400 : 409 })
  return Response.json({ savedAt: clockWords(saved.savedAt, member.unit.timeZone) })
}
