import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { Review } from './review.ts'
import { ReviewCard } from './review-card.tsx'

type ReviewListProps = { reviews: readonly Review[]; attemptId: string; onlyWrong: boolean }

/** Every question looked back at, or those alone that did not earn all their points; above them a way to each. */
export function ReviewList({ reviews, attemptId, onlyWrong }: ReviewListProps) {
  const { t } = useTranslation()
  const numbered = reviews.map((review, index) => ({ review, number: index + 1 }))
  const wrong = numbered.filter(({ review }) => review.verdict !== 'right')
  const shown = onlyWrong && wrong.length > 0 ? wrong : numbered
  const page = `/attempts/${attemptId}/result`
  return (
    <section aria-labelledby="review" className="mt-8">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="review" className="scroll-mt-4">
          {t('quizzes:result.review')}
        </h2>
        {wrong.length > 0 && (
          <Link to={shown === wrong ? `${page}#review` : `${page}?only=wrong#review`} className="thumb text-sm">
            {shown === wrong ? t('quizzes:result.showAll', { count: reviews.length }) : t('quizzes:result.onlyWrong', { count: wrong.length })}
          </Link>
        )}
      </div>
      <nav aria-label={t('quizzes:result.jump')} className="mb-4">
        <ul className="flex flex-wrap gap-1">
          {shown.map(({ review: { id, verdict }, number }) => (
            <li key={id}>
              <a
                href={`#question-${id}`}
                className={`flex h-11 min-w-11 items-center justify-center gap-0.5 rounded-control border border-line px-1 no-underline tabular-nums ${verdict === 'right' ? 'text-ink-soft' : 'text-bad'}`}
              >
                <span aria-hidden="true">{number}</span>
                <Icon name={verdict === 'right' ? 'check' : 'cross'} className="!h-4 !w-4" />
                <span className="sr-only">{t('quizzes:result.jumpTo', { number, verdict: t(`quizzes:verdict.${verdict}`) })}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ol className="space-y-4">
        {shown.map(({ review, number }) => (
          <ReviewCard key={review.id} review={review} number={number} pictures={`/attempts/${attemptId}/pictures`} />
        ))}
      </ol>
    </section>
  )
}
