import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'

export const handle = { access: 'sit-quiz' }

/** Answers are sent here, through a door of their own (answers-door.server.ts); there is nothing to be had. */
export async function loader(asked: LoaderFunctionArgs) {
  await requireAbility(asked, 'sit-quiz')
  throw notFound()
}
