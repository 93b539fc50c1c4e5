import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type LinkRow = { to: string; icon: IconName; label: string; note?: ReactNode }

/** Places to go, one row each and wide enough for a thumb. */
export function LinkList({ rows }: { rows: readonly LinkRow[] }) {
  return (
    <ul className="card divide-y divide-line p-0">
      {rows.map(({ to, icon, label, note }, place) => (
        <li key={place}>
          <Link to={to} className="flex min-h-[56px] items-center gap-3 px-5 py-2 text-ink no-underline hover:bg-paper">
            <Icon name={icon} className="text-qing" />
            <span className="min-w-0 flex-1">
              {label}
              {note && <span className="block text-sm text-ink-soft">{note}</span>}
            </span>
            <Icon name="arrow" className="text-ink-soft" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
