import { useTranslation } from 'react-i18next'
import type { Withheld } from '../review-options.ts'

/** What is put away still, and until when: passed and put away all the same is what is to be renewed, whose next round has the same questions. */
export function WithheldNotice({ withheld, isPassed }: { withheld: readonly Withheld[]; isPassed: boolean }) {
  const { t } = useTranslation()
  if (withheld.length === 0) return null
  // All of it waits for the same thing: one sentence says so.
  if (isPassed && withheld.every(({ until }) => until === 'after-last-attempt')) return <p className="notice mt-6">{t('quiz-review:withheld.renewed')}</p>
  const mayBeSatAgain = withheld.some(({ until }) => until === 'after-last-attempt' || until === 'handed-in')
  return (
    <section className="notice mt-6" aria-labelledby="withheld">
      <h2 id="withheld" className="mb-1 text-base">
        {t('quiz-review:withheld.title')}
      </h2>
      <ul>
        {withheld.map(({ part, until }) => (
          <li key={part}>{t('quiz-review:withheld.line', { part: t(`quiz-review:part.${part}`), until: t(`quiz-review:withheld.until.${isPassed && until === 'after-last-attempt' ? 'renewed' : until}`) })}</li>
        ))}
      </ul>
      {mayBeSatAgain && <p className="mt-1 text-sm text-ink-soft">{t('quiz-review:withheld.why')}</p>}
    </section>
  )
}
