import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { showPoints } from '../points.ts'
import { HandPicture } from '../sitting/hand-picture.tsx'
import type { Review, ReviewChoice, ReviewRow, Verdict } from './review.ts'

const verdicts: Record<Verdict, { icon: IconName; look: string }> = {
  right: { icon: 'check', look: 'chip-good' },
  partly: { icon: 'check', look: 'chip-warn' },
  wrong: { icon: 'cross', look: 'chip-bad' },
  open: { icon: 'cross', look: 'chip-bad' },
}

/** One question looked back at: my answer, the right one, and why. */
export function ReviewCard({ review, number, attemptId }: { review: Review; number: number; attemptId: string }) {
  const { t } = useTranslation()
  const { id, verdict, points, maxPoints } = review
  return (
    <li id={`question-${id}`} className="card">
      <div className="mb-2 flex flex-wrap items-center gap-2 text-sm">
        <span className="text-ink-soft">{t('quizzes:card.numberAlone', { number })}</span>
        <VerdictChip verdict={verdict} />
        <span className="ml-auto tabular-nums">
          {t('quizzes:result.points', { points: showPoints(points), maxPoints: showPoints(maxPoints) })}
        </span>
      </div>
      <ReviewBody review={review} handAddress={`/attempts/${attemptId}/hands/${id}`} />
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

/** The question, the answers and the explanation, wherever they stand. */
export function ReviewBody({ review, handAddress }: { review: Review; handAddress: string }) {
  const { prompt, explanation, hasHand } = review
  return (
    <>
      <h3 className="mb-3">{prompt}</h3>
      {hasHand && <HandPicture address={handAddress} />}
      <Answers review={review} />
      {explanation && <p className="notice mt-4">{explanation}</p>}
    </>
  )
}

function Answers({ review }: { review: Review }) {
  const { t } = useTranslation()
  if (review.kind === 'rows') return <Rows type={review.type} rows={review.rows} />
  if (review.kind === 'truth') {
    const choices = [true, false].map((value) => ({
      text: t(`quizzes:truth.${value}`),
      chosen: review.mine === value,
      isKey: review.right === value,
      weight: null,
    }))
    return <Choices choices={choices} />
  }
  return (
    <>
      {review.rule && <p className="mb-2 text-sm text-ink-soft">{t('quizzes:result.rule', { rule: t(`quizzes:rule.${review.rule}.name`) })}</p>}
      <Choices choices={review.choices} />
    </>
  )
}

function Choices({ choices }: { choices: readonly ReviewChoice[] }) {
  const { t } = useTranslation()
  return (
    <ul className="space-y-2">
      {choices.map(({ text, chosen, isKey, weight }) => (
        <li
          key={text}
          className={`flex flex-wrap items-start gap-x-3 gap-y-1 rounded-control border px-3 py-2 ${
            isKey ? 'border-good' : chosen ? 'border-bad' : 'border-line text-ink-soft'
          }`}
        >
          <span className="min-w-40 flex-1">{text}</span>
          {weight !== null && <span className="text-sm tabular-nums">{t('quizzes:result.weight', { weight: weight > 0 ? `+${weight}` : weight })}</span>}
          {chosen && <span className={`chip ${isKey ? 'chip-good' : 'chip-bad'}`}>{t('quizzes:result.mine')}</span>}
          {isKey && (
            <span className="chip chip-good">
              <Icon name="check" /> {t('quizzes:result.key')}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Each place of an order, or each left side: mine, and the right one where mine was another. */
function Rows({ type, rows }: { type: 'ordering' | 'matching'; rows: readonly ReviewRow[] }) {
  const { t } = useTranslation()
  return (
    <ol className="space-y-2">
      {rows.map(({ label, mine, right, isRight }) => (
        <li key={label} className={`grid gap-1 rounded-control border px-3 py-2 ${isRight ? 'border-good' : 'border-bad'} ${type === 'matching' ? 'sm:grid-cols-2 sm:gap-3' : 'grid-cols-[2rem_1fr]'}`}>
          <span className={type === 'matching' ? '' : 'text-ink-soft tabular-nums'}>{label}</span>
          <span className="space-y-1">
            <span className={`flex items-start gap-2 ${isRight ? 'text-good' : 'text-bad'}`}>
              <Icon name={isRight ? 'check' : 'cross'} className="mt-0.5" />
              <span className="sr-only">{t(isRight ? 'quizzes:result.mineRight' : 'quizzes:result.mineWrong')}</span>
              <span>{mine ?? t('quizzes:result.nothing')}</span>
            </span>
            {!isRight && <span className="block">{t('quizzes:result.rightIs', { text: right })}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
