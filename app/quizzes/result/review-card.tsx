import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { showPoints } from '../points.ts'
import { QuestionPicture } from '../sitting/question-picture.tsx'
import type { Review, Verdict } from './review.ts'
import { ReviewAnswers } from './review-answers.tsx'

const verdicts: Record<Verdict, { icon: IconName; look: string }> = {
  right: { icon: 'check', look: 'chip-good' },
  partly: { icon: 'check', look: 'chip-warn' },
  wrong: { icon: 'cross', look: 'chip-bad' },
  open: { icon: 'cross', look: 'chip-bad' },
}

/** One question looked back at: my answer, the right one, and why. */
export function ReviewCard({ review, number, pictures, children }: { review: Review; number: number; pictures: string; children?: ReactNode }) {
  const { t } = useTranslation()
  const { id, verdict, points, maxPoints } = review
  return (
    <li id={`question-${id}`} className="card scroll-mt-4">
      <div className="mb-2 flex flex-wrap items-center gap-2 text-sm">
        <span className="text-ink-soft">{t('quizzes:card.numberAlone', { number })}</span>
        <VerdictChip verdict={verdict} />
        <span className="ml-auto tabular-nums">
          {t('quizzes:result.points', { points: showPoints(points), maxPoints: showPoints(maxPoints) })}
        </span>
      </div>
      <ReviewBody review={review} pictures={pictures} />
      {children}
    </li>
  )
}

export function VerdictChip({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation()
  const { icon, look } = verdicts[verdict]
  return (
    <span className={`chip ${look}`}>
      <Icon name={icon} /> {t(`quizzes:verdict.${verdict}`)}
    </span>
  )
}

/** The question, the answers and the explanation, wherever they stand; its pictures are below the address `pictures`. */
export function ReviewBody({ review, pictures }: { review: Review; pictures: string }) {
  const { id, prompt, explanation, hasHand } = review
  return (
    <>
      <h3 className="mb-3 whitespace-pre-line">{prompt}</h3>
      {hasHand && <QuestionPicture address={`${pictures}/${id}`} />}
      {review.kind === 'case' ? <Parts parts={review.parts} pictures={pictures} /> : <ReviewAnswers review={review} pictures={pictures} />}
      {explanation && <p className="notice mt-4">{explanation}</p>}
    </>
  )
}

function Parts({ parts, pictures }: { parts: readonly Review[]; pictures: string }) {
  const { t } = useTranslation()
  return (
    <ol className="space-y-5">
      {parts.map((part, index) => (
        <li key={part.id} className="border-t border-line pt-4">
          <p className="mb-2 flex flex-wrap items-center gap-2 text-sm">
            <span className="text-ink-soft">{t('quizzes:case.part', { number: index + 1 })}</span>
            <VerdictChip verdict={part.verdict} />
            <span className="ml-auto tabular-nums">{t('quizzes:result.points', { points: showPoints(part.points), maxPoints: showPoints(part.maxPoints) })}</span>
          </p>
          <ReviewBody review={part} pictures={pictures} />
        </li>
      ))}
    </ol>
  )
}
