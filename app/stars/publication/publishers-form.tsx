import { useTranslation } from 'react-i18next'
import { personChoices } from '#app/people/person-choices.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import type { Publishers } from './publishers.server.ts'

type PublishersFormProps = { publishers: Publishers; colleagues: { id: string; name: string; employeeNumber: string }[]; refusal: FormFaults | null }

/** Whether the lead publishes alone or with a second, and whom the lead names for that. */
export function PublishersForm({ publishers: { isForTwo, secondId }, colleagues, refusal }: PublishersFormProps) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="publishers" className="mt-10">
      <h2 id="publishers">{t('star-results:publishers.title')}</h2>
      <PostForm refusal={refusal} className="card mt-3 space-y-4">
        <Field
          name="publishers"
          type="select"
          label={t('star-results:publishers.count')}
          hint={t('star-results:publishers.countHint')}
          defaultValue={isForTwo ? 'two' : 'one'}
          options={[
            { value: 'one', label: t('star-results:publishers.one') },
            { value: 'two', label: t('star-results:publishers.two') },
          ]}
        />
        <Field
          name="second"
          type="select"
          required={false}
          label={t('star-results:publishers.second')}
          hint={t('star-results:publishers.secondHint')}
          defaultValue={secondId ?? ''}
          options={[{ value: '', label: t('star-results:publishers.anyOther') }, ...personChoices(colleagues, t)]}
        />
        <Submit name="deed" value="publishers">
          {t('star-results:publishers.save')}
        </Submit>
      </PostForm>
    </section>
  )
}
