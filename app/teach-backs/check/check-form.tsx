import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#app/quizzes/answer.ts'
import type { Card } from '#app/quizzes/sitting/card.ts'
import { QuestionFields } from '#app/quizzes/sitting/question-fields.tsx'
import { type FormFaults, PostForm, Submit, useFault } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'

export type CheckRefusal = FormFaults & { answers?: Record<string, Answer> }
type CheckFormProps = { teachBackId: string; sessionId: string; cards: readonly Card[]; passMark: number; refusal: CheckRefusal | null }

/** The three questions, all on one page, handed in once. */
export function CheckForm({ teachBackId, sessionId, cards, passMark, refusal }: CheckFormProps) {
  const { t } = useTranslation()
  const isLive = useIsLive()
  return (
    <section id="check" className="scroll-mt-4 space-y-4" aria-labelledby="check-title">
      <h2 id="check-title">{t('teach-backs:check.title', { count: cards.length })}</h2>
      <p className="text-ink-soft">{t('teach-backs:check.rule', { count: cards.length, pass: passMark })}</p>
      <PostForm refusal={refusal} action="#check">
        <input type="hidden" name="deed" value="answer" />
        <input type="hidden" name="session" value={sessionId} />
        <ol className="space-y-4">
          {cards.map((card, index) => (
            <CheckQuestion key={card.id} {...{ card, isLive, refusal }} number={index + 1} pictures={`/teach-backs/${teachBackId}/pictures`} />
          ))}
        </ol>
        <Submit className="w-full sm:w-auto">{t('teach-backs:check.do')}</Submit>
      </PostForm>
    </section>
  )
}

type CheckQuestionProps = { card: Card; number: number; isLive: boolean; refusal: CheckRefusal | null; pictures: string }

function CheckQuestion({ card, number, isLive, refusal, pictures }: CheckQuestionProps) {
  const { t } = useTranslation()
  const { fault, mend } = useFault(card.id)
  return (
    <li className="card" data-mends={card.id}>
      <fieldset>
        <legend className="mb-3 w-full">
          <span className="mb-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
            <span>{t('teach-backs:check.number', { number })}</span>
            <span className="chip">{t(`quizzes:type.${card.type}`)}</span>
          </span>
          <span className="block text-lg font-semibold">{card.prompt}</span>
        </legend>
        {/* Every answer is sent with the form: when rows move, there is only its fault to take away. */}
        <QuestionFields {...{ card, isLive, pictures }} answer={refusal?.answers?.[card.id] ?? null} typed={refusal?.values ?? {}} onOrder={mend} />
        {fault && (
          <p className="field-fault mt-3">
            <Icon name="warn" /> {t(fault)}
          </p>
        )}
      </fieldset>
    </li>
  )
}

/** Whether scripts run here: what they add is not offered without them. */
function useIsLive(): boolean {
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  return isLive
}
