import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Preview } from './preview.server.ts'
import type { SimulatedMonth } from './simulate.server.ts'

/** What the last six published months would have given with a proposed rule, and what it cannot say. */
export function RulePreview({ preview: { months, seen } }: { preview: Preview }) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card space-y-4 border-gold" aria-labelledby="preview">
      <input type="hidden" name="seen" value={seen} />
      <h2 ref={heading} id="preview" tabIndex={-1} className="outline-none">
        {t('score-desk:simulation.title')}
      </h2>
      <p className="text-ink-soft">{t(months.length === 0 ? 'score-desk:simulation.none' : 'score-desk:simulation.intro')}</p>
      {months.length > 0 && (
        <table className="w-full">
          <caption className="sr-only">{t('score-desk:simulation.title')}</caption>
          <thead>
            <tr className="text-left text-sm text-ink-soft">
              <th scope="col" className="py-1 pr-3 font-normal">{t('score-desk:simulation.month')}</th>
              <th scope="col" className="py-1 pr-3 font-normal">{t('score-desk:simulation.before')}</th>
              <th scope="col" className="py-1 font-normal">{t('score-desk:simulation.after')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <MonthRow key={month.month} month={month} />
            ))}
          </tbody>
        </table>
      )}
      <p>{t('score-desk:simulation.save')}</p>
    </section>
  )
}

function MonthRow({ month: { month, before, after, why, isOther, missing, resting } }: { month: SimulatedMonth }) {
  const { t } = useTranslation()
  const named = (names: readonly string[]) => (names.length === 0 ? t('score-desk:simulation.nobody') : names.join(t('stars:listComma')))
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="py-2 pr-3 text-left font-medium">{month}</th>
      <td className="py-2 pr-3 wrap-anywhere">{named(before)}</td>
      <td className="py-2 wrap-anywhere">
        {after === null ? t(`score-desk:simulation.why.${why ?? 'no-quorum'}`) : named(after)}
        {after !== null && <span className={`chip ml-2 ${isOther ? 'chip-zhu' : 'chip-good'}`}>{t(isOther ? 'score-desk:simulation.other' : 'score-desk:simulation.same')}</span>}
        {resting.length > 0 && <span className="block text-sm text-ink-soft">{t('score-desk:simulation.resting', { names: resting.join(t('stars:listComma')) })}</span>}
        {missing.length > 0 && <span className="block text-sm text-ink-soft">{t('score-desk:simulation.missing', { parts: missing.map((part) => t(`star-score:part.${part}`)).join(t('stars:listComma')) })}</span>}
      </td>
    </tr>
  )
}
