import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { receiveDelivery } from '#app/offline/receive.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export const handle = { access: 'learn' }

export async function loader(asked: LoaderFunctionArgs) {
  await requireAbility(asked, 'learn')
  throw notFound()
}

/** What was done without a network, one thing at a time. 409: not counted, the words say why; or it is somebody else's. */
export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const receipt = await receiveDelivery(member, await readForm(asked.request), new Date())
  return Response.json(receipt ?? { outcome: 'other-account' }, { status: receipt?.outcome === 'kept' ? 200 : 409 })
}
