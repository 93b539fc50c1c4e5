import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Checkbox, Field } from '#app/ui/form.tsx'
import { questionTypes } from '../question-types.ts'
import { AnswerRows, ScoringFields } from './answer-rows.tsx'
import { useDraft } from './draft-context.ts'
import { RowList } from './row-list.tsx'
import { TextPair } from './text-pair.tsx'

/** The whole question; `at` as in useDraft. */
export function QuestionFields({ at }: { at: string }) {
  const { t } = useTranslation()
  const draft = useDraft(at)
  const isCase = draft.value('type') === 'case'
  const types = questionTypes.filter((type) => at === '' || type !== 'case').map((value) => ({ value, label: t(`quizzes:type.${value}`) }))
  return (
    <>
      <Field name={`${at}type`} type="select" label={t('question-editor:type')} options={types} />
      <TextPair at={`${at}prompt`} label={t(isCase ? 'question-editor:situation' : 'question-editor:prompt')} type="textarea" rows={3} />
      {isCase ? (
        <RowList at={at} list="parts" title={t('question-editor:parts')} hint={t('question-editor:partsHint')} isOrdered nameOf={(index) => t('quizzes:case.part', { number: index + 1 })}>
          {({ at: place }) => <QuestionFields at={`${place}.`} />}
        </RowList>
      ) : (
        <PlainFields at={at} />
      )}
      <TextPair at={`${at}explanation`} label={t('question-editor:explanation')} type="textarea" rows={2} required={false} />
      <Leftovers at={at} type={draft.value('type') ?? ''} />
    </>
  )
}

function PlainFields({ at }: { at: string }) {
  const { t } = useTranslation()
  const draft = useDraft(at)
  const hasOptions = ['single', 'multiple'].includes(draft.value('type') ?? '')
  return (
    <>
      <AnswerRows at={at} />
      <ScoringFields at={at} />
      <Fold label={t('question-editor:hands')} open={(draft.value('hand') ?? '') !== '' || draft.value('hands') !== undefined}>
        <Field name={`${at}hand`} label={t('question-editor:hand')} hint={t('question-editor:handHint')} required={false} />
        {hasOptions && <Checkbox name={`${at}hands`} label={t('question-editor:handsOfOptions')} />}
      </Fold>
    </>
  )
}

/** The fields of each type besides those that all have. */
const own: Readonly<Record<string, readonly string[]>> = {
  single: ['options', 'right'],
  multiple: ['options', 'rule', 'optionPoints'],
  'true-false': ['answer'],
  ordering: ['items', 'rule'],
  matching: ['pairs'],
  'short-text': ['accepted', 'matchCase'],
  number: ['accepted', 'units'],
  gaps: ['text', 'rule', 'gaps', 'matchCase'],
  hotspot: ['picture', 'spots'],
  case: ['parts'],
}
const all = [...new Set(Object.values(own).flat())]

/** What was typed for another type waits unseen, so that trying one out loses nothing. */
function Leftovers({ at, type }: { at: string; type: string }) {
  const draft = useDraft(at)
  const others = all.filter((name) => !own[type]?.includes(name))
  return others.flatMap((name) => draft.below(name).map(([place, value]) => <input key={place} type="hidden" name={place} value={value} />))
}
