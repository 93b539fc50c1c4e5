import { Form, useLocation } from '@remix-run/react'
import { type FocusEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Submit } from '#app/ui/form.tsx'
import { type Card, flagField, type GivenFault, isAnswered, readGiven } from './card.ts'
import { OvertakenCards } from './overtaken-cards.tsx'
import { type CardState, QuestionCard } from './question-card.tsx'
import { QuestionStrip } from './question-strip.tsx'
import { SaveState } from './save-state.tsx'
import { UnsavedCards } from './unsaved-cards.tsx'
import { SuspensionFold, type Suspensions } from './suspension-fold.tsx'
import { TimeLeft, useRemaining } from './time-left.tsx'
import { focusCard, TurnActions } from './turn-actions.tsx'
import { useSeat } from './use-seat.ts'
import { type Sitting, useServerTruth, useSitting } from './use-sitting.ts'

type SittingFormProps = {
  sitting: Sitting
  suspensions: Suspensions
  suspensionFault: string | null
  /** Cards of the last submission that could not be read, and what was typed there. */
  faults: Record<string, GivenFault>
  typed: Record<string, string>
}

const writingPauseMs = 600

/** Enter in a written answer ends the word, not the paper. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') event.preventDefault()
}

/** The paper: one form, whole without scripts. With them each answer saves itself, and a phone shows one card at a time. */
export function SittingForm({ sitting, suspensions, suspensionFault, faults, typed }: SittingFormProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [current, setCurrent] = useState(() => firstOpen(sitting))
  const [liveFaults, setLiveFaults] = useState<Record<string, GivenFault | null>>({})
  const { saveState, editionOf, isLive, keep, stateOf, isBehind, overtaken, putBack } = useSitting(sitting, form)
  const { isElsewhere, remainingMs, until, takeBack } = useSeat(sitting, isBehind)
  const left = useRemaining(remainingMs)
  const isTimeUp = left === 0
  useServerTruth(isTimeUp)
  // What is locked is not sent: a hand-in from here would take every answer for a blank one.
  const isLocked = (isTimeUp && isLive) || isElsewhere
  // A paper is frozen: what is looked up again are the answers to it.
  const [{ cards, attemptId }] = useState(sitting)

  const { hash } = useLocation()
  useEffect(() => {
    // Led to a question by its address, as from the list before handing in.
    const index = cards.findIndex(({ id }) => hash === `#question-${id}`)
    if (index === -1) return
    setCurrent(index)
    requestAnimationFrame(() => focusCard(cards[index]?.id))
  }, [cards, hash])
  useEffect(() => {
    const index = cards.findIndex(({ id }) => id in faults)
    if (index !== -1) setCurrent(index)
  }, [cards, faults])

  const takeChange = ({ target, currentTarget }: FormEvent<HTMLFormElement>) => {
    const [kind, id, key] = 'name' in target && typeof target.name === 'string' ? target.name.split('.') : []
    const card = cards.find((one) => one.id === id)
    const own = card?.type === 'case' ? card.parts.find((part) => part.key === key) : card
    // The rows of an ordering tell themselves when they have moved.
    if (!card || (own?.type === 'ordering' && kind === 'answer')) return
    const given = new FormData(currentTarget)
    const before = stateOf(card.id).answer
    const { answer, fault } = readGiven(card, given, before)
    setLiveFaults((faults) => ({ ...faults, [card.id]: fault }))
    const isWriting = target instanceof HTMLInputElement && target.type === 'text'
    keep(card.id, { answer, flagged: given.has(flagField(card.id)) }, isWriting ? writingPauseMs : 0)
  }
  const takeOrder = (id: string, order: string[], part?: string) => {
    setLiveFaults((before) => ({ ...before, [id]: null }))
    const { answer: before, flagged } = stateOf(id)
    const own = { type: 'ordering', order } as const
    const parts = before?.type === 'case' ? before.parts : {}
    keep(id, { answer: part === undefined ? own : { type: 'case', parts: { ...parts, [part]: own } }, flagged })
  }
  const followFocus = ({ target }: FocusEvent) => {
    const index = cards.findIndex(({ id }) => target.closest('li[id]')?.id === `question-${id}`)
    if (index !== -1) setCurrent(index)
  }
  const faultOf = (id: string) => (id in liveFaults ? liveFaults[id] : faults[id]) ?? null
  const items = cards.map((card) => ({ id: card.id, answered: isAnswered(card, stateOf(card.id).answer), flagged: stateOf(card.id).flagged }))

  return (
    <Form ref={form} method="post" onChange={takeChange} onFocus={followFocus} onKeyDown={keepEnter} autoComplete="off" noValidate className="lg:grid lg:grid-cols-[minmax(0,1fr)_18rem] lg:gap-6">
      <div className="sticky top-0 z-5 -mx-4 mb-4 border-b border-line bg-paper px-4 py-2 lg:static lg:order-2 lg:m-0 lg:border-0 lg:p-0">
        <div className="lg:sticky lg:top-4 lg:space-y-4">
          <div className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-sm lg:block lg:space-y-2 lg:text-base">
            <TimeLeft left={left} until={until} />
            {isLive && <SaveState state={saveState} faulty={cards.filter(({ id }) => faultOf(id) !== null).length} />}
          </div>
          <div className="flex items-center gap-2 lg:block lg:space-y-4">
            <QuestionStrip items={items} current={isLive ? current : null} onChoose={setCurrent} />
            {/* On a phone it stands where one turns the page once that is the last card. */}
            {isLive && (
              <fieldset disabled={isLocked} className={`flex-none border-l border-line pl-2 lg:border-0 lg:p-0 ${current < cards.length - 1 ? '' : 'max-lg:hidden'}`}>
                <Submit voice="plain" name="intent" value="hand-in">
                  {t('quizzes:action.handIn')}
                </Submit>
              </fieldset>
            )}
          </div>
        </div>
      </div>
      <div className="min-w-0 lg:order-1">
        <UnsavedCards cards={cards} faults={faults} onChoose={setCurrent} />
        {isTimeUp && <p className="notice mb-4">{t('quizzes:timeLeft.up')}</p>}
        {isElsewhere && <Elsewhere onTakeBack={takeBack} />}
        <OvertakenCards cards={cards} overtaken={overtaken} onChoose={setCurrent} {...(!isElsewhere && { onPutBack: putBack })} />
        <fieldset disabled={isLocked} className="min-w-0">
          <ol className="space-y-4">
            {cards.map((card, index) => (
              <QuestionCard
                key={`${card.id} ${editionOf(card.id)}`}
                attemptId={attemptId}
                card={card}
                number={index + 1}
                count={cards.length}
                state={stateOf(card.id)}
                fault={faultOf(card.id)}
                typed={typed}
                isLive={isLive}
                isAside={isLive && index !== current}
                onOrder={(order, part) => takeOrder(card.id, order, part)}
              />
            ))}
          </ol>
          <TurnActions isLive={isLive} current={current} ids={cards.map(({ id }) => id)} onTurn={setCurrent} />
          {suspensions.times > 0 && <SuspensionFold suspensions={suspensions} fault={suspensionFault} />}
        </fieldset>
      </div>
    </Form>
  )
}

/** Another tab or device carries the attempt on; what was answered here is saved. */
function Elsewhere({ onTakeBack }: { onTakeBack: () => void }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className="notice notice-bad mb-4 flex flex-wrap items-center gap-3">
      <span className="min-w-0 flex-1">{t('quizzes:seat.elsewhere')}</span>
      <button type="button" className="button" onClick={onTakeBack}>
        {t('quizzes:seat.takeBack')}
      </button>
    </div>
  )
}

/** Where somebody goes on who comes back: at the first question that is not answered. */
function firstOpen({ cards, answers }: Pick<Sitting, 'cards' | 'answers'>): number {
  const isOpen = (card: Card) => !isAnswered(card, (answers[card.id] ?? nothing).answer)
  return Math.max(0, cards.findIndex(isOpen))
}

const nothing: CardState = { answer: null, flagged: false }
