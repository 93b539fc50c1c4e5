import { Form, useLocation, useSearchParams } from '@remix-run/react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { personChoices } from '#app/people/person-choices.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import type { Topic } from '../pages/lists.server.ts'

type StartFormProps = { topics: readonly Topic[]; /** The one chosen in the first step. */ topic: Topic | null; refusal: FormFaults | null }

/** First the course, then one of those who hold its certificate. */
export function StartForm({ topics, topic, refusal }: StartFormProps) {
  const { t } = useTranslation()
  return (
    <section id="start" className="card scroll-mt-4 space-y-4 self-start" aria-labelledby="start-title">
      <h2 id="start-title">{t('teach-backs:start.title')}</h2>
      {topics.length === 0 ? <p className="text-ink-soft">{t('teach-backs:start.nothing')}</p> : <CourseChoice topics={topics} topic={topic} />}
      {topic && <TeacherChoice topic={topic} refusal={refusal} />}
      {!topic && refusal && (
        <p role="alert" className="notice notice-bad">
          {t(Object.values(refusal.faults)[0] ?? 'common:fault.invalid')}
        </p>
      )}
    </section>
  )
}

function CourseChoice({ topics, topic }: { topics: readonly Topic[]; topic: Topic | null }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const unit = useSearchParams()[0].get('unit')
  const id = useId()
  return (
    <Form key={topic?.slug} action={`${pathname}#start`} className="space-y-3">
      {unit !== null && <input type="hidden" name="unit" value={unit} />}
      <div>
        <label htmlFor={id} className="field-label">
          {t('teach-backs:start.course')}
        </label>
        <select id={id} name="course" defaultValue={topic?.slug} className="field-input">
          {topics.map(({ slug, title, teachers }) => (
            <option key={slug} value={slug}>
              {t('teach-backs:start.teachers', { title, count: teachers.length })}
            </option>
          ))}
        </select>
      </div>
      <Submit voice={topic ? 'plain' : 'main'}>{t('teach-backs:start.next')}</Submit>
    </Form>
  )
}

function TeacherChoice({ topic: { slug, title, teachers }, refusal }: { topic: Topic; refusal: FormFaults | null }) {
  const { t } = useTranslation()
  const { search } = useLocation()
  if (teachers.length === 0) return <p className="notice">{t('teach-backs:start.nobody', { title })}</p>
  const options = [{ value: '', label: t('teach-backs:start.choose') }, ...personChoices(teachers, t)]
  return (
    <PostForm key={slug} refusal={refusal} action={`${search}#start`} className="space-y-4 border-t border-line pt-4">
      <input type="hidden" name="deed" value="start" />
      <input type="hidden" name="course" value={slug} />
      <p className="font-semibold">{title}</p>
      <Field name="teacherId" type="select" label={t('teach-backs:start.teacher')} hint={t('teach-backs:start.teacherHint')} options={options} />
      <Submit>{t('teach-backs:start.do')}</Submit>
    </PostForm>
  )
}
