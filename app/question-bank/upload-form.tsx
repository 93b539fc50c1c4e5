import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

const formats = ['auto', 'gift', 'moodle', 'aiken', 'excel', 'csv', 'word'] as const

type Props = { requestKey: string; refusal: (FormFaults & { sentences: string[] }) | null }

/** A file, or what was copied from Word; the next page shows what was understood. */
export function UploadForm({ requestKey, refusal }: Props) {
  const { t } = useTranslation()
  return (
    <PostForm key={requestKey} refusal={refusal} encType="multipart/form-data" className="card space-y-4">
      <input type="hidden" name="key" value={requestKey} />
      {refusal && refusal.sentences.length > 0 && (
        <ul role="alert" tabIndex={-1} className="notice notice-bad">
          {refusal.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Field name="file" type="file" required={false} label={t('question-bank:upload.file')} hint={t('question-bank:upload.fileHint')} accept=".txt,.gift,.xml,.xlsx,.csv" />
      <Field name="pasted" type="textarea" rows={6} required={false} label={t('question-bank:upload.pasted')} hint={t('question-bank:upload.pastedHint')} />
      <Field name="format" type="select" label={t('question-bank:upload.format')} options={formats.map((value) => ({ value, label: t(`question-bank:format.${value}`) }))} />
      <Submit>{t('question-bank:upload.read')}</Submit>
    </PostForm>
  )
}
