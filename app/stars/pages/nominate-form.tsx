import { useTranslation } from 'react-i18next'
import { personChoices } from '#app/people/person-choices.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { EvidenceFields } from '../nominating/evidence-fields.tsx'
import { longestReason, shortestReason } from '../reason-length.ts'

type Choice = { value: string; label: string }
type NominateFormProps = {
  stars: { slug: string; name: string; honours: string }[]
  colleagues: { id: string; name: string; employeeNumber: string; position: string | null }[]
  /** The six 不让. */
  pledges: Choice[]
  /** The days that an act may have. */
  days: { first: string; last: string }
  /** Kind cards that a nomination can point to. */
  cards: Choice[]
  /** Certificates that it can point to. */
  certificates: Choice[]
  refusal: FormFaults | undefined
}

/** Who, for which star, what this person did, and when or which of the six 不让 it shows. */
export function NominateForm({ stars, colleagues, pledges, days, cards, certificates, refusal }: NominateFormProps) {
  const { t } = useTranslation()
  const chosen = { value: '', label: t('stars:nominate.choose') }
  return (
    <div className="card max-w-[42rem]">
      <PostForm refusal={refusal}>
        <Field
          name="star"
          type="select"
          label={t('stars:nominate.star')}
          options={[chosen, ...stars.map(({ slug, name, honours }) => ({ value: slug, label: t('stars:nominate.starOption', { star: name, honours }) }))]}
        />
        <Field name="nominee" type="select" label={t('stars:nominate.nominee')} options={[chosen, ...personChoices(colleagues, t)]} />
        <Field
          name="reason"
          type="textarea"
          rows={4}
          label={t('stars:nominate.reason')}
          hint={t('stars:nominate.reasonHint', { least: shortestReason, most: longestReason })}
        />
        <fieldset>
          <legend className="field-label">{t('star-votes:ground.title')}</legend>
          <p className="field-hint mb-2">{t('star-votes:ground.hint')}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="actDay" type="date" required={false} label={t('star-votes:ground.actDay')} min={days.first} max={days.last} />
            <Field name="pledge" type="select" required={false} label={t('star-votes:ground.pledge')} options={[{ value: '', label: t('star-votes:ground.none') }, ...pledges]} />
          </div>
        </fieldset>
        <EvidenceFields days={days} cards={cards} certificates={certificates} refusal={refusal} />
        <Submit voice="honour">{t('stars:action.nominate')}</Submit>
      </PostForm>
    </div>
  )
}
