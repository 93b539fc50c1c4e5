import { Form, Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { sentences } from '#app/platform/i18n.ts'
import { FilterChoice } from '#app/ui/filter-choice.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { PrintButton } from '#app/ui/print-button.tsx'
import type { Column, figuresOf, MatrixSearch } from './matrix.ts'

type Figures = ReturnType<typeof figuresOf>

const order = ['overdue', 'stuck', 'in-progress', 'not-started', 'waived', 'done'] as const satisfies readonly (keyof Figures)[]

/** The figures of what is shown; each leads to the rows behind it. */
export function MatrixFigures({ figures, state, isOfSkills }: { figures: Figures; state: MatrixSearch['state']; /** Only skills are shown, so they are what is counted. */ isOfSkills: boolean }) {
  const { t, i18n } = useTranslation()
  const [search] = useSearchParams()
  const to = (wanted: string) => {
    const next = new URLSearchParams(search)
    next.set('state', wanted)
    return `?${next}`
  }
  const counted = t(isOfSkills ? 'team:progress.countsSkills' : 'team:progress.counts')
  const marked = state === undefined ? null : t(state === 'stuck' ? 'team:progress.markedPeople' : 'team:progress.marked', { state: t(`team:progress.figure.${state}`) })
  return (
    <>
      <ul className="mb-3 grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6 print:grid-cols-6">
        {order.map((one) => (
          <li key={one}>
            <Link
              to={to(one)}
              {...(state === one ? { 'aria-current': 'true' as const } : {})}
              className={`card block px-4 py-3 text-ink no-underline hover:border-qing ${state === one ? 'border-qing' : ''}`}
            >
              <span className={`block text-2xl font-semibold tabular-nums ${one === 'overdue' && figures[one] > 0 ? 'text-bad' : ''}`}>
                {t(one === 'stuck' ? 'team:progress.people' : 'team:progress.items', { count: figures[one] })}
              </span>
              <span className="text-sm text-ink-soft">{t(`team:progress.figure.${one}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="mb-6 text-sm text-ink-soft">
        {sentences([counted, ...(marked === null ? [] : [marked])], i18n.language)}
      </p>
    </>
  )
}

type MatrixFilterProps = { columns: readonly Column[]; positions: readonly string[]; asked: MatrixSearch; unit: string | null; table: string }

/** A plain form: what is asked for stands in the address. */
export function MatrixFilter({ columns, positions, asked, unit, table }: MatrixFilterProps) {
  const { t } = useTranslation()
  const columnOptions = columns.map(({ key, title }) => ({ value: key, label: title }))
  const stateOptions = order.map((one) => ({ value: one, label: t(`team:progress.figure.${one}`) }))
  const sortOptions = [{ value: 'number', label: t('team:progress.byNumber') }, { value: 'name', label: t('team:progress.byName') }, ...columnOptions]
  return (
    <Form key={JSON.stringify(asked)} className="card mb-6 grid gap-4 sm:grid-cols-2 lg:grid-cols-4 print:hidden">
      {unit !== null && <input type="hidden" name="unit" value={unit} />}
      <FilterChoice name="state" label={t('team:progress.state')} all={t('team:progress.all')} options={stateOptions} value={asked.state} />
      <FilterChoice name="column" label={t('team:progress.column')} all={t('team:progress.all')} options={columnOptions} value={asked.column} />
      <FilterChoice name="position" label={t('team:progress.position')} all={t('team:progress.all')} options={positions.map((one) => ({ value: one, label: one }))} value={asked.position} />
      <FilterChoice name="sort" label={t('team:progress.sort')} all={t('team:progress.urgentFirst')} options={sortOptions} value={asked.sort} />
      <p className="flex flex-wrap gap-3 sm:col-span-2 lg:col-span-4">
        <button className="button button-main">{t('team:progress.filter')}</button>
        <Link to={unit === null ? '?' : `?unit=${encodeURIComponent(unit)}`} className="button">
          {t('team:progress.showAll')}
        </Link>
        <a href={table} download className="button">
          <Icon name="download" /> {t('team:progress.export')}
        </a>
        <PrintButton />
      </p>
    </Form>
  )
}

/** What a sheet of paper is of: the day, and what was asked for. */
export function PrintedHead({ columns, asked, today }: { columns: readonly Column[]; asked: MatrixSearch; today: string }) {
  const { t } = useTranslation()
  const column = columns.find(({ key }) => key === asked.column)?.title
  const filters = [
    asked.state && t('team:progress.printedState', { state: t(`team:progress.figure.${asked.state}`) }),
    column && t('team:progress.printedColumn', { column }),
    asked.position && t('team:progress.printedPosition', { position: asked.position }),
  ].flatMap((one) => one || [])
  return (
    <p className="mb-2 hidden text-sm print:block">
      {[t('team:progress.printedOn', { day: today }), ...(filters.length > 0 ? filters : [t('team:progress.everything')])].join(' · ')}
    </p>
  )
}
