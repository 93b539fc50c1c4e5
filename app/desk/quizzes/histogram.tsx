import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'

const left = 34
const right = 350
const top = 26
const bottom = 176
const stepWidth = (right - left) / 10

/** How many attempts end in each step of 10 %, with the pass mark; beside it the same as a table. */
export function Histogram({ counts, passMark }: { counts: readonly number[]; passMark: number }) {
  const { t } = useTranslation()
  const most = niceMost(Math.max(1, ...counts))
  const height = (count: number) => ((bottom - top) * count) / most
  const pass = left + ((right - left) * passMark) / 100
  const text = counts.map((count, step) => t('quiz-analysis:charts.step', { range: rangeOf(step), value: count })).join(', ')
  return (
    <figure className="card">
      <figcaption>
        <h2 className="text-lg">{t('quiz-analysis:charts.histogram')}</h2>
      </figcaption>
      <svg viewBox="0 0 360 214" className="chart" role="img" aria-label={t('quiz-analysis:charts.histogramIs', { text, passMark })}>
        {[0, most / 2, most].map((count) => (
          <g key={count}>
            <line x1={left} x2={right} y1={bottom - height(count)} y2={bottom - height(count)} className="stroke-line" />
            <text x={left - 6} y={bottom - height(count) + 4} textAnchor="end" className="chart-text">
              {count}
            </text>
          </g>
        ))}
        {counts.map((count, step) => (
          <rect key={step} x={left + step * stepWidth + 2} y={bottom - height(count)} width={stepWidth - 4} height={height(count)} className={(step + 1) * 10 > passMark ? 'chart-bar' : 'chart-bar-below'} />
        ))}
        <line x1={pass} x2={pass} y1={top - 6} y2={bottom} className="chart-mark" />
        <text x={Math.min(pass, right)} y={top - 11} textAnchor={passMark > 75 ? 'end' : passMark < 25 ? 'start' : 'middle'} className="chart-text chart-strong">
          {t('quiz-analysis:charts.passMark', { passMark })}
        </text>
        {[0, 20, 40, 60, 80, 100].map((percent) => (
          <text key={percent} x={left + ((right - left) * percent) / 100} y={bottom + 17} textAnchor="middle" className="chart-text">
            {percent}
          </text>
        ))}
        <text x={(left + right) / 2} y={bottom + 35} textAnchor="middle" className="chart-text">
          {t('quiz-analysis:charts.score')}
        </text>
      </svg>
      <Fold label={t('quiz-analysis:charts.table')}>
        <table className="w-full text-left">
          <thead>
            <tr className="text-sm text-ink-soft">
              <th>{t('quiz-analysis:charts.score')}</th>
              <th className="text-right">{t('quiz-analysis:charts.attempts')}</th>
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {counts.map((count, step) => (
              <tr key={step} className="border-t border-line">
                <td>{rangeOf(step)}</td>
                <td className="text-right">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </figure>
  )
}

function rangeOf(step: number): string {
  return step === 9 ? '90–100' : `${step * 10}–${step * 10 + 9}`
}

/** An even number not below it that one reads easily: 2, 4, 6, 10, 20, 40, 60, 100 … */
function niceMost(count: number): number {
  const power = 10 ** Math.floor(Math.log10(count))
  return [1, 2, 4, 6, 10].map((times) => times * power).find((most) => most >= count && most % 2 === 0) ?? 2 * count
}
