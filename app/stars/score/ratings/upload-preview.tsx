import { useTranslation } from 'react-i18next'
import { type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { type LevelCounts, levels } from './levels.ts'

type Props = {
  name: string
  isImported: boolean
  days: { from: string; until: string } | null
  sentences: readonly string[]
  people: readonly { id: string; name: string; counts: LevelCounts }[]
  refusal: FormFaults | undefined
}

/** What a file says: with one fault nothing of it is imported. */
export function UploadPreview({ name, isImported, days, sentences, people, refusal }: Props) {
  const { t } = useTranslation()
  const isSound = sentences.length === 0 && people.length > 0
  return (
    <div className="space-y-6">
      <p className="text-ink-soft wrap-anywhere">{days ? t('score-desk:preview.days', { name, ...days }) : name}</p>
      {isImported && <p className="notice notice-good">{t('score-desk:preview.imported')}</p>}
      {sentences.length > 0 && (
        <section className="notice notice-bad" aria-labelledby="mistakes">
          <h2 id="mistakes">{t('score-desk:preview.mistakes')}</h2>
          <ul className="mt-2 list-disc space-y-1 pl-6">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {people.length > 0 && (
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('score-desk:preview.table')}>
          <table className="w-full min-w-[34rem]">
            <caption className="sr-only">{t('score-desk:preview.table')}</caption>
            <thead>
              <tr className="text-left text-sm text-ink-soft">
                <th scope="col" className="py-2 pr-3 font-normal">{t('score-desk:preview.colleague')}</th>
                {levels.map((level) => (
                  <th key={level} scope="col" className="py-2 pr-3 text-right font-normal">{t(`score-desk:level.${level}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map(({ id, name: person, counts }) => (
                <tr key={id} className="border-t border-line">
                  <th scope="row" className="py-2 pr-3 text-left font-medium">{person}</th>
                  {levels.map((level) => (
                    <td key={level} className="py-2 pr-3 text-right tabular-nums">{counts[level]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!isImported && isSound && (
        <PostForm refusal={refusal}>
          <p className="text-sm text-ink-soft">{t('score-desk:preview.hint')}</p>
          <Submit>{t('score-desk:preview.import')}</Submit>
        </PostForm>
      )}
      {!isImported && !isSound && refusal?.faults['form'] && (
        <p role="alert" className="notice notice-bad">
          {t(refusal.faults['form'])}
        </p>
      )}
    </div>
  )
}
