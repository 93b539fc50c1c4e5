import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Fold } from '#app/ui/fold.tsx'
import type { TeamExamView } from './team-exams.server.ts'

type MoveFoldProps = { window: TeamExamView['windows'][number]; requestKey: string; refusal: FormFaults | undefined }

/** Moves a window that has not closed: its end, and before it opened its start. */
export function MoveFold({ window: { key, kind, phase, opensAt, closesAt }, requestKey, refusal }: MoveFoldProps) {
  const { t } = useTranslation()
  return (
    <Fold label={t(`exams:move.title.${kind}`)} open={refusal !== undefined}>
      <p className="mb-3 text-ink-soft">{t(`exams:move.intro.${phase === 'ahead' ? 'ahead' : 'open'}`)}</p>
      <PostForm refusal={refusal}>
        <input type="hidden" name="deed" value="move" />
        <input type="hidden" name="sitting" value={key} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <div className="grid gap-4 sm:grid-cols-2">
          {phase === 'ahead' && <Field name="opensAt" type="datetime-local" label={t('exams:desk.opens')} defaultValue={opensAt} />}
          <Field name="closesAt" type="datetime-local" label={t('exams:desk.closes')} defaultValue={closesAt} />
        </div>
        <Field name="reason" type="textarea" rows={2} maxLength={500} label={t('exams:move.reason')} />
        <Submit>{t('exams:move.do')}</Submit>
      </PostForm>
    </Fold>
  )
}
