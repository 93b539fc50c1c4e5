import { useTranslation } from 'react-i18next'
import { personChoices } from '#app/people/person-choices.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { levels } from './levels.ts'

type Props = { people: readonly { id: string; name: string; employeeNumber: string; position: string | null }[]; today: string; refusal: FormFaults | undefined }

/** What the lead has counted of one person, level by level. */
export function WriteRatings({ people, today, refusal }: Props) {
  const { t } = useTranslation()
  return (
    <section className="card space-y-4" aria-labelledby="write">
      <h2 id="write">{t('score-desk:ratings.write')}</h2>
      <p className="text-ink-soft">{t('score-desk:ratings.writeHint')}</p>
      <PostForm refusal={refusal}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="personId" type="select" label={t('score-desk:person')} options={[{ value: '', label: t('score-desk:choose') }, ...personChoices(people, t)]} />
          <Field name="day" type="date" label={t('score-desk:ratings.day')} defaultValue={today} />
        </div>
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-5">
          {levels.map((level) => (
            <Field key={level} name={level} label={t(`score-desk:level.${level}`)} inputMode="numeric" maxLength={6} defaultValue="0" />
          ))}
        </div>
        <Submit>{t('score-desk:ratings.save')}</Submit>
      </PostForm>
    </section>
  )
}
