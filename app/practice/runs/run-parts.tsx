import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { QuestionFields } from '#app/quizzes/sitting/question-fields.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { Answered } from '../practice-view.ts'
import { AnsweredQuestion } from '../question/answered-question.tsx'
import type { RunView } from './run-page.server.ts'

export function RunProgress({ known, left }: { known: number; left: number }) {
  const { t } = useTranslation()
  const words = t('practice-runs:progress', { known, left })
  return (
    <div className="space-y-1">
      <p className="text-sm text-ink-soft">{words}</p>
      <progress className="bar block" value={known} max={known + left} aria-label={words} />
    </div>
  )
}

type Refusal = { refused: 'nothing-chosen' | 'moved-on'; values: Record<string, string> }
const nothingMoves = () => undefined

/** The question in turn as a plain form, or why there is none. */
export function RunQuestion({ asked, isOver, refusal }: { asked: RunView['asked']; isOver: boolean; refusal: Refusal | null }) {
  const { t } = useTranslation()
  if (!asked) {
    return (
      <div className="card space-y-4">
        <p>{t(isOver ? 'practice-runs:nothing' : 'practice-runs:away')}</p>
        <Link to="/practice" className="button">
          {t('practice:toNotebook')}
        </Link>
      </div>
    )
  }
  const { place, cardId, card, courseTitle, isAgain } = asked
  return (
    <PostForm key={place} action="/practice/run" className="card space-y-4">
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="card" value={cardId} />
      {refusal && (
        <p role="alert" className="field-fault">
          <Icon name="warn" /> {t(`practice-runs:refused.${refusal.refused}`)}
        </p>
      )}
      <fieldset className="min-w-0">
        <legend className="mb-3 w-full">
          <span className="mb-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            {isAgain && <span className="chip chip-warn">{t('practice-runs:again')}</span>}
            <span className="chip">{t(`quizzes:type.${card.type}`)}</span>
            <span>{courseTitle}</span>
          </span>
          <span className="block text-lg font-semibold whitespace-pre-line">{card.prompt}</span>
        </legend>
        <QuestionFields card={card} answer={null} typed={refusal?.values ?? {}} isLive={false} pictures="/practice/run/pictures" onOrder={nothingMoves} />
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Submit>{t('practice-runs:answer')}</Submit>
        <Link to="/practice" className="button">
          {t('practice-runs:stop')}
        </Link>
      </div>
    </PostForm>
  )
}

/** What was made of the answer, and the way on. */
export function RunAnswer({ answered, isDone }: { answered: Answered | 'put-away'; isDone: boolean }) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [answered])
  return (
    <>
      <section className="card" aria-labelledby="run-answer">
        <h2 id="run-answer" ref={heading} tabIndex={-1} className="sr-only">
          {t('practice:answerTitle')}
        </h2>
        {answered === 'put-away' ? <p className="notice">{t('quiz-review:daily')}</p> : <AnsweredQuestion answered={answered} />}
      </section>
      {isDone && (
        <p role="status" className="notice notice-good flex gap-2">
          <Icon name="check" className="text-good" /> {t('practice-runs:done')}
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        <Link to={isDone ? '/practice' : '/practice/run'} className="button button-main">
          {t(isDone ? 'practice:toNotebook' : 'practice-runs:next')}
        </Link>
        {!isDone && (
          <Link to="/practice" className="button">
            {t('practice-runs:stop')}
          </Link>
        )}
      </p>
    </>
  )
}
