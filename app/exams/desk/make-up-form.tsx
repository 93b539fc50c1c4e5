import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TurnChip } from '../turn-chip.tsx'
import type { TeamExamView } from './team-exams.server.ts'

/** Opens a make-up sitting for those who are ticked. */
export function MakeUpForm({ exam: { sitters, makeUp, requestKey, phase }, refusal }: { exam: TeamExamView; refusal: FormFaults | undefined }) {
  const { t } = useTranslation()
  const fault = refusal?.faults['people']
  return (
    <section className="card">
      <h2 className="mb-1">{t('exams:makeUp.title')}</h2>
      <p className="mb-4 text-ink-soft">
        {t('exams:makeUp.intro')}
        {phase === 'closed' && <span className="block">{t('exams:makeUp.answersWereOut')}</span>}
      </p>
      <PostForm refusal={refusal}>
        <input type="hidden" name="deed" value="make-up" />
        <input type="hidden" name="requestKey" value={requestKey} />
        <fieldset aria-describedby={fault ? 'people-fault' : undefined}>
          <legend className="field-label">{t('exams:makeUp.people')}</legend>
          {sitters
            .filter(({ mayMakeUp }) => mayMakeUp)
            .map(({ id, name, turn }) => (
              <label key={id} className="flex min-h-11 flex-wrap items-center gap-3 py-1">
                <input type="checkbox" name="people" value={id} className="h-5 w-5 accent-qing" defaultChecked={!refusal} />
                <span className="min-w-0">{name}</span>
                <TurnChip turn={turn} />
              </label>
            ))}
          {fault && (
            <p id="people-fault" className="field-fault">
              <Icon name="warn" /> {t(fault)}
            </p>
          )}
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="opensAt" type="datetime-local" label={t('exams:desk.opens')} defaultValue={makeUp.opensAt} />
          <Field name="closesAt" type="datetime-local" label={t('exams:desk.closes')} defaultValue={makeUp.closesAt} />
        </div>
        <Submit>{t('exams:makeUp.open')}</Submit>
      </PostForm>
    </section>
  )
}
