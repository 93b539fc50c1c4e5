import { useTranslation } from 'react-i18next'

/** Why a paper cannot be published yet, cell by cell. */
export function ShortageNotice({ sentences }: { sentences: readonly string[] }) {
  const { t } = useTranslation()
  if (sentences.length === 0) return null
  return (
    <div className="notice notice-bad">
      <p>{t('papers:shortage.title')}</p>
      <ul className="list-disc pl-6">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{t('papers:shortage.how')}</p>
    </div>
  )
}
