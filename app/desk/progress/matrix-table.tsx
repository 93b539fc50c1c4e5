import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { IconSymbols } from '#app/ui/icon.tsx'
import { useDeskAddress } from '../desk-address.ts'
import { countedIn, type Matrix, type MatrixSearch, type SeenLook, type SeenRow } from './matrix.ts'
import { rowIcons, rowsMarkup } from './matrix-row.ts'

type MatrixTableProps = { columns: Matrix['columns']; rows: readonly SeenRow[]; looks: readonly SeenLook[]; asked: MatrixSearch }

/**
 * Person × course: a table where there is room and on paper; on a phone its rows are cards, by matrix.css. Each cell
 * leads to what is behind it. Thousands of cells: the rows are one piece of text, to the server and to the browser.
 */
export function MatrixTable({ columns, rows, looks, asked: { sort, state } }: MatrixTableProps) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  const [search] = useSearchParams()
  const counted = countedIn(columns)
  const marked = columns.map(({ key, title }) => ({ key, title, isCounted: counted.has(key) }))
  const markup = rowsMarkup(rows, { columns: marked, looks, state, t }, ({ id }) => address(`/team/progress/${id}`))
  return (
    <div className="matrix scrolls-on" role="region" aria-label={t('team:progress.scrolls')} tabIndex={0}>
      <IconSymbols names={rowIcons} />
      <table className="w-full text-left">
        <caption className="sr-only">{t('team:progress.title')}</caption>
        <thead className="text-sm text-ink-soft">
          <tr>
            <SortHead sortKey="name" search={search} sort={sort} className="px-5">
              {t('team:progress.person')}
            </SortHead>
            {columns.map(({ key, title }) => (
              <SortHead key={key} sortKey={key} search={search} sort={sort} className="px-2">
                {title}
              </SortHead>
            ))}
          </tr>
        </thead>
        <tbody dangerouslySetInnerHTML={{ __html: markup }} />
      </table>
    </div>
  )
}

type SortHeadProps = { sortKey: string; search: URLSearchParams; sort: string | undefined; className: string; children: string }

function SortHead({ sortKey, search, sort, className, children }: SortHeadProps) {
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
