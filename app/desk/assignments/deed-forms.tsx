import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { AssignedPerson } from './assignment-page.server.ts'

type PersonFormsProps = { person: AssignedPerson; requestKey: string; refusal: FormFaults | null }

/** What a lead may do for one person. */
export function PersonForms({ person: { id, name, waiver }, requestKey, refusal }: PersonFormsProps) {
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
        <WaiveForm person={id} requestKey={requestKey} refusal={refused('waive')} action={place} />
      </Fold>
    </div>
  )
}

type WaiveFormProps = { person: string; requestKey: string; refusal: FormFaults | null; action: string }

const spans = ['always', 'until'] as const

/** For good or to a day: chosen, because a half-typed day arrives empty. */
function WaiveForm({ person, requestKey, refusal, action }: WaiveFormProps) {
  const { t } = useTranslation()
  const fault = refusal?.faults['span']
  return (
    <PostForm refusal={refusal} action={action} className="space-y-3 pb-3">
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <Field name="reason" label={t('assignments:deed.reason')} />
      <fieldset>
        <legend className="field-label">{t('assignments:deed.span')}</legend>
        {spans.map((span) => (
          <label key={span} className="flex min-h-[44px] items-center gap-3">
            <input type="radio" name="span" value={span} defaultChecked={refusal?.values['span'] === span} className="h-5 w-5 shrink-0 accent-qing" />
            {t(`assignments:deed.${span}`)}
          </label>
        ))}
        {fault && (
          <p className="field-fault" role="alert" tabIndex={-1}>
            <Icon name="warn" /> {t(fault)}
          </p>
        )}
      </fieldset>
      <div className="waived-until">
        <Field name="until" type="date" label={t('assignments:deed.untilDay')} />
      </div>
      <Submit voice="plain" name="deed" value="waive">
        {t('assignments:deed.waive')}
      </Submit>
    </PostForm>
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
      <Field name="reason" label={t('assignments:deed.reason')} />
      <Submit voice="plain" name="deed" value="extend">
        {t('assignments:deed.extend')}
      </Submit>
    </PostForm>
  )
}
