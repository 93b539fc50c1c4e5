import { useTranslation } from 'react-i18next'
import type { Counts } from '#app/quizzes/analysis/distribution.ts'
import { Icon } from '#app/ui/icon.tsx'

export type AnswerRow = { text: string; isKey: boolean; counts: Counts }
type AnswerTableProps = { head: string; caption?: string | null; rows: readonly AnswerRow[]; sizes: Counts }

const thirds = ['low', 'middle', 'high'] as const

/** How often each row was so, by thirds of the totals, with a bar for all together. */
export function AnswerTable({ head, caption = null, rows, sizes }: AnswerTableProps) {
  const { t } = useTranslation()
  const all = sizes[0] + sizes[1] + sizes[2]
  const share = (count: number, size: number) => t('quiz-analysis:question.share', { value: count, percent: size === 0 ? 0 : Math.round((100 * count) / size) })
  return (
    <div className="figures">
      <table className="text-left">
        {caption && <caption className="px-3 py-2 text-left font-medium">{caption}</caption>}
        <thead className="text-sm text-ink-soft">
          <tr>
            <th scope="col" className="w-2/5">
              {head}
            </th>
            {thirds.map((third) => (
              <th key={third} scope="col" className="text-right">
                {t(`quiz-analysis:question.${third}`)}
              </th>
            ))}
            <th scope="col" className="text-right">
              {t('quiz-analysis:question.all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ text, isKey, counts }) => (
            <tr key={text}>
              <th scope="row" className="font-normal">
                {text}
                {isKey && (
                  <span className="chip chip-good ml-2">
                    <Icon name="check" /> {t('quiz-analysis:question.key')}
                  </span>
                )}
                <ShareBar part={counts[0] + counts[1] + counts[2]} whole={all} isKey={isKey} />
              </th>
              {thirds.map((third, index) => (
                <td key={third} data-column={t(`quiz-analysis:question.${third}`)} className="text-right tabular-nums">
                  {share(counts[index] ?? 0, sizes[index] ?? 0)}
                </td>
              ))}
              <td data-column={t('quiz-analysis:question.all')} className="text-right tabular-nums">
                {share(counts[0] + counts[1] + counts[2], all)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ShareBar({ part, whole, isKey }: { part: number; whole: number; isKey: boolean }) {
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" className="share-bar mt-2" aria-hidden="true">
      <rect width="100" height="6" className="fill-line" />
      <rect width={whole === 0 ? 0 : (100 * part) / whole} height="6" className={isKey ? 'fill-good' : 'fill-ink-soft'} />
    </svg>
  )
}
