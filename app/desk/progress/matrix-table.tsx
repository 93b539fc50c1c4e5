import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { Icon, IconSymbols } from '#app/ui/icon.tsx'
import { useDeskAddress } from '../desk-address.ts'
import { countedIn, type Matrix, type MatrixSearch, type SeenLook, type SeenRow } from './matrix.ts'
import { lookIcons, lookMarkup } from './progress-cell.tsx'

type MatrixTableProps = { columns: Matrix['columns']; rows: readonly SeenRow[]; looks: readonly SeenLook[]; asked: MatrixSearch }

/**
 * Person × course: a table where there is room and on paper; on a phone its rows are cards, by matrix.css. Each cell
 * leads to what is behind it. Thousands of cells: what they all need is asked for once.
 */
export function MatrixTable({ columns, rows, looks, asked: { sort, state } }: MatrixTableProps) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  const counted = countedIn(columns)
  const places = columns.map(({ key, title }) => ({ key, title, anchor: encodeURIComponent(key), isCounted: counted.has(key) }))
  const cells = looks.map((look) => ({ words: lookMarkup(look, t), isEmpty: look.isStage && look.state === 'not-started', isAsked: look.state === state }))
  return (
    <div className="matrix scrolls-on" role="region" aria-label={t('team:progress.scrolls')} tabIndex={0}>
      <IconSymbols names={lookIcons} />
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
                {places.map(({ key, title, anchor, isCounted }, index) => {
                  const cell = cells[row.cells[index] ?? -1]
                  const look = cell?.isAsked && isCounted ? 'matrix-counted' : cell?.isEmpty ? 'matrix-nothing' : undefined
                  return <td key={key} data-column={title} className={look} dangerouslySetInnerHTML={{ __html: cell ? cellMarkup(cell, `${behind}#${anchor}`) : '' }} />
                })}
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

/** A plain link, as text: a router's own, two thousand times over, took most of the page's time. Where nothing is signed there is nothing to lead to. `to`: encoded, as it stands between quotes. */
function cellMarkup({ words, isEmpty }: { words: string; isEmpty: boolean }, to: string): string {
  return isEmpty ? `<span class="text-ink-soft">${words}</span>` : `<a href="${to}" class="matrix-cell">${words}</a>`
}

function Person({ row, to }: { row: SeenRow; to: string }) {
  const { t } = useTranslation()
  return (
    <span className="flex items-center gap-3">
      <Avatar {...row} size="sm" />
      <span className="min-w-0">
        <Link to={to} className="font-medium text-ink lg:whitespace-nowrap">
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
