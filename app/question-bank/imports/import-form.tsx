import { useTranslation } from 'react-i18next'
import { Checkbox, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type ImportFormProps = { refusal: FormFaults | null; count: number; known: number; mistakes: readonly { row: number | null; sentence: string }[] }

/** What is in the way of an import, one by one, and the press that does it. */
export function ImportForm({ refusal, count, known, mistakes }: ImportFormProps) {
  const { t } = useTranslation()
  const rows = [...new Set(mistakes.map(({ row }) => row))]
  const isWhole = rows.includes(null)
  return (
    <PostForm refusal={refusal} className="space-y-4">
      {isWhole && (
        <ul role="alert" className="notice notice-bad">
          {mistakes.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {!isWhole && rows.length > 0 && (
        <fieldset className="card space-y-3">
          <legend className="font-semibold">{t('question-bank:preview.mistakes')}</legend>
          <p>{t('question-bank:preview.leaveOut')}</p>
          {rows.map((row) => (
            <label key={row} className="flex gap-3">
              <input type="checkbox" name="leaveOut" value={row ?? ''} className="mt-1 size-5 shrink-0" />
              <span className="min-w-0 break-words">
                {mistakes.filter((mistake) => mistake.row === row).map(({ sentence }) => (
                  <span key={sentence} className="block">
                    {sentence}
                  </span>
                ))}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {known > 0 && (
        <div className="notice">
          <p>{t('question-bank:preview.known', { count: known })}</p>
          <Checkbox name="again" label={t('question-bank:preview.again')} />
        </div>
      )}
      {count > 0 && <Submit>{t('question-bank:preview.import', { count: known === count ? count : count - known })}</Submit>}
    </PostForm>
  )
}
