import { useTranslation } from 'react-i18next'
import { type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

/** Takes a star out of the rounds to come, or back into them. */
export function RetireStarForm({ isRetired, refusal }: { isRetired: boolean; refusal: FormFaults | undefined }) {
  const { t } = useTranslation()
  const deed = isRetired ? 'restore' : 'retire'
  return (
    <section className="card mt-8" aria-labelledby="retire">
      <h2 id="retire">{t(`star-desk:${deed}.title`)}</h2>
      <p className="mt-1 mb-4 text-ink-soft">{t(`star-desk:${deed}.hint`)}</p>
      <PostForm refusal={refusal}>
        <Submit voice={isRetired ? 'main' : 'danger'} name="deed" value={deed}>
          {t(`star-desk:${deed}.deed`)}
        </Submit>
      </PostForm>
    </section>
  )
}
