import { useTranslation } from 'react-i18next'
import { ReviewCard } from '#app/quizzes/result/review-card.tsx'
import type { Review } from '#app/quizzes/result/review.ts'
import { Fold } from '#app/ui/fold.tsx'
import { Icon } from '#app/ui/icon.tsx'

type CheckResultProps = { teachBackId: string; right: number; passed: boolean; reviews: readonly Review[]; /** Whether another session will come. */ isRunning: boolean }

/** The outcome, and every question looked back at. */
export function CheckResult({ teachBackId, right, passed, reviews, isRunning }: CheckResultProps) {
  const { t } = useTranslation()
  return (
    <section id="check" className="scroll-mt-4 space-y-3">
      <div role="status" className={`notice ${passed ? 'notice-good' : ''}`}>
        <p className="flex gap-2 font-semibold">
          <Icon name={passed ? 'check' : 'replay'} className={passed ? 'text-good' : 'text-qing'} />
          {t(passed ? 'teach-backs:check.passed' : 'teach-backs:check.failed', { right })}
        </p>
        {!passed && isRunning && <p>{t('teach-backs:attend.comeAgain')}</p>}
      </div>
      <Fold label={t('teach-backs:check.review')} open={!passed}>
        <ol className="space-y-4">
          {reviews.map((review, index) => (
            <ReviewCard key={review.id} review={review} number={index + 1} pictures={`/teach-backs/${teachBackId}/pictures`} />
          ))}
        </ol>
      </Fold>
    </section>
  )
}
