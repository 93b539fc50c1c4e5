import { useTranslation } from 'react-i18next'
import { personField, tickedPeople } from '#app/learning/assignments/whom.ts'
import { Checkbox, Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type Choice = { value: string; label: string }
type Person = { id: string; name: string; position: string | null }
/** `names`: who has the same open already. */
type GivingRefusal = FormFaults & { names?: string[] }
type AssignFormProps = {
  choices: { paths: Choice[]; courses: Choice[]; units: Choice[]; people: Person[]; today: string }
  refusal: GivingRefusal | null
}

/** A course or path, for whom, until when. */
export function AssignForm({ choices: { paths, courses, units, people, today }, refusal }: AssignFormProps) {
  const { t } = useTranslation()
  const what = [
    { value: '', label: t('assignments:form.choose') },
    ...paths.map(({ value, label }) => ({ value, label: t('assignments:form.path', { title: label }) })),
    ...courses.map(({ value, label }) => ({ value, label: t('assignments:form.course', { title: label }) })),
  ]
  return (
    <PostForm refusal={refusal} className="card space-y-5">
      <Field name="what" type="select" label={t('assignments:form.what')} options={what} />
      <WhomFields units={units} people={people} />
      <Field name="dueOn" type="date" label={t('assignments:form.dueOn')} min={today} />
      <SureField refusal={refusal} />
      <Submit>{t('assignments:form.assign')}</Submit>
    </PostForm>
  )
}

type AgainFormProps = { choices: { callable: { value: string; system: string; title: string }[]; units: Choice[]; people: Person[]; today: string }; refusal: GivingRefusal | null }

/** A system has changed: who has completed its course learns it again. */
export function AgainForm({ choices: { callable, units, people, today }, refusal }: AgainFormProps) {
  const { t } = useTranslation()
  const what = callable.map(({ value, system, title }) => ({ value, label: t('assignments:again.course', { system, title }) }))
  return (
    <PostForm refusal={refusal} className="card space-y-5">
      <Field name="what" type="select" label={t('assignments:again.what')} options={what} />
      <Field name="reason" label={t('assignments:again.reason')} hint={t('assignments:again.reasonHint')} />
      <WhomFields units={units} people={people} />
      <Field name="dueOn" type="date" label={t('assignments:again.dueOn')} min={today} />
      <SureField refusal={refusal} />
      <Submit>{t('assignments:again.call')}</Submit>
    </PostForm>
  )
}

/** Asked where somebody has the same open already; it stays while other things are mended. */
function SureField({ refusal }: { refusal: GivingRefusal | null }) {
  const { t, i18n } = useTranslation()
  if (!refusal || !('sure' in refusal.faults || 'sure' in refusal.values)) return null
  const names = new Intl.ListFormat(i18n.language).format(refusal.names ?? [])
  return (
    <div className="notice">
      {refusal.faults['sure'] && (
        <p role="alert" tabIndex={-1}>
          {t('assignments:refused.still-open', { names })}
        </p>
      )}
      <Checkbox name="sure" label={t('assignments:form.sure')} />
    </div>
  )
}

/** A whole unit, or those of the team who are ticked. */
function WhomFields({ units, people }: { units: readonly Choice[]; people: readonly Person[] }) {
  const { t } = useTranslation()
  const whole = units.map(({ value, label }) => ({ value, label: t('assignments:form.wholeUnit', { unit: label }) }))
  return (
    <>
      <Field
        name="whom"
        type="select"
        label={t('assignments:form.whom')}
        hint={t('assignments:form.whomHint')}
        options={[...whole, { value: tickedPeople, label: t('assignments:form.ticked') }]}
      />
      <fieldset className="ticked-people">
        <legend className="field-label">{t('assignments:form.people')}</legend>
        <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
          {people.map(({ id, name, position }) => (
            <Checkbox key={id} name={`${personField}${id}`} label={name} {...(position === null ? {} : { hint: position })} />
          ))}
        </div>
      </fieldset>
    </>
  )
}
