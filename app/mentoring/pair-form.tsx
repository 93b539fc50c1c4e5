import { useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { personChoices } from '#app/people/person-choices.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type Candidate = { id: string; name: string; employeeNumber: string; position: string | null }
type Props = {
  candidates: { mentors: Candidate[]; mentees: Candidate[] }
  checklists: { slug: string; title: { zh: string; en: string } }[]
  refusal: FormFaults | null
}

/** The lead brings two people together. */
export function PairForm({ candidates: { mentors, mentees }, checklists, refusal }: Props) {
  const { t, i18n } = useTranslation()
  const { search } = useLocation()
  const choices = (people: Candidate[]) => [{ value: '', label: t('mentoring:pairForm.choose') }, ...personChoices(people, t)]
  return (
    <section id="pair" className="card scroll-mt-4 self-start">
      <h2>{t('mentoring:pairForm.title')}</h2>
      {mentors.length === 0 || mentees.length === 0 ? (
        <p className="mt-2 text-ink-soft">{t(mentors.length === 0 ? 'mentoring:pairForm.noMentors' : 'mentoring:pairForm.noMentees')}</p>
      ) : (
        <PostForm refusal={refusal} action={`${search}#pair`} className="mt-3 space-y-4">
          <input type="hidden" name="deed" value="pair" />
          <Field name="mentorId" type="select" label={t('mentoring:mentor')} options={choices(mentors)} />
          <Field name="menteeId" type="select" label={t('mentoring:mentee')} options={choices(mentees)} hint={t('mentoring:pairForm.menteeHint')} />
          <Field
            name="checklist"
            type="select"
            label={t('mentoring:pairForm.checklist')}
            options={checklists.map(({ slug, title }) => ({ value: slug, label: i18n.language === 'en' ? title.en : title.zh }))}
          />
          <Submit>{t('mentoring:pairForm.invite')}</Submit>
        </PostForm>
      )}
    </section>
  )
}
