import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Work } from './works.server.ts'

/** Work that takes longer than a page: how far it is, looked at again every other second, with scripts and without. */
export function ProgressCard({ work: { deed, done, total } }: { work: Work }) {
  const { t } = useTranslation()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(revalidate, 1_000)
    return () => clearInterval(timer)
  }, [revalidate])
  const words = t(`question-bank:work.${deed}`)
  return (
    <section className="card space-y-3" aria-label={words}>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <p role="status">
        {words} {total > 0 && t('question-bank:work.of', { done, total })}
      </p>
      <progress className="bar block" aria-label={words} {...(total > 0 ? { value: done, max: total } : {})} />
      <p className="text-sm text-ink-soft">{t('question-bank:work.leave')}</p>
    </section>
  )
}
