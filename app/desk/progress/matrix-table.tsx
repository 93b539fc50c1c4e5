import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useDeskAddress } from '../desk-address.ts'
import type { Cell, Matrix, Row } from './matrix.ts'
import { ProgressCell } from './progress-cell.tsx'

/** What JSON makes of a row: the page needs no moments. */
type ShownCell = Omit<Cell, 'completedAt'>
type ShownRow = Omit<Row, 'cells'> & { cells: readonly ShownCell[] }
type MatrixTableProps = { columns: Matrix['columns']; rows: readonly ShownRow[]; sort: string | undefined }

/** Person × course: a table where there is room and on paper, cards on a phone. Each cell leads to what is behind it. */
export function MatrixTable({ columns, rows, sort }: MatrixTableProps) {
  const { t } = useTranslation()
  return (
    <>
      <div className="matrix card hidden overflow-x-auto p-0 lg:block print:block">
        <table className="w-full text-left">
          <caption className="sr-only">{t('team:progress.title')}</caption>
          <thead className="text-sm text-ink-soft">
            <tr>
              <SortHead sortKey="name" sort={sort} className="px-5">
                {t('team:progress.person')}
              </SortHead>
              {columns.map(({ key, title }) => (
                <SortHead key={key} sortKey={key} sort={sort} className="px-2">
                  {title}
                </SortHead>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-t border-line">
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="px-5 py-2 font-normal">
                  <Person row={row} />
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.column} className="px-2 py-2">
                    <CellLink person={row.id} cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="space-y-3 lg:hidden print:hidden">
        {rows.map((row) => (
          <li key={row.id} className="card">
            <Person row={row} />
            <ul className="mt-3 space-y-2">
              {row.cells.map((cell, index) => (
                <li key={cell.column} className="flex items-center justify-between gap-3">
                  <span className="min-w-0">{columns[index]?.title}</span>
                  <CellLink person={row.id} cell={cell} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

function SortHead({ sortKey, sort, className, children }: { sortKey: string; sort: string | undefined; className: string; children: string }) {
  const [search] = useSearchParams()
  const isSorted = sort === sortKey
  const next = new URLSearchParams(search)
  if (isSorted) next.delete('sort')
  else next.set('sort', sortKey)
  return (
    <th scope="col" className={`${className} py-3 font-medium`} aria-sort={isSorted ? 'ascending' : 'none'}>
      <Link to={`?${next}`} className={isSorted ? 'font-semibold' : 'text-ink-soft no-underline'}>
        {children}
      </Link>
    </th>
  )
}

function CellLink({ person, cell }: { person: string; cell: ShownCell }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  const { column, state, done, total, dueOn } = cell
  if (column.startsWith('stage.') && state === 'not-started') return <span className="text-ink-soft">{t('team:progress.nothing')}</span>
  return (
    <Link to={`${address(`/team/progress/${person}`)}#${column}`} className="inline-flex min-h-[44px] flex-col items-end justify-center no-underline lg:min-h-[28px] lg:items-start print:min-h-0 print:items-start">
      {column.startsWith('stage.') ? (
        <span className={`chip ${state === 'done' ? 'chip-good' : 'chip-qing'}`}>
          <Icon name={state === 'done' ? 'check' : 'pair'} /> {t('team:progress.signed', { done, total })}
        </span>
      ) : (
        <ProgressCell cell={cell} />
      )}
      {dueOn !== null && state !== 'done' && state !== 'waived' && (
        <span className="px-2 text-sm text-ink-soft tabular-nums">{t('team:progress.dueOn', { month: Number(dueOn.slice(5, 7)), day: Number(dueOn.slice(8)) })}</span>
      )}
    </Link>
  )
}

function Person({ row }: { row: ShownRow }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <span className="flex items-center gap-3">
      <Avatar {...row} size="sm" />
      <span className="min-w-0">
        <Link to={address(`/team/progress/${row.id}`)} className="font-medium text-ink">
          {row.name}
        </Link>
        {row.position && <span className="block text-sm text-ink-soft">{row.position}</span>}
        {row.isStuck && (
          <span className="chip chip-warn">
            <Icon name="clock" /> {t('team:progress.stuck')}
          </span>
        )}
      </span>
    </span>
  )
}
