import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

/** Names a colleague as a relative. */
export function RegisterRelative({ colleagues, refusal }: { colleagues: { value: string; label: string }[]; refusal: FormFaults | undefined }) {
  const { t } = useTranslation()
  return (
    <section className="card" aria-labelledby="register-relative">
      <h2 id="register-relative" className="mb-3">
        {t('star-votes:kin.register')}
      </h2>
      <PostForm refusal={refusal}>
        <Field name="relative" type="select" label={t('star-votes:kin.who')} options={[{ value: '', label: t('stars:nominate.choose') }, ...colleagues]} />
        <Submit>{t('star-votes:kin.deed')}</Submit>
      </PostForm>
    </section>
  )
}
