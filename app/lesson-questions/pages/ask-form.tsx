import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { excerptOf, type Passage } from '../passages/excerpt.ts'

type AskFormProps = { passages: readonly Passage[]; chosen: Passage | null; requestKey: string; refusal: FormFaults | null }

const kinds = ['question', 'note'] as const

/** A question for mentor and lead, or a note for oneself, about one passage. */
export function AskForm({ passages, chosen, requestKey, refusal }: AskFormProps) {
  const { t } = useTranslation()
  const options = [{ value: '', label: t('lesson-questions:form.choose') }, ...passages.map(({ id, text }) => ({ value: id, label: excerptOf(text) }))]
  const kind = refusal?.values['kind'] ?? 'question'
  return (
    <PostForm refusal={refusal} className="card space-y-4">
      <input type="hidden" name="key" value={requestKey} />
      {chosen && <Quote text={chosen.text} />}
      <Field name="passage" type="select" label={t('lesson-questions:form.passage')} options={options} defaultValue={chosen?.id ?? ''} />
      <fieldset>
        <legend className="field-label">{t('lesson-questions:form.kind')}</legend>
        {kinds.map((one) => (
          <label key={one} className="flex min-h-[44px] items-center gap-3">
            <input type="radio" name="kind" value={one} defaultChecked={kind === one} className="h-5 w-5 shrink-0 accent-qing" />
            {t(`lesson-questions:form.${one}`)}
          </label>
        ))}
        {refusal?.faults['kind'] && (
          <p className="field-fault" role="alert" tabIndex={-1}>
            <Icon name="warn" /> {t(refusal.faults['kind'])}
          </p>
        )}
      </fieldset>
      <Field name="text" type="textarea" rows={4} label={t('lesson-questions:form.text')} hint={t('lesson-questions:form.hint')} />
      <Submit className="w-full sm:w-auto">{t('lesson-questions:form.send')}</Submit>
    </PostForm>
  )
}

/** A passage as it was marked. */
export function Quote({ text }: { text: string }) {
  return <blockquote className="border-l-4 border-line pl-4 break-words text-ink-soft">{text}</blockquote>
}
