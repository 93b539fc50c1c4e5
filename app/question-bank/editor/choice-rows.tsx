import { useTranslation } from 'react-i18next'
import { Checkbox, Field } from '#app/ui/form.tsx'
import { useDraft } from './draft-context.ts'
import { letterAt, RowList } from './row-list.tsx'
import { TextPair } from './text-pair.tsx'

type ChoiceRowsProps = { at: string; /** One is right, chosen among them; else each says so by itself. */ isSingle: boolean; hasWeights?: boolean; hasHands?: boolean }

export function ChoiceRows({ at, isSingle, hasWeights = false, hasHands = false }: ChoiceRowsProps) {
  const { t } = useTranslation()
  return (
    <RowList
      at={at}
      list="options"
      title={t('question-editor:options')}
      hint={t(`question-editor:optionsHint.${isSingle}`)}
      nameOf={(index) => t('question-editor:option', { letter: letterAt(index) })}
      head={({ at: place, row }) => (isSingle ? <RightOne at={at} id={row['id'] ?? ''} /> : <Checkbox name={`${place}.right`} label={t('question-editor:right')} />)}
    >
      {({ at: place, name }) => (
        <>
          <TextPair at={`${place}.text`} label={name} />
          {(hasWeights || hasHands) && (
            <div className="grid gap-3 sm:grid-cols-2">
              {hasWeights && <Field name={`${place}.weight`} label={t('question-editor:weight')} hint={t('question-editor:weightHint')} required={false} />}
              {hasHands && <Field name={`${place}.hand`} label={t('question-editor:handOption')} required={false} />}
            </div>
          )}
        </>
      )}
    </RowList>
  )
}

function RightOne({ at, id }: { at: string; id: string }) {
  const { t } = useTranslation()
  const draft = useDraft(at)
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="radio" name={`${at}right`} value={id} defaultChecked={draft.value('right') === id} className="h-5 w-5 accent-qing" />
      {t('question-editor:right')}
    </label>
  )
}
