import { useTranslation } from 'react-i18next'
import { Checkbox, Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'

type ImportFormProps = FillingProps & { refusal: FormFaults | null; /** Rows that were ticked to be left out. */ leftOut: readonly number[]; count: number; known: number; mistakes: readonly { row: number | null; sentence: string; quote: string }[] }

/** What is in the way of an import, one by one, and the press that does it. */
export function ImportForm({ refusal, leftOut, count, known, mistakes, unsaid, topics }: ImportFormProps) {
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
          <legend className="sr-only">{t('question-bank:preview.mistakes')}</legend>
          <p>
            <span className="font-semibold">{t('question-bank:preview.mistakes')}</span> <span className="text-ink-soft">{t('question-bank:preview.leaveOut')}</span>
          </p>
          {rows.map((row) => (
            <label key={row} className="flex gap-3">
              <input type="checkbox" name="leaveOut" value={row ?? ''} defaultChecked={row !== null && leftOut.includes(row)} className="mt-1 size-5 shrink-0" />
              <span className="min-w-0 break-words">
                {mistakes.filter((mistake) => mistake.row === row).map(({ sentence }) => (
                  <span key={sentence} className="block">
                    {sentence}
                  </span>
                ))}
                <Quote text={mistakes.find((mistake) => mistake.row === row)?.quote ?? ''} />
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {count > 0 && <FillingFields unsaid={unsaid} topics={topics} />}
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

/** What stands in the file there, so that nobody has to open it to know what is left out. */
function Quote({ text }: { text: string }) {
  const { t } = useTranslation()
  return text === '' ? null : <span className="block text-sm text-ink-soft">{t('question-bank:preview.quote', { text })}</span>
}

type FillingProps = { /** How many questions say no topic, no difficulty. */ unsaid: { topic: number; difficulty: number }; topics: readonly string[] }

/** Topic and difficulty for the whole file: of those that say none, or of all. */
function FillingFields({ unsaid, topics }: FillingProps) {
  const { t } = useTranslation()
  const difficulties = ['', '1', '2', '3', '4', '5'].map((value) => ({ value, label: value === '' ? t('question-bank:fill.asRead') : value }))
  const fills = ['missing', 'all'].map((value) => ({ value, label: t(`question-bank:fill.${value}`) }))
  return (
    <fieldset className="card space-y-4">
      <legend className="sr-only">{t('question-bank:fill.title')}</legend>
      <p>
        <span className="font-semibold">{t('question-bank:fill.title')}</span> <span className="text-ink-soft">{t('question-bank:fill.unsaid', unsaid)}</span>
      </p>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="topic" label={t('question-bank:filter.topic')} maxLength={200} required={false} hint={topics.length > 0 ? t('question-editor:topics', { topics: topics.slice(0, 8) }) : t('question-editor:topicHint')} />
        <Field name="difficulty" type="select" label={t('question-bank:filter.difficulty')} options={difficulties} required={false} />
        <Field name="fill" type="select" label={t('question-bank:fill.which')} options={fills} />
      </div>
    </fieldset>
  )
}
