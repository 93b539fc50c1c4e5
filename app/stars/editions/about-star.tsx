import { useTranslation } from 'react-i18next'
import type { EditionInWords } from './edition-in-words.ts'

/** What a star is elected by: its criteria, then how and who. */
export function AboutStar({ about: { criteria, rules } }: { about: EditionInWords }) {
  const { t } = useTranslation()
  return (
    <dl className="mt-3 grid gap-x-6 gap-y-2 rounded-card bg-paper px-4 py-3 text-sm sm:grid-cols-2">
      <div>
        <dt className="font-medium">{t('stars:rule.criteria')}</dt>
        <dd>
          <ul className="list-disc pl-5 text-ink-soft">
            {criteria.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt className="font-medium">{t('stars:rule.how')}</dt>
        <dd>
          <ul className="list-disc pl-5 text-ink-soft">
            {rules.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}
