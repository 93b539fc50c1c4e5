import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

type Branch = { id: string; name: string; kind: string; depth: number; people: number }

const indents = ['pl-5', 'pl-10', 'pl-16', 'pl-20']

/** The tree of units, one row each; the deeper, the further in. */
export function UnitTree({ units }: { units: readonly Branch[] }) {
  const { t } = useTranslation()
  return (
    <ul className="card divide-y divide-line p-0">
      {units.map(({ id, name, kind, depth, people }) => (
        <li key={id} className={`flex flex-wrap items-center gap-x-3 gap-y-1 py-2 pr-5 ${indents[Math.min(depth, 3)]}`}>
          <Link to={`/admin/units/${id}`} className="flex min-h-[44px] items-center font-medium">
            {name}
          </Link>
          <span className="chip">{t(`admin:kind.${kind}`)}</span>
          <Link to={`/admin/people?unit=${id}`} className="ml-auto flex min-h-[44px] min-w-[44px] items-center justify-end text-sm">
            {t('admin:peopleCount', { count: people })}
          </Link>
        </li>
      ))}
    </ul>
  )
}
