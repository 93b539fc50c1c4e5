import { useTranslation } from 'react-i18next'
import { Field, useFault } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { mostDutyDays, type ScoreRule, scoreParts, weightFields } from './score-rule.ts'

const usual: ScoreRule = { weights: { peer: 40, customers: 30, training: 20, lead: 10 }, leastDutyDays: 10 }

/** Whether the vote alone decides, or a score that the vote is a part of, and by which weights. */
export function ScoreFields({ score }: { score: ScoreRule | undefined }) {
  const { t } = useTranslation()
  const { fault } = useFault('weights')
  const { weights, leastDutyDays } = score ?? usual
  return (
    <fieldset className="card space-y-4">
      <legend className="sr-only">{t('score-desk:rule.title')}</legend>
      <h2 aria-hidden="true">{t('score-desk:rule.title')}</h2>
      <Field
        name="decides"
        type="select"
        label={t('score-desk:rule.decides')}
        hint={t('score-desk:rule.decidesHint')}
        defaultValue={score ? 'score' : 'vote'}
        options={(['vote', 'score'] as const).map((value) => ({ value, label: t(`score-desk:rule.by.${value}`) }))}
      />
      <div data-mends="weights" className="space-y-3">
        <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-4">
          {scoreParts.map((part) => (
            <Field key={part} name={weightFields[part]} label={t(`star-score:part.${part}`)} inputMode="numeric" maxLength={4} defaultValue={String(weights[part])} />
          ))}
        </div>
        {fault && (
          <p role="alert" tabIndex={-1} className="field-fault">
            <Icon name="warn" /> {t(fault)}
          </p>
        )}
        <p className="field-hint">{t('score-desk:rule.weightsHint')}</p>
      </div>
      <Field name="leastDutyDays" label={t('score-desk:rule.dutyDays')} hint={t('score-desk:rule.dutyDaysHint', { most: mostDutyDays })} inputMode="numeric" maxLength={3} defaultValue={String(leastDutyDays)} />
    </fieldset>
  )
}
