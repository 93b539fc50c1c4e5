import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { StateChip, useMissingWords } from '#app/learning/courses/progress-line.tsx'
import { Avatar } from '#app/people/avatar.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { useDeskAddress } from '../desk-address.ts'
import type { AssignedPerson } from './assignment-page.server.ts'

type Editing = { requestKey: string; refusal: FormFaults | null; isOpen: boolean }

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

function PersonRow({ person, isOpen, ...editing }: { person: AssignedPerson } & Editing) {
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
      {isOpen && state !== 'done' && <PersonForms person={person} {...editing} />}
    </li>
  )
}

function PersonForms({ person: { id, name, waiver }, requestKey, refusal }: { person: AssignedPerson } & Omit<Editing, 'isOpen'>) {
  const { t } = useTranslation()
  const { search } = useLocation()
  const mine = refusal?.values['person'] === id ? refusal : null
  const refused = (deed: string) => (mine?.values['deed'] === deed ? mine : null)
  // Keeps the team; a browser without scripts comes back to the person.
  const place = `${search}#person-${id}`
  if (waiver) {
    return (
      <PostForm refusal={refused('lift')} action={place} className="mt-1">
        <input type="hidden" name="person" value={id} />
        <input type="hidden" name="waiver" value={waiver.id} />
        <Submit voice="plain" name="deed" value="lift">
          {t('assignments:deed.lift', { name })}
        </Submit>
      </PostForm>
    )
  }
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      <Fold open={refused('extend') !== null} label={t('assignments:deed.extendFor', { name })}>
        <ExtendForm person={id} requestKey={requestKey} refusal={refused('extend')} action={place} />
      </Fold>
      <Fold open={refused('waive') !== null} label={t('assignments:deed.waiveFor', { name })}>
        <PostForm refusal={refused('waive')} action={place} className="space-y-3 pb-3">
          <input type="hidden" name="person" value={id} />
          <input type="hidden" name="requestKey" value={requestKey} />
          <Field name="reason" label={t('assignments:deed.reason')} maxLength={300} />
          <Field name="until" type="date" label={t('assignments:deed.until')} hint={t('assignments:deed.untilHint')} required={false} />
          <Submit voice="plain" name="deed" value="waive">
            {t('assignments:deed.waive')}
          </Submit>
        </PostForm>
      </Fold>
    </div>
  )
}

type ExtendFormProps = { person?: string; requestKey: string; refusal: FormFaults | null; action?: string }

/** A later day, for one person or, without `person`, for all. */
export function ExtendForm({ person, requestKey, refusal, ...place }: ExtendFormProps) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal} className="space-y-3 pb-3" {...place}>
      {person !== undefined && <input type="hidden" name="person" value={person} />}
      <input type="hidden" name="requestKey" value={requestKey} />
      <Field name="dueOn" type="date" label={t('assignments:deed.dueOn')} />
      <Field name="reason" label={t('assignments:deed.reason')} maxLength={300} />
      <Submit voice="plain" name="deed" value="extend">
        {t('assignments:deed.extend')}
      </Submit>
    </PostForm>
  )
}
