import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-today' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'see-today')
  const t = translator(member.language)
  return { title: t('common:places.today'), name: member.name }
}

export default function TodayPage() {
  const { title, name } = useLoaderData<typeof loader>()
  return (
    <Page title={title}>
      <p>{name}</p>
    </Page>
  )
}
