import { useTranslation } from 'react-i18next'
import { itemFigures, showPercent } from './figure-words.ts'
import { Flags, Meaning } from './item-table.tsx'
import type { ItemLine } from './quiz-analysis.server.ts'

/** One question with its flags and why, and its figures with what each says. */
export function ItemCard({ item }: { item: ItemLine }) {
  const { t } = useTranslation()
  return (
    <>
      <section className="card space-y-3">
        <p className="text-lg">{item.prompt}</p>
        {item.flags.map((flag) => (
          <div key={flag}>
            <Flags flags={[flag]} />
            <p className="mt-1 text-ink-soft">{t(`quiz-analysis:flagWhy.${flag}`)}</p>
          </div>
        ))}
      </section>
      <section className="space-y-3">
        <h2>{t('quiz-analysis:question.figures')}</h2>
        <dl className="card grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {itemFigures.map((figure) => (
            <div key={figure}>
              <dt className="flex items-baseline justify-between gap-3 font-medium">
                {t(`quiz-analysis:items.${figure}`)}
                <span className="text-right text-lg tabular-nums">
                  {showPercent(item[figure], t)}
                  <Meaning item={item} figure={figure} />
                </span>
              </dt>
              <dd className="text-sm text-ink-soft">{t(`quiz-analysis:say.${figure}`)}</dd>
            </div>
          ))}
          <div>
            <dt className="flex items-baseline justify-between gap-3 font-medium">
              {t('quiz-analysis:items.count')}
              <span className="text-lg tabular-nums">{item.count}</span>
            </dt>
          </div>
        </dl>
      </section>
    </>
  )
}
