import { useTranslation } from 'react-i18next'
import type { MultipleRule } from '../question.ts'

/** The named rules of several-answer questions that this quiz uses, explained before anything is answered. */
export function RuleTable({ rules }: { rules: readonly MultipleRule[] }) {
  const { t } = useTranslation()
  return (
    <section>
      <h2 className="mb-1">{t('quizzes:rules.title')}</h2>
      <p className="mb-3 text-ink-soft">{t('quizzes:rules.intro')}</p>
      <dl className="card divide-y divide-line py-2">
        {rules.map((rule) => (
          <div key={rule} className="grid grid-cols-1 gap-1 py-3 sm:grid-cols-[9rem_1fr]">
            <dt className="font-semibold">{t(`quizzes:rule.${rule}.name`)}</dt>
            <dd>
              {t(`quizzes:rule.${rule}.text`)}
              <span className="block text-sm text-ink-soft">{t(`quizzes:rule.${rule}.example`)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-ink-soft">{t('quizzes:rules.rounding')}</p>
    </section>
  )
}
