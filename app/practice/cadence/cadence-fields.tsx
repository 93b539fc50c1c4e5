import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#app/ui/form.tsx'
import type { Beat, Cadence } from './cadence.ts'

type BeatFieldsProps = { beat: Beat; most: number; times: number; name: string | null; children?: ReactNode }

function BeatFields({ beat, most, times, name, children }: BeatFieldsProps) {
  const { t } = useTranslation()
  const options = Array.from({ length: most + 1 }, (_, count) => ({ value: String(count), label: t(`practice:desk.times.${beat}`, { count }) }))
  return (
    <fieldset className="card">
      <legend className="sr-only">{t(`practice:beat.${beat}`)}</legend>
      <h2 aria-hidden="true" className="mb-3">
        {t(`practice:beat.${beat}`)}
      </h2>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name={`${beat}s`} type="select" label={t(`practice:desk.${beat}s`)} defaultValue={String(times)} options={options} />
        {children}
        <Field name={`${beat}Name`} label={t('practice:desk.name')} hint={t('practice:desk.nameHint', { name: t(`practice:beat.${beat}`) })} defaultValue={name ?? ''} required={false} maxLength={12} />
      </div>
    </fieldset>
  )
}

type CadenceFieldsProps = { cadence: Cadence; most: Record<Beat, number>; weekdays: readonly string[] }

/** The three of 三个一, each with how often, until when and what the unit calls it. */
export function CadenceFields({ cadence, most, weekdays }: CadenceFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <BeatFields beat="question" most={most.question} times={cadence.questions} name={cadence.questionName} />
      <BeatFields beat="lesson" most={most.lesson} times={cadence.lessons} name={cadence.lessonName}>
        <Field
          name="lessonDay"
          type="select"
          label={t('practice:desk.lessonDay')}
          defaultValue={String(cadence.lessonDay)}
          options={weekdays.map((label, index) => ({ value: String(index + 1), label }))}
        />
      </BeatFields>
      <BeatFields beat="exam" most={most.exam} times={cadence.exams} name={cadence.examName}>
        <Field name="examDay" label={t('practice:desk.examDay')} hint={t('practice:desk.examDayHint')} inputMode="numeric" defaultValue={String(cadence.examDay)} maxLength={2} />
      </BeatFields>
    </>
  )
}
