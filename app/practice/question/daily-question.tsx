import { Link, useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { AnsweredQuestion } from './answered-question.tsx'
import type { AnswerRefusal, AnswerReply, Daily } from '../practice-view.ts'
import { QuestionForm } from './question-form.tsx'

type DailyQuestionProps = {
  daily: Daily
  /** What the server said of an answer sent without scripts. */
  refused?: AnswerRefusal | null
  /** Today asks for what the unit asks for; the page of practice offers more. */
  isOffered?: boolean
}

/** 每日一题, asked and answered where it stands. */
export function DailyQuestion({ daily, refused = null, isOffered = false }: DailyQuestionProps) {
  const { t } = useTranslation()
  const fetcher = useFetcher<AnswerReply>()
  const [turned, setTurned] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const answered = fetcher.data?.answered ?? null
  const shown = answered?.id === turned ? null : answered
  const said = fetcher.data?.refused ?? refused
  const asked = daily.isAsked || isOffered ? daily.next : null
  // Right after an answer the page still holds the question that it was for.
  const isSettled = fetcher.state === 'idle'
  useEffect(() => {
    // Whoever answered by keyboard or hears the page begins at what was made of the answer.
    if (answered) heading.current?.focus()
  }, [answered, turned])
  return (
    <section className="card" aria-labelledby="daily-question">
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="daily-question" ref={heading} tabIndex={-1} className="flex items-center gap-2 text-sm font-semibold text-qing outline-none">
          <Icon name="question" /> {daily.name}
        </h2>
        <StreakChip streak={daily.streak} />
        {!isOffered && (
          <Link to="/practice" className="finger ml-auto text-sm">
            {t('practice:toNotebook')}
          </Link>
        )}
      </div>
      {!shown && said && said !== 'nothing-chosen' && (
        <p role="alert" className="notice mb-3">
          {t(`practice:refused.${said}`)}
        </p>
      )}
      {shown && <AnsweredQuestion answered={shown} />}
      {shown && asked && isSettled && (
        <button type="button" className="button mt-4" onClick={() => setTurned(shown.id)}>
          {t('practice:another')}
        </button>
      )}
      {shown && !asked && daily.next && isSettled && <AnotherLink className="mt-4" />}
      {!shown && asked && <QuestionForm key={`${asked.version} ${daily.answers.length}`} asked={asked} fetcher={fetcher} isUnchosen={said === 'nothing-chosen'} isWorked={daily.isWorked} isMain={isOffered} />}
      {!shown && !asked && <Done daily={daily} />}
    </section>
  )
}

function StreakChip({ streak }: { streak: number }) {
  const { t } = useTranslation()
  return streak > 0 ? <span className="chip chip-qing">{t('practice:streak', { count: streak })}</span> : null
}

/** Nothing asks any more: what was answered today, or why there is no question. */
function Done({ daily: { answers, next, rest } }: { daily: Daily }) {
  const { t } = useTranslation()
  if (answers.length === 0) return <p className="text-ink-soft">{t(rest === null ? 'practice:nothingYet' : `practice:rest.${rest}`)}</p>
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="flex items-center gap-2">
        <Icon name="check" className="text-good" /> {t('practice:doneToday', { count: answers.length })}
      </p>
      <ul className="flex flex-wrap gap-x-4">
        {answers.map(({ id, isRight }, index) => (
          <li key={id}>
            <Link to={`/practice/answers/${id}`} className="inline-flex min-h-11 items-center">
              {t(`practice:lookBack.${isRight}`, { number: index + 1 })}
            </Link>
          </li>
        ))}
      </ul>
      {next && <AnotherLink className="sm:ml-auto" />}
    </div>
  )
}

/** What the unit asks for is done here; who wants more goes on where more is offered. */
function AnotherLink({ className }: { className: string }) {
  const { t } = useTranslation()
  return (
    <Link to="/practice" className={`button ${className}`}>
      {t('practice:another')}
    </Link>
  )
}
