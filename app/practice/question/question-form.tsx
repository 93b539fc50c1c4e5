import type { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OutboxPlace } from '#app/offline/offline-line.tsx'
import { ChoiceFields } from '#app/quizzes/sitting/choice-fields.tsx'
import { QuestionPicture } from '#app/quizzes/sitting/question-picture.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { AnswerReply, Asked } from '../practice-view.ts'
import { useTimeOnQuestion } from './use-time-on-question.ts'

type QuestionFormProps = {
  asked: Asked
  fetcher: ReturnType<typeof useFetcher<AnswerReply>>
  /** It was sent without a choice. */
  isUnchosen: boolean
  isWorked: boolean
  /** The one thing that the page is for. */
  isMain: boolean
}

/** The question as a plain form; where scripts run, its answer comes back into this place. */
export function QuestionForm({ asked: { course, version, delivery, card, pictures, ...about }, fetcher, isUnchosen, isWorked, isMain }: QuestionFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [isLive, setLive] = useState(false)
  const timeOn = useTimeOnQuestion(form)
  useEffect(() => setLive(true), [])
  useEffect(() => {
    if (fetcher.data?.refused === 'nothing-chosen') form.current?.querySelector('input')?.focus()
  }, [fetcher.data])
  const keepTime = () => {
    const took = form.current?.elements.namedItem('took')
    if (took instanceof HTMLInputElement) took.value = String(timeOn())
  }
  // Others are never asked: the deck leaves them out.
  if (card.type !== 'single' && card.type !== 'multiple' && card.type !== 'true-false') return null
  return (
    <>
      <OutboxPlace path="/practice" />
      <fetcher.Form ref={form} method="post" action="/practice" onSubmit={keepTime}>
        <input type="hidden" name="course" value={course} />
        <input type="hidden" name="question" value={card.id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="delivery" value={delivery} />
        {isLive && <input type="hidden" name="took" defaultValue="" />}
        {isLive && <input type="hidden" name="stay" value="here" />}
        <fieldset aria-describedby="daily-rule daily-fault">
          <legend className="mb-3 w-full">
            <span className="mb-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
              <span className="chip">{t(`practice:reason.${about.reason}`)}</span>
              <span className="chip">{t(`quizzes:type.${card.type}`)}</span>
              <span>{about.courseTitle}</span>
            </span>
            <span className="block text-lg font-semibold">{card.prompt}</span>
          </legend>
          <p id="daily-rule" className="mb-3 text-sm text-ink-soft empty:hidden">
            {card.type === 'multiple' && t('practice:allOfThem')}
          </p>
          {card.hasHand && <QuestionPicture address={`${pictures}/${card.id}`} />}
          <ChoiceFields card={card} answer={null} pictures={pictures} />
          <p id="daily-fault" role={isUnchosen ? 'alert' : undefined} className="field-fault empty:hidden">
            {isUnchosen && (
              <>
                <Icon name="warn" /> {t('practice:refused.nothing-chosen')}
              </>
            )}
          </p>
        </fieldset>
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <button className={`button w-full sm:w-auto ${isMain ? 'button-main' : ''}`} disabled={fetcher.state !== 'idle'}>
            {t('practice:answer')}
          </button>
          {!isWorked && <p className="text-sm text-ink-soft">{t('practice:restDay')}</p>}
        </div>
      </fetcher.Form>
    </>
  )
}
