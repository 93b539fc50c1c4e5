import { useTranslation } from 'react-i18next'
import { Checkbox, Field } from '#app/ui/form.tsx'
import { useDraft } from './draft-context.ts'
import { ChoiceRows } from './choice-rows.tsx'
import { noName, RowList } from './row-list.tsx'
import { TextPair } from './text-pair.tsx'

/** Texts that count as right, each with its part of the points. */
export function AcceptedTexts({ at }: { at: string }) {
  const { t } = useTranslation()
  return (
    <RowList at={at} list="accepted" title={t('question-editor:accepted')} hint={t('question-editor:acceptedHint')} nameOf={(index) => t('question-editor:answer', { number: index + 1 })} head={noName}>
      {({ at: place, name }) => (
        <div className="grid items-end gap-3 sm:grid-cols-[2fr_1fr]">
          <Field name={`${place}.text`} label={name} />
          <Field name={`${place}.percent`} label={t('question-editor:percent')} required={false} inputMode="numeric" />
        </div>
      )}
    </RowList>
  )
}

export function MatchCase({ at }: { at: string }) {
  const { t } = useTranslation()
  return <Checkbox name={`${at}matchCase`} label={t('question-editor:matchCase')} />
}

export function NumberRows({ at }: { at: string }) {
  const { t } = useTranslation()
  return (
    <>
      <RowList at={at} list="accepted" title={t('question-editor:numbers')} hint={t('question-editor:numbersHint')} nameOf={(index) => t('question-editor:answer', { number: index + 1 })} head={noName}>
        {({ at: place, name }) => (
          <div className="grid items-end gap-3 sm:grid-cols-3">
            <Field name={`${place}.value`} label={name} />
            <Field name={`${place}.tolerance`} label={t('question-editor:tolerance')} required={false} />
            <Field name={`${place}.percent`} label={t('question-editor:percent')} required={false} inputMode="numeric" />
          </div>
        )}
      </RowList>
      <RowList at={at} list="units" title={t('question-editor:units')} hint={t('question-editor:unitsHint')} nameOf={(index) => t('question-editor:unit', { number: index + 1 })} head={noName}>
        {({ at: place, name, index }) => (
          <>
            <TextPair at={`${place}.text`} label={name} />
            {index > 0 && <Field name={`${place}.factor`} label={t('question-editor:factor')} />}
          </>
        )}
      </RowList>
    </>
  )
}

/** A text with its gaps, each written into or chosen from. */
export function GapRows({ at }: { at: string }) {
  const { t } = useTranslation()
  return (
    <>
      <TextPair at={`${at}text`} label={t('question-editor:gapText')} hint={t('question-editor:gapTextHint')} type="textarea" rows={4} />
      <RowList at={at} list="gaps" title={t('question-editor:gaps')} nameOf={(_, row) => t('question-editor:gap', { mark: `[[${row['id'] ?? ''}]]` })}>
        {({ at: place }) => <GapFields at={`${place}.`} />}
      </RowList>
      <MatchCase at={at} />
    </>
  )
}

function GapFields({ at }: { at: string }) {
  const { t } = useTranslation()
  const isChosen = useDraft(at).value('kind') === 'chosen'
  const kinds = ['written', 'chosen'].map((value) => ({ value, label: t(`question-editor:gapKind.${value}`) }))
  return (
    <>
      <Field name={`${at}kind`} type="select" label={t('question-editor:gapKind.label')} hint={t('question-editor:gapKind.hint')} options={kinds} />
      {isChosen ? <ChoiceRows at={at} isSingle /> : <AcceptedTexts at={at} />}
    </>
  )
}
