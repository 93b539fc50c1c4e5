import { useTranslation } from 'react-i18next'
import type { EditionInWords } from './edition-in-words.ts'

/** What a star is elected by: its criteria, then how and who, unless that is said elsewhere. `onPage`: not on a card, where its box would have the page's own colour. */
export function AboutStar({ about: { criteria, rules }, onPage = false }: { about: EditionInWords; onPage?: boolean }) {
  const { t } = useTranslation()
  return (
    <dl className={`mt-3 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2 ${onPage ? '' : 'rounded-card bg-paper px-4 py-3'}`}>
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
      {rules.length > 0 && (
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
      )}
    </dl>
  )
}
