import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { clustersOf } from '#app/quizzes/analysis/spread.ts'
import type { ItemLine } from './quiz-analysis.server.ts'

const left = 40
const right = 350
const top = 12
const bottom = 232

type ItemPlotProps = { items: readonly ItemLine[]; addressOf: (item: ItemLine) => string }

/** Facility across, discrimination upwards; each question is a dot with its number that leads to it. The table of questions says the same. */
export function ItemPlot({ items, addressOf }: ItemPlotProps) {
  const { t } = useTranslation()
  const points = items.flatMap((item) => (item.facility === null || item.discrimination === null ? [] : [{ x: item.facility, y: item.discrimination, item }]))
  const across = (facility: number) => left + ((right - left) * Math.max(0, facility)) / 100
  const upwards = (discrimination: number) => bottom - ((bottom - top) * (discrimination + 100)) / 200
  return (
    <figure className="card">
      <figcaption>
        <h3>{t('quiz-analysis:charts.plot')}</h3>
      </figcaption>
      <svg viewBox="0 0 360 270" className="chart" role="group" aria-label={t('quiz-analysis:charts.plotIs')}>
        <rect x={left} y={upwards(0)} width={right - left} height={bottom - upwards(0)} className="chart-doubt" />
        {[-100, -50, 0, 50, 100].map((value) => (
          <g key={value} aria-hidden="true">
            <line x1={left} x2={right} y1={upwards(value)} y2={upwards(value)} className={value === 0 ? 'chart-zero' : 'stroke-line'} />
            <text x={left - 6} y={upwards(value) + 4} textAnchor="end" className="chart-text">
              {value}
            </text>
          </g>
        ))}
        {[0, 20, 40, 60, 80, 100].map((value) => (
          <text key={value} x={across(value)} y={bottom + 17} textAnchor="middle" className="chart-text" aria-hidden="true">
            {value}
          </text>
        ))}
        <text x={(left + right) / 2} y={bottom + 34} textAnchor="middle" className="chart-text" aria-hidden="true">
          {t('quiz-analysis:charts.facility')}
        </text>
        <text x={left + 6} y={top + 13} className="chart-text" aria-hidden="true">
          {t('quiz-analysis:charts.discrimination')}
        </text>
        {clustersOf(points, 6).map(({ x, y, points: those }) => (
          <Dot key={`${x} ${y}`} x={across(x)} y={upwards(y)} items={those.map(({ item }) => item)} addressOf={addressOf} />
        ))}
      </svg>
      <p className="text-sm text-ink-soft">{t('quiz-analysis:charts.plotHint')}</p>
    </figure>
  )
}

type DotProps = ItemPlotProps & { x: number; y: number }

/** Of questions that lie too close, the worst is led to; all their numbers stand beside the dot. */
function Dot({ x, y, items, addressOf }: DotProps) {
  const { t } = useTranslation()
  const [worst] = items
  if (!worst) return null
  const numbers = items.map(({ number }) => number).toSorted((one, other) => one - other)
  const isFlagged = items.some(({ flags }) => flags.length > 0)
  const isRight = x > (left + right) / 2
  return (
    <Link to={addressOf(worst)} aria-label={t('quiz-analysis:items.numbered', { number: numbers.join(', ') })}>
      <circle cx={x} cy={y} r="14" className="fill-transparent" />
      <circle cx={x} cy={y} r={items.length > 1 ? 7 : 5.5} className={isFlagged ? 'chart-dot-bad' : 'chart-dot'} />
      <text x={isRight ? x - 10 : x + 10} y={y + 4} textAnchor={isRight ? 'end' : 'start'} className="chart-text chart-strong">
        {numbers.join('·')}
      </text>
    </Link>
  )
}
