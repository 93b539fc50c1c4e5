import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { PlanView } from './plan-rows.server.ts'

type LookFormProps = { plan: PlanView; days: 30 | 60; refusal: FormFaults | null }

/** What the lead found at each promise, in one form; folded away once it was given, for corrections. */
export function LookForm({ plan, days, refusal }: LookFormProps) {
  const { t } = useTranslation()
  const isGiven = plan.looks.some((look) => look.days === days && look.state === 'given')
  const form = (
    <PostForm refusal={refusal} action={`#plan-${plan.id}`} className="mt-4 space-y-5">
      <input type="hidden" name="plan" value={plan.id} />
      <input type="hidden" name="days" value={days} />
      {plan.promises.map((promise, place) => (
        <Promised key={place} place={place} text={promise.text} found={promise.looks.find((look) => look.days === days)?.found ?? null} refusal={refusal} />
      ))}
      <Submit voice={isGiven ? 'plain' : 'main'}>{isGiven ? t('action-plans:team.correctSave') : t('action-plans:team.give', { count: days })}</Submit>
    </PostForm>
  )
  if (!isGiven) return form
  return (
    <Fold label={t('action-plans:team.correct', { count: days })} className="mt-3" open={refusal !== null}>
      {form}
    </Fold>
  )
}

const verdicts = ['KEPT', 'PARTLY', 'NOT_YET'] as const

type PromisedProps = { place: number; text: string; found: PlanView['promises'][number]['looks'][number]['found']; refusal: FormFaults | null }

function Promised({ place, text, found, refusal }: PromisedProps) {
  const { t } = useTranslation()
  const id = useId()
  const fault = refusal?.faults[`verdict${place}`]
  const chosen = refusal ? refusal.values[`verdict${place}`] : found?.verdict
  return (
    <fieldset className="space-y-3" aria-describedby={fault ? id : undefined}>
      <legend className="font-medium break-words">{text}</legend>
      <div className="flex flex-wrap gap-x-6">
        {verdicts.map((verdict) => (
          <label key={verdict} className="flex min-h-[44px] items-center gap-2">
            <input type="radio" name={`verdict${place}`} value={verdict} defaultChecked={chosen === verdict} className="h-5 w-5 accent-qing" />
            {t(`action-plans:look.verdict.${verdict}`)}
          </label>
        ))}
      </div>
      {fault && (
        <p id={id} className="field-fault" role="alert" tabIndex={-1}>
          <Icon name="warn" /> {t(fault)}
        </p>
      )}
      <Field name={`sentence${place}`} label={t('action-plans:team.sentence')} required={false} defaultValue={found?.sentence ?? undefined} />
    </fieldset>
  )
}
