import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type AnswerFormProps = { objectionId: string; objector: string; hasWinner: boolean; refusal: FormFaults | null }

/** The written answer: upheld or not, and why; with the name of who objected, for nobody but who answers. */
export function AnswerForm({ objectionId, objector, hasWinner, refusal }: AnswerFormProps) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal} className="space-y-4 border-t border-line pt-3">
      <input type="hidden" name="objection" value={objectionId} />
      <p className="text-sm text-ink-soft">{t('star-results:answer.objector', { name: objector })}</p>
      <Field
        name="verdict"
        type="select"
        label={t('star-results:answer.verdict')}
        hint={t(hasWinner ? 'star-results:answer.verdictHint' : 'star-results:answer.verdictVacantHint')}
        options={[
          { value: '', label: t('stars:nominate.choose') },
          { value: 'rejected', label: t('star-results:objection.rejected') },
          { value: 'upheld', label: t('star-results:objection.upheld') },
        ]}
      />
      <Field name="text" type="textarea" rows={4} label={t('star-results:answer.text')} hint={t('star-results:answer.textHint')} />
      <Submit>{t('star-results:answer.send')}</Submit>
    </PostForm>
  )
}
