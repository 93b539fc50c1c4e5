import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { ProgressCell } from './progress-cell.tsx'

type Column = { slug: string; title: { zh: string; en: string } }
type Cell = Column & { state: 'not-started' | 'in-progress' | 'done'; percent: number }
type Row = { id: string; name: string; photoKey: string | null; position: string | null; cells: readonly Cell[] }

/** Person × course: a table where there is room and on paper, cards on a phone. */
export function ProgressMatrix({ columns, rows }: { columns: readonly Column[]; rows: readonly Row[] }) {
  const { t, i18n } = useTranslation()
  const titleOf = ({ title }: Column) => (i18n.language === 'en' ? title.en : title.zh)
  return (
    <>
      <div className="card hidden overflow-x-auto p-0 lg:block print:block">
        <table className="w-full text-left">
          <thead className="text-sm text-ink-soft">
            <tr>
              <th scope="col" className="px-5 py-3 font-medium">
                {t('team:progress.person')}
              </th>
              {columns.map((column) => (
                <th key={column.slug} scope="col" className="px-3 py-3 font-medium">
                  {titleOf(column)}
                </th>
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
                  <td key={cell.slug} className="px-3 py-2">
                    <ProgressCell cell={cell} />
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
              {row.cells.map((cell) => (
                <li key={cell.slug} className="flex items-center justify-between gap-3">
                  <span className="min-w-0">{titleOf(cell)}</span>
                  <ProgressCell cell={cell} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

function Person({ row }: { row: Row }) {
  return (
    <span className="flex items-center gap-3">
      <Avatar {...row} size="sm" />
      <span className="min-w-0">
        <span className="font-medium">{row.name}</span>
        {row.position && <span className="block text-sm text-ink-soft">{row.position}</span>}
      </span>
    </span>
  )
}
