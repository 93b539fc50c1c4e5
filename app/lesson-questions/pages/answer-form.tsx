import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type AnswerFormProps = { question: string; requestKey: string; isAnswered: boolean; refusal: FormFaults | null }

/** By mentor or lead; folded away once there is an answer. */
export function AnswerForm({ question, requestKey, isAnswered, refusal }: AnswerFormProps) {
  const { t } = useTranslation()
  const form = (
    <PostForm refusal={refusal} action={`#question-${question}`} className="space-y-3">
      <input type="hidden" name="deed" value="answer" />
      <input type="hidden" name="question" value={question} />
      <input type="hidden" name="key" value={requestKey} />
      <Field name="text" type="textarea" rows={3} label={t('lesson-questions:answer.text')} />
      <Submit voice={isAnswered ? 'plain' : 'main'}>{t('lesson-questions:answer.send')}</Submit>
    </PostForm>
  )
  if (!isAnswered) return form
  return (
    <Fold label={t('lesson-questions:answer.again')} open={refusal !== null}>
      <div className="mt-3">{form}</div>
    </Fold>
  )
}
