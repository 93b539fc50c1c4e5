import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { Icon } from '#app/ui/icon.tsx'
import type { CourseDesk } from './course-desk.server.ts'

/** Every version, the latest first: who, when, and the way to what changed. */
export function EditionHistory({ id, editions }: Pick<CourseDesk, 'id' | 'editions'>) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{t('editor:history.title')}</h2>
      {editions.length === 0 && <p className="mt-2 text-ink-soft">{t('editor:history.none')}</p>}
      <ol className="mt-2 divide-y divide-line">
        {editions.map(({ number, deed, of, by, at, isCurrent }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <span className="min-w-0 flex-1 basis-40">
              <span className="font-medium">{t('editor:history.number', { number })}</span> · {t(`editor:history.${deed}`, { of })}
              <span className="block text-sm text-ink-soft">{t('editor:history.line', { name: by, at })}</span>
              {isCurrent && (
                <span className="chip chip-good mt-1">
                  <Icon name="check" /> {t('editor:history.current')}
                </span>
              )}
            </span>
            {deed !== 'WITHDRAWN' && (
              <Link to={address(`/team/courses/${id}/editions/${number}`)} className="thumb">
                {t('editor:history.compareOf', { number })}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
