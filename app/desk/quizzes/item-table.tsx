import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { discriminationBand, facilityBand, type Flag } from '#app/quizzes/analysis/verdicts.ts'
import { Icon } from '#app/ui/icon.tsx'
import { itemFigures, showPercent } from './figure-words.ts'
import type { ItemLine } from './quiz-analysis.server.ts'

type ItemTableProps = { items: readonly ItemLine[]; addressOf: (item: ItemLine) => string }

/** All figures of all questions; each question leads to what was answered. */
export function ItemTable({ items, addressOf }: ItemTableProps) {
  const { t } = useTranslation()
  return (
    <div className="figures">
      <table className="text-left">
        <thead className="text-sm text-ink-soft">
          <tr>
            <th scope="col">{t('quiz-analysis:items.question')}</th>
            {itemFigures.map((figure) => (
              <th key={figure} scope="col" className="text-right">
                {t(`quiz-analysis:items.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row" className="font-normal lg:min-w-60">
                <Link to={addressOf(item)} className="block min-h-11 lg:min-h-0">
                  {t('quiz-analysis:items.asked', { number: item.number, prompt: item.prompt })}
                </Link>
                <Flags flags={item.flags} />
              </th>
              {itemFigures.map((figure) => (
                <td key={figure} data-column={t(`quiz-analysis:items.${figure}`)} className={`text-right tabular-nums ${hasWords(figure) ? 'lg:min-w-30' : 'figures-more'}`}>
                  <span>
                    {showPercent(item[figure], t)}
                    <Meaning item={item} figure={figure} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function Flags({ flags }: { flags: readonly Flag[] }) {
  const { t } = useTranslation()
  if (flags.length === 0) return null
  return (
    <span className="mt-1 flex flex-wrap gap-2">
      {flags.map((flag) => (
        <span key={flag} className={`chip ${flag === 'tooEasy' ? 'chip-warn' : 'chip-bad'}`}>
          <Icon name={flag === 'tooEasy' ? 'info' : 'warn'} /> {t(`quiz-analysis:flag.${flag}`)}
        </span>
      ))}
    </span>
  )
}

function hasWords(figure: (typeof itemFigures)[number]): boolean {
  return figure === 'facility' || figure === 'discrimination'
}

/** The two figures that have a word for how good they are. */
export function Meaning({ item, figure }: { item: ItemLine; figure: (typeof itemFigures)[number] }) {
  const { t } = useTranslation()
  const { facility, discrimination } = item
  if (figure === 'facility' && facility !== null) return <Word>{t(`quiz-analysis:facilityIs.${facilityBand(facility)}`)}</Word>
  if (figure === 'discrimination') return <Word>{t(`quiz-analysis:discriminationIs.${discrimination === null ? 'unknown' : discriminationBand(discrimination)}`)}</Word>
  return null
}

function Word({ children }: { children: string }) {
  return <span className="block text-sm text-ink-soft">{children}</span>
}
