import { useTranslation } from 'react-i18next'
import { ReviewBody, VerdictChip } from '#app/quizzes/result/review-card.tsx'
import type { Answered } from '../practice-view.ts'

/** A stored answer with the right one and why. */
export function AnsweredQuestion({ answered: { review, courseTitle, answeredOn, pictures } }: { answered: Answered }) {
  const { t } = useTranslation()
  return (
    <>
      <p className="mb-2 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
        <VerdictChip verdict={review.verdict} />
        {t('practice:answeredOn', { course: courseTitle, time: answeredOn })}
      </p>
      <ReviewBody review={review} pictures={pictures} />
      <p className="mt-3 text-sm text-ink-soft">{t(`practice:comesBack.${review.verdict === 'right'}`)}</p>
    </>
  )
}
