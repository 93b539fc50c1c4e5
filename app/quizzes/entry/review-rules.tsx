import { useTranslation } from 'react-i18next'
import type { ReviewOptions } from '../review-options.ts'
import { reviewParts } from '../review-parts.ts'

/** What will be shown of the attempt and when, said before anybody answers. */
export function ReviewRules({ review }: { review: ReviewOptions }) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2 className="mb-3">{t('quiz-review:title')}</h2>
      <dl className="space-y-2">
        {reviewParts.map((part) => (
          <div key={part} className="grid gap-x-4 sm:grid-cols-[14rem_1fr]">
            <dt className="text-ink-soft">{t(`quiz-review:part.${part}`)}</dt>
            <dd>{t(`quiz-review:moment.${review[part]}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
