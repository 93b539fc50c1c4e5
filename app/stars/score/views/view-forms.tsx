import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type Candidate = { id: string; name: string; score: number | null; sentence: string }
type Star = { slug: string; name: string; weight: number; candidates: Candidate[] }
type Props = { stars: readonly Star[]; /** After the close only what was refused is shown again. */ isOpen: boolean; refusal: FormFaults | undefined }

const scores = ['5', '4', '3', '2', '1'] as const

/** The lead's view of each candidate: one to five, with a sentence that the person concerned will read. */
export function ViewForms({ stars, isOpen, refusal }: Props) {
  const { t } = useTranslation()
  const isOf = (star: string, person: string) => refusal?.values['star'] === star && refusal.values['person'] === person
  return (
    <>
      {stars.map(({ slug, name, weight, candidates }) => (
        <section key={slug} aria-labelledby={`views-${slug}`}>
          <h2 id={`views-${slug}`}>{name}</h2>
          <p className="mt-1 text-ink-soft">{t('score-desk:views.weight', { weight })}</p>
          <ul className="mt-3 grid gap-4 md:grid-cols-2">
            {candidates
              .filter(({ id }) => isOpen || isOf(slug, id))
              .map((candidate) => (
                <li key={`${candidate.id} ${candidate.score} ${candidate.sentence}`} className="card">
                  <h3>{candidate.name}</h3>
                  <PostForm refusal={isOf(slug, candidate.id) ? refusal : undefined} className="mt-3 space-y-3">
                    <input type="hidden" name="star" value={slug} />
                    <input type="hidden" name="person" value={candidate.id} />
                    <Field
                      name="score"
                      type="select"
                      label={t('score-desk:views.score')}
                      defaultValue={candidate.score === null ? '' : String(candidate.score)}
                      options={[{ value: '', label: t('score-desk:choose') }, ...scores.map((value) => ({ value, label: t(`score-desk:views.scores.${value}`) }))]}
                    />
                    <Field name="sentence" type="textarea" rows={2} label={t('score-desk:views.sentence')} defaultValue={candidate.sentence} />
                    <Submit voice="plain">{t('score-desk:views.save')}</Submit>
                  </PostForm>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
