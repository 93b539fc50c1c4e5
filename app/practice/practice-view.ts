import type { Mend } from '#app/quizzes/regrade/mend.ts'
import type { MendAuthors } from '#app/quizzes/regrade/mend-authors.server.ts'
import type { Review } from '#app/quizzes/result/review.ts'
import type { Card } from '#app/quizzes/sitting/card.ts'
import type { IconName } from '#app/ui/icon.tsx'
import type { Mark } from './cadence/cadence.ts'
import type { Reason } from './cards/choose.ts'

// What pages show of somebody's practice. No keys but in an answer that is stored.

/** A question as it is asked: in one language, with the version of what is shown. `delivery` names its answer, so that it counts once. */
export type Asked = { delivery: string; course: string; courseTitle: string; version: string; pictures: string; card: Card; reason: Reason }

/** A stored answer, looked back at. */
export type Answered = { id: string; courseTitle: string; answeredOn: string; pictures: string; review: Review; mended: Mended | null }

/** Its key was mended after it was answered: what it was by the old key, and is by the one that holds now. */
type Mended = { kind: Mend['kind']; on: string; reason: string; authors: MendAuthors | null; wasRight: boolean; isRight: boolean }

/** Why the questions of a course rest: an exam or its own quiz is being sat, its quiz may be sat again, or its answers are never shown. */
export type Rest = 'exam' | 'sitting' | 'again' | 'kept'

/** nothing-chosen is said beside the choices, the others of the whole form. */
export type AnswerRefusal = 'nothing-chosen' | 'not-an-answer' | 'changed' | 'quiz-open' | 'enough'

/** What an answer sent in place gets back. */
export type AnswerReply = { answered: Answered; refused: null } | { answered: null; refused: AnswerRefusal }

/** `to`: where it is done. */
export type MarkInWords = Pick<Mark, 'beat'> & { isDone: boolean; icon: IconName; name: string; words: string; to: string }

export type Daily = {
  /** What the unit calls the daily question. */
  name: string
  /** The unit asks for none. */
  isOff: boolean
  isWorked: boolean
  /** Still asked for today, as against offered. */
  isAsked: boolean
  answers: { id: string; isRight: boolean }[]
  next: Asked | null
  /** Why nothing is asked, where questions rest. */
  rest: Rest | null
  streak: number
  marks: MarkInWords[]
}

/** before: nobody had begun yet; missed: it was asked and not answered; rest: it was not asked. */
export type StreakDay = { day: string; number: number; state: 'before' | 'answered' | 'missed' | 'rest' | 'today' | 'ahead'; words: string }
