import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Answered } from '../practice-view.ts'
import type { MendedMistake } from './mended-mistakes.server.ts'

/** The key was mended after this answer was given: when, by whom, why, and what that makes of the answer. */
export function MendedNotice({ mended: { kind, on, authors, reason, wasRight, isRight } }: { mended: NonNullable<Answered['mended']> }) {
  const { t } = useTranslation()
  return (
    <section className="notice mb-4 space-y-1" aria-labelledby="mended">
      <h3 id="mended" className="text-base">
        {t('quiz-review:mended.title', { time: on })}
      </h3>
      {authors && <p>{t('quiz-review:regraded.by', authors)}</p>}
      <p>{t('quiz-review:regraded.because', { reason })}</p>
      <p>{t(kind === 'key' ? `quiz-review:mended.${wasRight ? 'right' : 'wrong'}.${isRight ? 'right' : 'wrong'}` : `quiz-review:mended.${kind}`)}</p>
    </section>
  )
}

/** Mistakes that left the notebook because their keys were mended. */
export function MendedList({ mistakes }: { mistakes: readonly MendedMistake[] }) {
  const { t } = useTranslation()
  if (mistakes.length === 0) return null
  return (
    <section aria-labelledby="mended-mistakes">
      <h2 id="mended-mistakes">{t('quiz-review:mended.list')}</h2>
      <p className="mt-1 mb-3 text-sm text-ink-soft">{t('quiz-review:mended.listHint')}</p>
      <ul className="card divide-y divide-line p-0">
        {mistakes.map(({ key, prompt, courseTitle, mendedOn, authors, to }) => (
          <li key={key}>
            <Link to={to} className="block px-5 py-3 text-ink no-underline hover:bg-paper">
              {prompt}
              <span className="block text-sm text-ink-soft">{t('quiz-review:mended.line', { course: courseTitle, time: mendedOn })}</span>
              {authors && <span className="block text-sm text-ink-soft">{t('quiz-review:regraded.by', authors)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
