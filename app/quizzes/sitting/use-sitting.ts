import { useNavigate, useRevalidator } from '@remix-run/react'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { AnswerKeeper, type KeeperState } from './answer-keeper.ts'
import { arrivedAt } from './arrival.ts'
import { clearOldJournals, openJournal, sendAnswers } from './attempt-journal.ts'
import { type Card, isSameAnswer, readGiven, flagField } from './card.ts'
import type { CardState } from './question-card.tsx'

export type Sitting = {
  attemptId: string
  cards: Card[]
  answers: Record<string, CardState & { sequence: number }>
  remainingMs: number
  /** The deadline on the clock of the unit: 09:32. */
  until: string
  elapsedMs: number
}

const nothing: CardState = { answer: null, flagged: false }
/** Longer than the grace in which the server still takes what was on its way. */
const afterGraceMs = 6_000

/**
 * The sitting as scripts carry it: answers go to the server as they are given. Until this runs, and without it, the
 * same form with its buttons does the same by itself.
 */
export function useSitting(sitting: Sitting, form: RefObject<HTMLFormElement | null>) {
  const { answers: stored, attemptId } = sitting
  const [states, setStates] = useState<Record<string, CardState>>(sitting.answers)
  const [saveState, setSaveState] = useState<KeeperState>({ kind: 'saved', at: null })
  /** Of a question it grows when another answer takes the place of what its card shows. */
  const [editions, setEditions] = useState<Record<string, number>>({})
  /** What stood here of questions that were answered elsewhere since. */
  const [overtaken, setOvertaken] = useState<Record<string, CardState>>({})
  const [isLive, setLive] = useState(false)
  const keeper = useRef<AnswerKeeper | null>(null)
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const first = useRef(sitting)
  const latest = useRef(states)
  useEffect(() => {
    latest.current = states
  }, [states])

  const redraw = useCallback((ids: readonly string[]) => setEditions((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, (before[id] ?? 0) + 1])) })), [])
  const keep = useCallback((id: string, state: CardState, pauseMs = 0) => {
    setStates((before) => ({ ...before, [id]: state }))
    setOvertaken(({ [id]: _, ...others }) => others)
    void keeper.current?.keep(id, state, pauseMs)
  }, [])

  useEffect(() => {
    const { answers, elapsedMs } = first.current
    const began = arrivedAt()
    const own = new AnswerKeeper({
      send: (saves) => sendAnswers(attemptId, saves),
      journal: openJournal(attemptId),
      age: () => elapsedMs + performance.now() - began,
      known: new Map(Object.entries(answers).map(([question, { sequence }]) => [question, sequence])),
      onOvertaken: () => revalidate(),
      report: (state) => (state.kind === 'ended' ? navigate(`/attempts/${attemptId}`, { replace: true }) : setSaveState(state)),
    })
    keeper.current = own
    clearOldJournals(attemptId)
    const kept = own.waiting.filter(({ question, sequence }) => sequence > (answers[question]?.sequence ?? -1))
    if (kept.length > 0) {
      setStates((before) => ({ ...before, ...Object.fromEntries(kept.map((save) => [save.question, save])) }))
      redraw(kept.map(({ question }) => question))
    }
    setLive(true)
    const flush = () => void own.flush()
    flush()
    addEventListener('online', flush)
    return () => {
      removeEventListener('online', flush)
      own.stop()
    }
  }, [attemptId, navigate, revalidate, redraw])

  useEffect(() => {
    // Looked up again: another tab or device may have been later.
    const later = keeper.current?.takeIn(Object.entries(stored).map(([question, state]) => ({ question, ...state }))) ?? []
    if (later.length === 0) return
    const here = latest.current
    const told = later.filter(({ question, answer }) => !isSameAnswer(answer, here[question]?.answer ?? null)).map(({ question }) => [question, here[question] ?? nothing] as const)
    setStates((before) => ({ ...before, ...Object.fromEntries(later.map((save) => [save.question, save])) }))
    setOvertaken((before) => ({ ...Object.fromEntries(told), ...before }))
    redraw(later.map(({ question }) => question))
  }, [stored, redraw])

  useEffect(() => {
    // What was chosen before the script was there.
    if (!isLive || !form.current) return
    const given = new FormData(form.current)
    for (const card of first.current.cards) {
      const { answer, flagged } = first.current.answers[card.id] ?? nothing
      const now = { answer: readGiven(card, given, answer).answer, flagged: given.has(flagField(card.id)) }
      const isWaiting = keeper.current?.waiting.some(({ question }) => question === card.id) ?? false
      if (!isWaiting && (!isSameAnswer(now.answer, answer) || now.flagged !== flagged)) keep(card.id, now)
    }
  }, [isLive, form, keep])

  const isBehind = useCallback((saved: number) => keeper.current?.isBehind(saved) ?? false, [])
  /** What stood here counts after all. */
  const putBack = (id: string) => {
    keep(id, overtaken[id] ?? nothing)
    redraw([id])
  }

  return { saveState, isLive, keep, isBehind, overtaken, putBack, editionOf: (id: string) => editions[id] ?? 0, stateOf: (id: string) => states[id] ?? nothing }
}

/** Asks the server for the result a moment after the time is up; until then useSeat does. */
export function useServerTruth(isTimeUp: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isTimeUp) return
    const timer = setInterval(revalidate, afterGraceMs)
    return () => clearInterval(timer)
  }, [isTimeUp, revalidate])
}
