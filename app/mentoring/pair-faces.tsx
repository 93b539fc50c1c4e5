import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { Icon } from '#app/ui/icon.tsx'

type Face = { id: string; name: string; photoKey: string | null; accepted: boolean }

/** Mentor and mentee side by side; while invited, who has accepted. */
export function PairFaces({ mentor, mentee, isInvited }: { mentor: Face; mentee: Face; isInvited: boolean }) {
  const { t } = useTranslation()
  const people = [
    { role: 'mentor', person: mentor },
    { role: 'mentee', person: mentee },
  ]
  return (
    <ul className="grid grid-cols-2 gap-3">
      {people.map(({ role, person }) => (
        <li key={role} className="flex min-w-0 items-start gap-3">
          <Avatar id={person.id} name={person.name} photoKey={person.photoKey} />
          <div className="min-w-0">
            <p className="text-sm text-ink-soft">{t(`mentoring:${role}`)}</p>
            <p className="font-medium">{person.name}</p>
            {isInvited && (
              <p className={`flex items-center gap-1 text-sm ${person.accepted ? 'text-good' : 'text-warn'}`}>
                <Icon name={person.accepted ? 'check' : 'clock'} /> {t(person.accepted ? 'mentoring:accepted' : 'mentoring:notYetAccepted')}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
