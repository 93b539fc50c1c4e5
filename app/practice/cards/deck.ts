import type { Question } from '#app/quizzes/question.ts'
import type { Candidate } from './choose.ts'
import { questionHash } from './question-hash.ts'
import type { Memory } from './schedule.ts'

/** Where a question stands, and which version of it. */
export type QuestionVersion = { course: string; question: string; hash: string }

/** Questions that are answered in a moment, with one hand; an order or pairs need a quiet table. */
export function isOneTap({ type }: Question): boolean {
  return type === 'single' || type === 'multiple' || type === 'true-false'
}

export function keyOf({ course, question, hash }: QuestionVersion): string {
  return `${course}/${question}/${hash}`
}

export type DeckCard = Candidate & { course: string; question: Question; hash: string }

type Deck = {
  /** The courses that questions are taken from, in their order. */
  courses: readonly { slug: string; quiz: { questions: readonly Question[] } }[]
  /** What the person remembers, by the key of the version. */
  memories: ReadonlyMap<string, Memory>
  /** Keys of what was answered today. */
  answeredToday: ReadonlySet<string>
}

/** Every question as it stands now that may be asked, with what is remembered of it. */
export function deckOf({ courses, memories, answeredToday }: Deck): DeckCard[] {
  return courses.flatMap(({ slug, quiz }) =>
    quiz.questions.filter(isOneTap).map((question) => {
      const hash = questionHash(question)
      const key = keyOf({ course: slug, question: question.id, hash })
      return { key, course: slug, question, hash, memory: memories.get(key) ?? null, isAnsweredToday: answeredToday.has(key) }
    }),
  )
}
