import { translator } from '#app/languages/languages.server.ts'
import { endInWords, type Saying, startInWords } from '#app/stars/dates-in-words.ts'
import { scorePercent } from '#app/quizzes/points.ts'
import { countingOf, daysUntil, type Turn } from './exam-clock.ts'
import type { ExamAttempt } from './exam-rows.server.ts'

type Said = { saying: Saying; now: Date; attempts: readonly ExamAttempt[] }

/** How one stands with an exam, as a sentence: when it opens, until when it is open, how it went. */
export function turnInWords(turn: Turn, { saying, now, attempts }: Said): string {
  const t = translator(saying.language)
  if (turn.turn === 'ahead') {
    const { kind, opensAt } = turn.sitting
    return t(`exams:turn.ahead.${kind}`, { days: daysInWords(daysUntil(opensAt, now, saying.zone), saying), time: startInWords(opensAt, saying) })
  }
  if (turn.turn === 'open') return t(`exams:turn.open.${turn.sitting.kind}`, { time: endInWords(turn.sitting.closesAt, saying) })
  const counting = countingOf(attempts)
  return t(`exams:turn.${turn.turn}`, { percent: counting && counting.maxPoints > 0 ? scorePercent(counting) : 0 })
}

function daysInWords(days: number, { language }: Saying): string {
  const t = translator(language)
  return days <= 1 ? t(days <= 0 ? 'exams:days.today' : 'exams:days.tomorrow') : t('exams:days.in', { number: days })
}

export function untilInWords(at: Date, { saying, isEnd }: { saying: Saying; isEnd: boolean }): string {
  return isEnd ? endInWords(at, saying) : startInWords(at, saying)
}

/** A window as from and to: 11月25日（周三）08:30 至 11月30日（周一）18:00. */
export function windowInWords({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }, saying: Saying): string {
  return translator(saying.language)('exams:window', { from: startInWords(opensAt, saying), to: endInWords(closesAt, saying) })
}
