import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { ProgressCell } from './progress/progress-cell.tsx'

type Person = {
  id: string
  employeeNumber: string
  name: string
  photoKey: string | null
  position: string | null
  since: string
  roles: readonly string[]
  paths: readonly { slug: string; title: { zh: string; en: string }; state: 'not-started' | 'in-progress' | 'done'; percent: number }[]
}

/** The team's faces: who, what they do, and how far on the learning path. */
export function TeamPeople({ people }: { people: readonly Person[] }) {
  const { t, i18n } = useTranslation()
  return (
    <ul className="grid grid-cols-1 gap-4 md:grid-cols-2 2xl:grid-cols-3">
      {people.map((person) => (
        <li key={person.id} className="card flex gap-4">
          <Avatar {...person} size="md" />
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-2">
              <span className="min-w-0 font-medium">{person.name}</span>
              <span className="text-sm text-ink-soft">{person.employeeNumber}</span>
              {person.roles.map((role) => (
                <span key={role} className="chip chip-qing">
                  {t(`people:role.${role}`)}
                </span>
              ))}
            </p>
            <p className="text-sm text-ink-soft">
              {person.position ? t('team:people.positionSince', { position: person.position, since: person.since }) : t('team:people.since', { since: person.since })}
            </p>
            {person.paths.map((path) => (
              <p key={path.slug} className="mt-2 flex flex-wrap items-center gap-2">
                <span>{i18n.language === 'en' ? path.title.en : path.title.zh}</span>
                <ProgressCell cell={path} />
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
