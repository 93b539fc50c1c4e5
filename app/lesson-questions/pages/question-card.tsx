import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuestionView } from '../question-rows.server.ts'
import { Quote } from './ask-form.tsx'

type Marked = QuestionView['marked']
type Answer = QuestionView['answers'][number]

/** Where it was marked, and the passage as it stood then. */
export function MarkedPassage({ marked: { where, to, quote, isChanged } }: { marked: Marked }) {
  const { t } = useTranslation()
  return (
    <div className="space-y-1 text-sm">
      {to ? (
        <Link to={to} reloadDocument className="thumb break-words">
          {where}
        </Link>
      ) : (
        <p className="text-ink-soft">{where}</p>
      )}
      {isChanged && <p className="text-warn">{t('lesson-questions:changed')}</p>}
      <Quote text={quote} />
    </div>
  )
}

type QuestionCardProps = {
  question: QuestionView
  /** Who asked, for those who answer; one's own are told by their time alone. */
  isNamed?: boolean
  /** Beside each answer. */
  beside?: (answer: Answer) => ReactNode
  children?: ReactNode
}

/** A question with the passage it is about and its answers. */
export function QuestionCard({ question, isNamed = false, beside, children }: QuestionCardProps) {
  const { t } = useTranslation()
  const { asker, askedAt, text, marked, answers } = question
  const id = `question-${question.id}`
  return (
    <article id={id} className="card scroll-mt-4 space-y-3" aria-labelledby={`${id}-text`}>
      <MarkedPassage marked={marked} />
      <div>
        <h3 id={`${id}-text`} className="font-medium break-words whitespace-pre-line">
          {text}
        </h3>
        <p className="text-sm break-words text-ink-soft">{isNamed ? t('lesson-questions:asked', { name: asker, at: askedAt }) : t('lesson-questions:askedAt', { at: askedAt })}</p>
      </div>
      {answers.map((answer) => (
        <div key={answer.id} className="rounded-control bg-qing-tint px-4 py-3">
          <p className="break-words whitespace-pre-line">{answer.text}</p>
          <p className="mt-1 text-sm break-words text-ink-soft">{t('lesson-questions:answeredBy', answer)}</p>
          {beside?.(answer)}
        </div>
      ))}
      {answers.length === 0 && !children && <p className="text-ink-soft">{t('lesson-questions:own.waits')}</p>}
      {children}
    </article>
  )
}
