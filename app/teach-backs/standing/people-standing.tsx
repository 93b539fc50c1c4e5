import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { Standing } from './standing.ts'

type Person = { id: string; name: string; photoKey: string | null; standing: Standing }

const looks: Record<Standing, { icon: IconName; colour: string }> = {
  covered: { icon: 'check', colour: 'text-good' },
  'check-open': { icon: 'clock', colour: 'text-warn' },
  'not-passed': { icon: 'replay', colour: 'text-warn' },
  absent: { icon: 'person', colour: 'text-ink-soft' },
}

/** Each name with how it stands, in word and sign. */
export function PeopleStanding({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation()
  return (
    <ul className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-2">
      {people.map(({ id, name, photoKey, standing }) => (
        <li key={id} className="flex items-center gap-3">
          <Avatar id={id} name={name} photoKey={photoKey} size="sm" />
          <span className="min-w-0 flex-1">
            {name}
            <span className={`flex items-center gap-1 text-sm ${looks[standing].colour}`}>
              <Icon name={looks[standing].icon} /> {t(`teach-backs:standing.${standing}`)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
