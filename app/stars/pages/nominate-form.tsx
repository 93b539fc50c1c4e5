import { useTranslation } from 'react-i18next'
import { personChoices } from '#app/people/person-choices.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { longestReason, shortestReason } from '../reason-length.ts'

type NominateFormProps = {
  stars: { slug: string; name: string; honours: string }[]
  colleagues: { id: string; name: string; employeeNumber: string; position: string | null }[]
  /** Kind cards that a nomination can point to. */
  cards: { value: string; label: string }[]
  refusal: FormFaults | undefined
}

/** Who, for which star, and what this person did. */
export function NominateForm({ stars, colleagues, cards, refusal }: NominateFormProps) {
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
        {cards.length > 0 && (
          <Field
            name="card"
            type="select"
            required={false}
            label={t('stars:nominate.card')}
            hint={t('stars:nominate.cardHint')}
            options={[{ value: '', label: t('stars:nominate.noCard') }, ...cards]}
          />
        )}
        <Submit voice="honour">{t('stars:action.nominate')}</Submit>
      </PostForm>
    </div>
  )
}
