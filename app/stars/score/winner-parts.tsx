import { useTranslation } from 'react-i18next'
import type { WinnerParts as Parts } from './winner-parts.server.ts'

/** What the winner of a star with a composite score had of each part; nobody else's is public. */
export function WinnerParts({ stars, names }: { stars: readonly Parts[]; names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation()
  if (stars.length === 0) return null
  return (
    <section aria-labelledby="winner-parts" className="max-w-[52rem]">
      <h2 id="winner-parts">{t('star-score:winner.title')}</h2>
      <p className="mt-1 text-ink-soft">{t('star-score:winner.hint')}</p>
      <ul className="mt-3 space-y-3">
        {stars.flatMap(({ star, winners }) =>
          winners.map(({ name, parts }) => (
            <li key={`${star} ${name}`} className="card">
              <h3>{t('star-score:winner.of', { star: names[star], name })}</h3>
              <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
                {parts.map(({ part, percentile }) => (
                  <div key={part}>
                    <dt className="text-sm text-ink-soft">{t(`star-score:part.${part}`)}</dt>
                    <dd>{percentile === null ? t('star-score:missing') : t('star-score:ahead', { percent: percentile })}</dd>
                  </div>
                ))}
              </dl>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
