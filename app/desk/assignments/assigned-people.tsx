import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { StateChip, useMissingWords } from '#app/learning/courses/progress-line.tsx'
import { Avatar } from '#app/people/avatar.tsx'
import type { FormFaults } from '#app/ui/form.tsx'
import { useDeskAddress } from '../desk-address.ts'
import type { AssignedPerson, HistoryLine } from './assignment-page.server.ts'
import { DeedDone } from './deed-done.tsx'
import { PersonForms } from './deed-forms.tsx'

type Editing = { requestKey: string; refusal: FormFaults | null; isOpen: boolean; /** What was just done. */ done: HistoryLine | null }

/** Everybody whom the assignment reaches, the most pressing first, with what a lead may do for each. */
export function AssignedPeople({ people, ...editing }: { people: readonly AssignedPerson[] } & Editing) {
  return (
    <ul className="card divide-y divide-line p-0">
      {people.map((person) => (
        <PersonRow key={person.id} person={person} {...editing} />
      ))}
    </ul>
  )
}

function PersonRow({ person, isOpen, done, ...editing }: { person: AssignedPerson } & Editing) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  const { id, name, state, percent, dueOn, waiver } = person
  const missing = useMissingWords(person.missing)
  return (
    <li id={`person-${id}`} className="px-5 py-3">
      <div className="flex items-center gap-3">
        <Avatar {...person} size="sm" />
        <span className="min-w-0 flex-1">
          <Link to={address(`/team/progress/${id}`)} className="font-medium text-ink">
            {name}
          </Link>
          <span className="block text-sm text-ink-soft">
            {waiver ? t(waiver.until ? 'learning:duty.waivedUntil' : 'learning:duty.waived', { reason: waiver.reason, day: waiver.until }) : t('learning:duty.by', { day: dueOn })}
            {!waiver && missing && <span className="block">{missing}</span>}
          </span>
        </span>
        <span className="flex flex-none flex-col items-end gap-x-3 sm:flex-row sm:items-center">
          <span className="text-sm text-ink-soft tabular-nums">{percent}%</span>
          <StateChip state={state} />
        </span>
      </div>
      {done?.personId === id && !editing.refusal && <DeedDone line={done} className="mt-3" />}
      {isOpen && state !== 'done' && <PersonForms key={done?.id} person={person} {...editing} />}
    </li>
  )
}
