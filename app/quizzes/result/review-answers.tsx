import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { HotspotPicture } from '../sitting/hotspot-picture.tsx'
import { QuestionPicture } from '../sitting/question-picture.tsx'
import type { Review, ReviewChoice, ReviewRow } from './review.ts'

type ReviewAnswersProps = { review: Exclude<Review, { kind: 'case' }>; pictures: string }

/** My answer and the right one, in the way of the question's type. */
export function ReviewAnswers({ review, pictures }: ReviewAnswersProps) {
  const { t } = useTranslation()
  switch (review.kind) {
    case 'rows':
      return (
        <>
          {review.text !== null && <p className="mb-3 leading-loose whitespace-pre-wrap">{review.text}</p>}
          <Rows type={review.type} rows={review.rows} />
        </>
      )
    case 'truth': {
      const choices = [true, false].map((value) => ({ text: t(`quizzes:truth.${value}`), picture: null, chosen: review.mine === value, isKey: review.right === value, weight: null }))
      return <Choices choices={choices} pictures={pictures} />
    }
    case 'written':
      return <Written review={review} />
    case 'places':
      return (
        <>
          <HotspotPicture picture={review.picture} places={review.places.map((place, index) => ({ ...place, state: stateOf(review.choices[index]) }))} address={`${pictures}/${review.id}`} />
          <Choices choices={review.choices.map((choice, index) => ({ ...choice, text: t('quizzes:hotspot.place', { number: index + 1, text: choice.text }) }))} pictures={pictures} />
        </>
      )
    case 'choices':
      return (
        <>
          {review.rule && <p className="mb-2 text-sm text-ink-soft">{t('quizzes:result.rule', { rule: t(`quizzes:rule.${review.rule}.name`) })}</p>}
          <Choices choices={review.choices} pictures={pictures} />
        </>
      )
  }
}

function stateOf(choice: ReviewChoice | undefined) {
  return choice?.isKey ? ('right' as const) : choice?.chosen ? ('chosen' as const) : undefined
}

function Written({ review: { mine, right, partly, verdict } }: { review: Extract<Review, { kind: 'written' }> }) {
  const { t } = useTranslation()
  const isRight = verdict === 'right'
  return (
    <div className="space-y-1">
      <p className={`flex items-start gap-2 ${isRight ? 'text-good' : 'text-bad'}`}>
        <Icon name={isRight ? 'check' : 'cross'} className="mt-0.5" />
        <span className="sr-only">{t(isRight ? 'quizzes:result.mineRight' : 'quizzes:result.mineWrong')}</span>
        <span className="min-w-0 wrap-anywhere">{mine ?? t('quizzes:result.nothing')}</span>
      </p>
      <p>{t('quizzes:result.accepted', { texts: right })}</p>
      {partly.length > 0 && <p className="text-ink-soft">{t('quizzes:result.acceptedPartly', { texts: partly })}</p>}
    </div>
  )
}

function Choices({ choices, pictures }: { choices: readonly ReviewChoice[]; pictures: string }) {
  const { t } = useTranslation()
  return (
    <ul className="space-y-2">
      {choices.map(({ text, picture, chosen, isKey, weight }) => (
        <li
          key={picture ?? text}
          className={`flex flex-wrap items-start gap-x-3 gap-y-1 rounded-control border px-3 py-2 ${
            isKey ? 'border-good' : chosen ? 'border-bad' : 'border-line text-ink-soft'
          }`}
        >
          <span className="min-w-40 flex-1">
            {picture !== null && <QuestionPicture address={`${pictures}/${picture}`} label={text} />}
            {text}
          </span>
          {weight !== null && <span className="text-sm tabular-nums">{t('quizzes:result.weight', { weight: weight > 0 ? `+${weight}` : weight })}</span>}
          {/* Together, so that a narrow card does not break them apart. */}
          <span className="flex gap-2 empty:hidden">
            {chosen && <span className={`chip ${isKey ? 'chip-good' : 'chip-bad'}`}>{t('quizzes:result.mine')}</span>}
            {isKey && (
              <span className="chip chip-good">
                <Icon name="check" /> {t('quizzes:result.key')}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Each place of an order, each left side or gap: mine, and the right one where mine was another. */
function Rows({ type, rows }: { type: 'ordering' | 'matching' | 'gaps'; rows: readonly ReviewRow[] }) {
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
