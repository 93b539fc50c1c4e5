import { useTranslation } from 'react-i18next'
import { ReviewCard } from '#app/quizzes/result/review-card.tsx'
import type { Review } from '#app/quizzes/result/review.ts'
import { Fold } from '#app/ui/fold.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { HandPicture } from './hand-picture.tsx'

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
            <li key={review.id}>
              {review.hasHand && <HandPicture teachBackId={teachBackId} question={review.id} />}
              <ul>
                <ReviewCard review={{ ...review, hasHand: false }} number={index + 1} attemptId="" />
              </ul>
            </li>
          ))}
        </ol>
      </Fold>
    </section>
  )
}
