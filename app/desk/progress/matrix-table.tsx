import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useDeskAddress } from '../desk-address.ts'
import type { Cell, Matrix, Row } from './matrix.ts'
import { looksOf } from './progress-cell.tsx'

/** What JSON makes of a row: the page needs no moments. */
type ShownCell = Omit<Cell, 'completedAt'>
type ShownRow = Omit<Row, 'cells'> & { cells: readonly ShownCell[] }
type MatrixTableProps = { columns: Matrix['columns']; rows: readonly ShownRow[]; sort: string | undefined }

/**
 * Person × course: a table where there is room and on paper; on a phone its rows are cards, by matrix.css. Each cell
 * leads to what is behind it. Thousands of cells: what they all need is asked for once.
 */
export function MatrixTable({ columns, rows, sort }: MatrixTableProps) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  const lookOf = looksOf(t)
  return (
    <div className="matrix">
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
        <tbody>
          {rows.map((row) => {
            const behind = address(`/team/progress/${row.id}`)
            return (
              <tr key={row.id}>
                <th scope="row" className="font-normal">
                  <Person row={row} to={behind} />
                </th>
                {row.cells.map((cell, index) => (
                  <td key={cell.column} data-column={columns[index]?.title}>
                    {isUntouchedStage(cell) ? (
                      <span className="text-ink-soft">{t('team:progress.nothing')}</span>
                    ) : (
                      // A plain link: a router's own, two thousand times over, took most of the page's time.
                      <a href={`${behind}#${cell.column}`} className="matrix-cell" dangerouslySetInnerHTML={{ __html: lookOf(cell) }} />
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
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

function isUntouchedStage({ column, state }: ShownCell): boolean {
  return column.startsWith('stage.') && state === 'not-started'
}

function Person({ row, to }: { row: ShownRow; to: string }) {
  const { t } = useTranslation()
  return (
    <span className="flex items-center gap-3">
      <Avatar {...row} size="sm" />
      <span className="min-w-0">
        <Link to={to} className="font-medium text-ink">
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
