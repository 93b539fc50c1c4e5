import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import type { PlanView } from './plan-rows.server.ts'
import { mostPromises } from './promise-limits.ts'

type PlanFormProps = { plan: PlanView | null; today: string; lastInWords: string; refusal: FormFaults | null }

const rows = Array.from({ length: mostPromises }, (_, row) => row)

/** Three rows for one to three promises: what, and by when. */
export function PlanForm({ plan, today, lastInWords, refusal }: PlanFormProps) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal} className="space-y-6">
      {rows.map((row) => {
        const promise = plan?.promises[row]
        return (
          <fieldset key={row} className="card space-y-4">
            <legend className="sr-only">{t('action-plans:form.row', { count: row + 1 })}</legend>
            <p aria-hidden="true" className="font-semibold text-qing">
              {t('action-plans:form.row', { count: row + 1 })}
            </p>
            <Field name={`text${row}`} type="textarea" rows={2} required={row === 0} label={t('action-plans:form.text')} {...(row === 0 ? { hint: t('action-plans:form.textHint') } : {})} defaultValue={promise?.text} />
            <Field name={`by${row}`} type="date" required={row === 0} label={t('action-plans:form.by')} {...(row === 0 ? { hint: t('action-plans:form.byHint', { last: lastInWords }) } : {})} min={today} defaultValue={promise?.day} />
          </fieldset>
        )
      })}
      <p className="text-ink-soft">{t('action-plans:form.until')}</p>
      <Submit className="w-full sm:w-auto">{t(plan ? 'action-plans:form.save' : 'action-plans:form.write')}</Submit>
    </PostForm>
  )
}
