import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { Icon } from '#app/ui/icon.tsx'

type Row = {
  id: string
  employeeNumber: string
  name: string
  photoKey: string | null
  unitName: string
  position: string | null
  roles: readonly string[]
  state: 'active' | 'invited' | 'deactivated'
}

const looks = {
  active: { chip: 'chip-good', icon: 'check' },
  invited: { chip: 'chip-warn', icon: 'clock' },
  deactivated: { chip: '', icon: 'lock' },
} as const

/** Whether an account is in use, not yet opened, or closed: icon, word and colour. */
export function StateChip({ state }: { state: Row['state'] }) {
  const { t } = useTranslation()
  return (
    <span className={`chip ${looks[state].chip}`}>
      <Icon name={looks[state].icon} /> {t(`admin:state.${state}`)}
    </span>
  )
}

/** People, one row each: on a phone two lines, on a wide screen columns. */
export function PersonList({ people }: { people: readonly Row[] }) {
  const { t } = useTranslation()
  return (
    <ul className="card divide-y divide-line p-0">
      {people.map((person) => (
        <li key={person.id}>
          <Link
            to={`/admin/people/${person.id}`}
            className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-1 px-5 py-3 text-ink no-underline hover:bg-paper md:grid-cols-[auto_minmax(0,3fr)_minmax(0,3fr)_minmax(0,4fr)]"
          >
            <Avatar {...person} size="sm" />
            <span className="min-w-0">
              <span className="font-medium text-qing">{person.name}</span> <span className="text-ink-soft">{person.employeeNumber}</span>
            </span>
            <span className="col-start-2 min-w-0 text-sm text-ink-soft md:col-start-auto md:text-base">
              {person.unitName}
              {person.position && ` · ${person.position}`}
            </span>
            <span className="col-start-2 flex flex-wrap gap-2 md:col-start-auto md:justify-end">
              {person.roles.map((role) => (
                <span key={role} className="chip chip-qing">
                  {t(`people:role.${role}`)}
                </span>
              ))}
              <StateChip state={person.state} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
