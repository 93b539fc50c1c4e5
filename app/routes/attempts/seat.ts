import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { findSittingState, Seat, takeSeat } from '#app/quizzes/attempts/seat.server.ts'

export const handle = { access: 'sit-quiz' }

/** Whether the attempt goes on, for how long, and in which tab. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const state = await findSittingState({ personId: member.id, attemptId: asked.params['attempt'] ?? '' }, { now: new Date(), timeZone: member.unit.timeZone })
  if (!state) throw notFound()
  return Response.json(state, { headers: { 'Cache-Control': 'no-store' } })
}

/** This tab carries on from here. */
export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const body: unknown = await asked.request.json().catch(() => null)
  const given = Seat.safeParse(body)
  if (!given.success) return Response.json({ refused: 'malformed' }, { status: 400 })
  const isTaken = await takeSeat({ personId: member.id, attemptId: asked.params['attempt'] ?? '' }, given.data.seat)
  return isTaken ? Response.json({ seat: given.data.seat }) : Response.json({ refused: 'no-such-attempt' }, { status: 404 })
}
