import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit, useFault } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { longestThanks, shortestThanks } from '../card-limits.ts'
import { reaches } from '../sight.ts'

type GiveFormProps = {
  choices: { value: string; label: string }[]
  values: { value: string; label: string; means: string }[]
  /** Who was named in the address. */
  to: string
  requestKey: string
  refusal: FormFaults | null
}

/** To whom, for what, in which words, and who may read it. */
export function GiveForm({ choices, values, to, requestKey, refusal }: GiveFormProps) {
  const { t } = useTranslation()
  const choose = { value: '', label: t('thanks:give.choose') }
  return (
    <PostForm refusal={refusal}>
      <input type="hidden" name="requestKey" value={requestKey} />
      <Field name="to" type="select" label={t('thanks:give.to')} defaultValue={to} options={[choose, ...choices]} />
      <Field name="value" type="select" label={t('thanks:give.value')} options={[choose, ...values.map(({ value, label, means }) => ({ value, label: t('thanks:give.valueOption', { label, means }) }))]} />
      <Field name="text" type="textarea" rows={4} label={t('thanks:give.text')} hint={t('thanks:give.textHint', { least: shortestThanks, most: longestThanks })} />
      <ReachChoice chosen={refusal?.values['reach'] ?? 'TEAM'} />
      <Submit>{t('thanks:give.deed')}</Submit>
    </PostForm>
  )
}

function ReachChoice({ chosen }: { chosen: string }) {
  const { t } = useTranslation()
  const { fault } = useFault('reach')
  return (
    <fieldset data-mends="reach" {...(fault ? { 'aria-describedby': 'reach-fault' } : {})}>
      <legend className="field-label">{t('thanks:give.reach')}</legend>
      {reaches.map((reach) => (
        <label key={reach} className="flex min-h-[44px] items-start gap-3 py-2">
          <input type="radio" name="reach" value={reach} defaultChecked={reach === chosen} className="mt-1.5 h-5 w-5 flex-none accent-qing" />
          <span>
            {t(`thanks:reach.${reach}.name`)}
            <span className="block text-sm text-ink-soft">{t(`thanks:reach.${reach}.hint`)}</span>
          </span>
        </label>
      ))}
      {fault && (
        <p id="reach-fault" className="field-fault">
          <Icon name="warn" /> {t(fault)}
        </p>
      )}
    </fieldset>
  )
}
