import type { Turn } from '#app/exams/exam-clock.ts'

/* Whether the month's exam is done. Sat is not passed: as long as it is not passed it is open, whenever it can be sat again. */

/** An exam of this month as it stands for one person; `hasSat`: an attempt at it is over. */
export type OwnTurn = { turn: Turn; hasSat: boolean }

/** `by` or `at`: until when it can be sat, or from when; null where the lead has set no time. */
export type ExamState =
  | { state: 'sitting' }
  | { state: 'sittable' | 'resittable'; by: Date }
  | { state: 'ahead' | 'makeUp' | 'resit'; at: Date }
  | { state: 'failed' | 'missed' }

type Month = {
  /** The exams that the unit has set for the month; what it asks for beyond them any quiz is good for. */
  exams: readonly OwnTurn[]
  /** How many quizzes of courses were passed in the month. */
  quizzesPassed: number
  wanted: number
}

/** How many of the month's exams are done, and how the most urgent of the others stands; null where none is left of those that are set. */
export function monthExam({ exams, quizzesPassed, wanted }: Month): { done: number; left: ExamState | null } {
  const passed = exams.filter(({ turn }) => turn.turn === 'passed').length
  const done = passed + Math.min(quizzesPassed, Math.max(0, wanted - exams.length))
  const left = exams.flatMap((own) => stateOf(own) ?? []).toSorted((one, other) => urgency.indexOf(one.state) - urgency.indexOf(other.state))
  return { done, left: done >= wanted ? null : (left[0] ?? null) }
}

const urgency: readonly ExamState['state'][] = ['sitting', 'sittable', 'resittable', 'ahead', 'makeUp', 'resit', 'failed', 'missed']

function stateOf({ turn, hasSat }: OwnTurn): ExamState | null {
  switch (turn.turn) {
    case 'passed':
      return null
    case 'sitting':
      return { state: 'sitting' }
    case 'open':
      return { state: hasSat ? 'resittable' : 'sittable', by: turn.sitting.closesAt }
    case 'ahead':
      return { state: hasSat ? 'resit' : turn.sitting.kind === 'MAKE_UP' ? 'makeUp' : 'ahead', at: turn.sitting.opensAt }
    case 'failed':
    case 'missed':
      return { state: turn.turn }
  }
}
