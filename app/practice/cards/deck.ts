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
    listVersions(slug, quiz.questions).filter(({ question }) => isOneTap(question)).map((one) => ({ ...one, memory: memories.get(one.key) ?? null, isAnsweredToday: answeredToday.has(one.key) })),
  )
}

const known = new WeakMap<readonly Question[], Version[]>()
type Version = Pick<DeckCard, 'key' | 'course' | 'question' | 'hash'>

/** Every question as it stands now, of one tap or not; the same for everybody, as long as the content stands. */
export function listVersions(course: string, questions: readonly Question[]): Version[] {
  const versions = known.get(questions) ?? questions.map((question) => versionOf(course, question))
  known.set(questions, versions)
  return versions
}

function versionOf(course: string, question: Question): Version {
  const hash = questionHash(question)
  return { key: keyOf({ course, question: question.id, hash }), course, question, hash }
}
