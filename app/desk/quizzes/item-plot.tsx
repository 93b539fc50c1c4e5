import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { spreadApart } from '#app/quizzes/analysis/spread.ts'
import type { ItemLine } from './quiz-analysis.server.ts'

const left = 40
const right = 344
const top = 16
const bottom = 232
const dot = 8.5

type ItemPlotProps = { items: readonly ItemLine[]; addressOf: (item: ItemLine) => string }

/** Facility across, discrimination upwards; each question is a dot with its number that leads to it. The table of questions says the same. */
export function ItemPlot({ items, addressOf }: ItemPlotProps) {
  const { t } = useTranslation()
  const shown = items.flatMap((item) => (item.facility === null || item.discrimination === null ? [] : [{ item, facility: item.facility, discrimination: item.discrimination }]))
  const lowest = lowestOf(shown.map(({ discrimination }) => discrimination))
  const across = (facility: number) => left + ((right - left) * Math.max(0, facility)) / 100
  const upwards = (discrimination: number) => bottom - ((bottom - top) * (discrimination - lowest)) / (100 - lowest)
  const spots = spreadApart(
    shown.map(({ facility, discrimination }) => ({ x: across(facility), y: upwards(discrimination) })),
    2 * dot,
  )
  return (
    <figure className="card">
      <figcaption>
        <h2 className="text-lg">{t('quiz-analysis:charts.plot')}</h2>
      </figcaption>
      <svg viewBox="0 0 360 270" className="chart" role="group" aria-label={t('quiz-analysis:charts.plotIs')}>
        <rect x={left} y={upwards(0)} width={right - left} height={bottom - upwards(0)} className="chart-doubt" />
        <Axes lowest={lowest} across={across} upwards={upwards} />
        {shown.map(({ item }, index) => {
          const { x = 0, y = 0 } = spots[index] ?? {}
          return (
            <Link key={item.id} to={addressOf(item)} aria-label={t('quiz-analysis:items.numbered', { number: item.number })}>
              <circle cx={x} cy={y} r={dot} className={item.flags.length > 0 ? 'chart-dot-bad' : 'chart-dot'} />
              <text x={x} y={y + 3.5} textAnchor="middle" className="chart-number">
                {item.number}
              </text>
            </Link>
          )
        })}
      </svg>
      <p className="text-sm text-ink-soft">{t('quiz-analysis:charts.plotHint')}</p>
    </figure>
  )
}

type AxesProps = { lowest: number; across: (facility: number) => number; upwards: (discrimination: number) => number }

function Axes({ lowest, across, upwards }: AxesProps) {
  const { t } = useTranslation()
  return (
    <g aria-hidden="true">
      {[...new Set([lowest, -50, 0, 50, 100])].filter((value) => value >= lowest).map((value) => (
        <g key={value}>
          <line x1={left} x2={right} y1={upwards(value)} y2={upwards(value)} className={value === 0 ? 'chart-zero' : 'stroke-line'} />
          <text x={left - 6} y={upwards(value) + 4} textAnchor="end" className="chart-text">
            {value}
          </text>
        </g>
      ))}
      {[0, 20, 40, 60, 80, 100].map((value) => (
        <text key={value} x={across(value)} y={bottom + 17} textAnchor="middle" className="chart-text">
          {value}
        </text>
      ))}
      <text x={(left + right) / 2} y={bottom + 35} textAnchor="middle" className="chart-text">
        {t('quiz-analysis:charts.facility')}
      </text>
      <text x={left + 6} y={top + 14} className="chart-text">
        {t('quiz-analysis:charts.discrimination')}
      </text>
    </g>
  )
}

/** Where the plot begins: just below 0, unless a question lies lower. */
function lowestOf(discriminations: readonly number[]): number {
  const lowest = Math.min(0, ...discriminations)
  return [-25, -50].find((edge) => edge <= lowest - 4) ?? -100
}
