import { useTranslation } from 'react-i18next'
import { Field } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { ChoiceRows } from './choice-rows.tsx'
import { useDraft } from './draft-context.ts'
import { noName, RowList } from './row-list.tsx'
import { SpotRows } from './spots/spot-rows.tsx'
import { TextPair } from './text-pair.tsx'
import { AcceptedTexts, GapRows, MatchCase, NumberRows } from './written-rows.tsx'

/** What may be answered and what is right, by the type of the question. */
export function AnswerRows({ at }: { at: string }) {
  const { t } = useTranslation()
  const draft = useDraft(at)
  switch (draft.value('type')) {
    case 'multiple':
      return <ChoiceRows at={at} isSingle={false} hasWeights={draft.value('rule') === 'weights'} hasHands={draft.value('hands') !== undefined} />
    case 'true-false':
      return <TruthFields at={at} />
    case 'ordering':
      return (
        <RowList at={at} list="items" title={t('question-editor:items')} hint={t('question-editor:itemsHint')} isOrdered nameOf={(index) => t('question-editor:item', { number: index + 1 })} head={noName}>
          {({ at: place, name }) => <TextPair at={`${place}.text`} label={name} />}
        </RowList>
      )
    case 'matching':
      return (
        <RowList at={at} list="pairs" title={t('question-editor:pairs')} hint={t('question-editor:pairsHint')} nameOf={(index) => t('question-editor:pair', { number: index + 1 })}>
          {({ at: place }) => (
            <>
              <TextPair at={`${place}.left`} label={t('question-editor:left')} />
              <TextPair at={`${place}.right`} label={t('question-editor:rightSide')} />
            </>
          )}
        </RowList>
      )
    case 'short-text':
      return (
        <>
          <AcceptedTexts at={at} />
          <MatchCase at={at} />
        </>
      )
    case 'number':
      return <NumberRows at={at} />
    case 'gaps':
      return <GapRows at={at} />
    case 'hotspot':
      return <SpotRows at={at} />
    default:
      return <ChoiceRows at={at} isSingle hasHands={draft.value('hands') !== undefined} />
  }
}

function TruthFields({ at }: { at: string }) {
  const { t } = useTranslation()
  const draft = useDraft(at)
  const fault = draft.fault('answer')
  return (
    <fieldset aria-describedby={fault ? `fault-${at}answer` : undefined}>
      <legend className="field-label">{t('question-editor:truth')}</legend>
      {['true', 'false'].map((value) => (
        <label key={value} className="mr-6 inline-flex min-h-11 items-center gap-3">
          <input type="radio" name={`${at}answer`} value={value} defaultChecked={draft.value('answer') === value} className="h-5 w-5 accent-qing" />
          {t(`quizzes:truth.${value}`)}
        </label>
      ))}
      {fault && (
        <p id={`fault-${at}answer`} className="field-fault">
          <Icon name="warn" /> {t(fault)}
        </p>
      )}
    </fieldset>
  )
}

const rules: Readonly<Record<string, readonly string[]>> = {
  multiple: ['all-or-nothing', 'half', 'per-option', 'proportional', 'right-minus-wrong', 'weights'],
  ordering: ['all-or-nothing', 'proportional'],
  gaps: ['proportional', 'all-or-nothing'],
}

/** How it is scored. */
export function ScoringFields({ at }: { at: string }) {
  const { t } = useTranslation()
  const draft = useDraft(at)
  const type = draft.value('type') ?? 'single'
  const wordOf = (rule: string) => (type === 'multiple' ? t('question-editor:ruleOption', { name: t(`quizzes:rule.${rule}.name`), text: t(`quizzes:rule.${rule}.text`) }) : t(`quizzes:${type}Rule.${rule}`))
  const options = (rules[type] ?? []).map((value) => ({ value, label: wordOf(value) }))
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field name={`${at}points`} label={t('question-editor:points')} />
        <Field name={`${at}penalty`} label={t('question-editor:penalty')} hint={t('question-editor:penaltyHint')} required={false} />
      </div>
      {options.length > 0 && <Field name={`${at}rule`} type="select" label={t('question-editor:rule')} options={options} />}
      {type === 'multiple' && <Field name={`${at}optionPoints`} label={t('question-editor:optionPoints')} hint={t('question-editor:optionPointsHint')} required={false} />}
    </>
  )
}
