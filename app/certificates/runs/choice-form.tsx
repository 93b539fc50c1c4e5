import { useTranslation } from 'react-i18next'
import { type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { Choice } from './candidates.server.ts'
import type { AtWork } from './view-runs.server.ts'

type ChoiceFormProps = { choices: readonly Choice[]; atWork: readonly AtWork[]; /** To begin with. */ chosen: string | null; requestKey: string; refusal: FormFaults | null }

/** Which papers, and whether to keep or to print. */
export function ChoiceForm({ choices, atWork, chosen, requestKey, refusal }: ChoiceFormProps) {
  const { t } = useTranslation()
  const fault = refusal?.faults['subject']
  const first = refusal?.values['subject'] ?? chosen
  return (
    <PostForm key={requestKey} refusal={refusal} className="card space-y-4">
      <input type="hidden" name="requestKey" value={requestKey} />
      <fieldset aria-describedby={fault ? 'subject-fault' : undefined}>
        <legend className="field-label">{t('certificate-runs:subjects')}</legend>
        <div className="divide-y divide-line">
          {choices.map(({ subject, label, count, fresh }) => (
            <label key={subject} className="flex min-h-[44px] items-start gap-3 py-3">
              <input type="radio" name="subject" value={subject} defaultChecked={subject === first} className="mt-1.5 size-5 shrink-0 accent-qing" />
              <span className="min-w-0">
                {label}
                <span className="block text-sm text-ink-soft">{[t('certificate-runs:count', { count }), fresh > 0 ? t('certificate-runs:fresh', { count: fresh }) : []].flat().join(' · ')}</span>
                {atWork.filter((run) => run.subject === subject).map(({ runId, by, at, left }) => (
                  <span key={runId} className="block text-sm text-warn">{t('certificate-runs:beside', { by, at, count: left })}</span>
                ))}
              </span>
            </label>
          ))}
        </div>
        {fault && (
          <p id="subject-fault" className="field-fault" role="alert" tabIndex={-1}>
            <Icon name="warn" /> {t(fault)}
          </p>
        )}
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Submit name="form" value="PRINT">
          {t('certificate-runs:do.PRINT')}
        </Submit>
        <Submit voice="plain" name="form" value="ZIP">
          {t('certificate-runs:do.ZIP')}
        </Submit>
      </div>
      <p className="text-sm text-ink-soft">{t('certificate-runs:doHint')}</p>
    </PostForm>
  )
}
