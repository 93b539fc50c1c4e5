import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { OfflineList } from '#app/offline/offline-line.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'learn', isDocument: true }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { language } = await requireAbility(asked, 'learn')
  const t = translator(language)
  return { title: t('offline:title'), intro: t('offline:intro'), whose: t('offline:whose'), lessons: t('offline:lessons'), withoutScript: t('offline:withoutScript') }
}

/** What opens without a network. Without one, it stands in the place of every page that does not. */
export default function OfflinePage() {
  const { title, intro, whose, lessons, withoutScript } = useLoaderData<typeof loader>()
  return (
    <Page title={title} intro={intro} width="reading">
      <section aria-labelledby="kept">
        <h2 id="kept" className="mb-3">
          {lessons}
        </h2>
        <OfflineList />
        <noscript>
          <p className="notice">{withoutScript}</p>
        </noscript>
      </section>
      <p className="mt-4 text-sm text-ink-soft">{whose}</p>
    </Page>
  )
}
