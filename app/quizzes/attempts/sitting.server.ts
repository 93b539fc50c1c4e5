import { clockWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import { remainingMs } from '../attempt-clock.ts'
import { toPaperQuestion } from '../paper.ts'
import { type Card, flagField, type GivenFault, isAnswered, isSameAnswer, readGiven, toCard } from '../sitting/card.ts'
import type { Attempt } from './attempt-rows.server.ts'
import { type GivenAnswer, saveAnswers } from './save-answers.server.ts'

/** What the page of an open attempt shows: cards in one language and what was saved. No keys. */
export function toSitting(attempt: Attempt, { language, timeZone, now }: { language: Language; timeZone: string; now: Date }) {
  return {
    attemptId: attempt.id,
    cards: toCards(attempt, language),
    answers: Object.fromEntries([...attempt.answers].map(([id, { answer, flagged, sequence }]) => [id, { answer, flagged, sequence }])),
    remainingMs: remainingMs(attempt, now),
    until: clockWords(attempt.deadline, timeZone),
    elapsedMs: elapsedMs(attempt, now),
  }
}

function toCards({ paper }: Attempt, language: Language): Card[] {
  const side = language === 'en' ? 'en' : 'zh'
  return paper.questions.map(({ question, order }) => toCard(toPaperQuestion(question, order), side))
}

export type FormSaving = { personId: string; attempt: Attempt; form: FormData; language: Language; now: Date }
type CardFaults = Record<string, GivenFault>

/**
 * Saves what a whole page of cards gives, as a browser without scripts sends it: each card that differs from what was
 * saved. What cannot be read of a card keeps what was saved before, and the card is named; the others are saved, for
 * time runs and each answer stands for itself.
 */
export async function saveForm({ personId, attempt, form, language, now }: FormSaving) {
  const faults: CardFaults = {}
  const answers: GivenAnswer[] = []
  for (const card of toCards(attempt, language)) {
    const before = attempt.answers.get(card.id)
    const { answer, fault } = readGiven(card, form, before?.answer)
    const flagged = form.has(flagField(card.id))
    if (fault) faults[card.id] = fault
    if (!isSameAnswer(answer, before?.answer ?? null) || flagged !== (before?.flagged ?? false)) {
      const sequence = Math.max((before?.sequence ?? 0) + 1, elapsedMs(attempt, now))
      answers.push({ question: card.id, sequence, answer, flagged })
    }
  }
  const saved = answers.length === 0 ? null : await saveAnswers({ personId, attemptId: attempt.id, answers, now })
  if (saved && 'refused' in saved) return saved
  return { refused: null, faults }
}

/** A save's sequence is the attempt's age in milliseconds, so that saves from two machines stand in the order they were made. */
function elapsedMs({ startedAt }: Attempt, now: Date): number {
  return Math.max(0, now.getTime() - startedAt.getTime())
}

/** What is still open or flagged, for the one question before handing in. */
export function listOpenCards(attempt: Attempt, language: Language) {
  const cards = toCards(attempt, language).map((card, index) => {
    const saved = attempt.answers.get(card.id)
    const isOpen = !isAnswered(card, saved?.answer ?? null)
    return { id: card.id, number: index + 1, prompt: card.prompt, isOpen, isUntouched: (saved?.answer ?? null) === null, flagged: saved?.flagged ?? false }
  })
  return {
    count: cards.length,
    openCount: cards.filter(({ isOpen }) => isOpen).length,
    unsettled: cards.filter(({ isOpen, flagged }) => isOpen || flagged),
  }
}
