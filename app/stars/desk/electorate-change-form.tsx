import { useTranslation } from 'react-i18next'
import { personChoices } from '#app/people/person-choices.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type ElectorateChangeFormProps = { deed: 'add' | 'remove'; people: { id: string; name: string; employeeNumber: string }[]; refusal: FormFaults | null }

/** Takes somebody into the electorate, or out of it, with the reason that everybody will read. */
export function ElectorateChangeForm({ deed, people, refusal }: ElectorateChangeFormProps) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-labelledby={`deed-${deed}`}>
      <h2 id={`deed-${deed}`}>{t(`stars:electorate.${deed}`)}</h2>
      <p className="mt-1 mb-4 text-sm text-ink-soft">{t(`stars:electorate.${deed}Hint`)}</p>
      {people.length === 0 ? (
        <p>{t('stars:electorate.nobody')}</p>
      ) : (
        <PostForm refusal={refusal}>
          <input type="hidden" name="deed" value={deed} />
          <Field
            name="personId"
            type="select"
            label={t('stars:electorate.person')}
            options={[{ value: '', label: t('stars:nominate.choose') }, ...personChoices(people, t)]}
          />
          <Field name="reason" label={t('stars:dates.reason')} hint={t('stars:dates.reasonHint')} />
          <Submit voice={deed === 'remove' ? 'danger' : 'main'}>{t(`stars:electorate.${deed}`)}</Submit>
        </PostForm>
      )}
    </section>
  )
}
