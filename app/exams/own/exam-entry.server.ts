import { findPinDate, secondsLocked } from '#app/accounts/pin/pin.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { totalsOf } from '#app/papers/drawing.ts'
import { findPublishedPaper, findSheet } from '#app/papers/sheets.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { isSuspended } from '#app/quizzes/attempt-clock.ts'
import type { Look } from '#app/quizzes/attempts/hand-in.server.ts'
import { usualSuspensions } from '#app/quizzes/suspension-rule.ts'
import type { MultipleRule } from '#app/quizzes/question.ts'
import { endInWords } from '#app/stars/dates-in-words.ts'
import { sittingsFor } from '../exam-clock.ts'
import { examName } from '../exam-name.server.ts'
import { findAnswersOut, sittingsOf } from '../exam-rows.server.ts'
import { lockInWords } from '../identity-lock.ts'
import { listMovedWindows } from '../moved-windows.server.ts'
import { turnInWords, windowInWords } from '../turn-in-words.server.ts'
import { seeOwnExam } from './start-exam.server.ts'

/** What the page of an exam says before, while and after it is sat; null for whom it is not. Of the questions only number and rules. */
export async function viewExamEntry(member: Member, examId: string, look: Look) {
  const own = await seeOwnExam(member, examId, look)
  if (!own) return null
  const { exam, attempts, turn } = own
  const { now } = look
  const { language } = member
  const saying = { zone: exam.unit.timeZone, language }
  const [published, rules, pinSetAt, answers] = await Promise.all([findPublishedPaper(exam.unitId, exam.versionId), findRules(exam.versionId), findPinDate(member.id), findAnswersOut(exam.id, now)])
  const open = attempts.find(({ isOver }) => !isOver)
  return {
    id: exam.id,
    title: inLanguage(examName(exam), language),
    turn: exam.cancellation ? ('cancelled' as const) : turn.turn,
    words: exam.cancellation ? translator(language)('exams:turn.cancelled') : turnInWords(turn, { saying, now, attempts }),
    reason: exam.cancellation?.reason ?? null,
    windows: sittingsFor(sittingsOf(exam), member.id).map((sitting) => ({ key: sitting.id, kind: sitting.kind, words: windowInWords(sitting, saying) })),
    moved: await listMovedWindows(sittingsFor(sittingsOf(exam), member.id).map(({ id }) => id), saying),
    lock: turn.turn === 'open' ? lockInWords(await secondsLocked(member.id), { now, zone: member.unit.timeZone }) : null,
    open: open && { id: open.id, until: endInWords(open.deadline, saying), pausedUntil: isSuspended(open.pausedUntil, now) && open.pausedUntil ? endInWords(open.pausedUntil, saying) : null },
    asks: pinSetAt ? ('PIN' as const) : ('PASSWORD' as const),
    /** How many minutes are left of the window, where it closes before the time of the paper is over. */
    shortened: turn.turn === 'open' ? shortenedTo(turn.sitting.closesAt, { minutes: exam.version.minutes, now }) : null,
    minutes: exam.version.minutes,
    passMark: exam.version.passMark,
    suspensions: usualSuspensions,
    ...totalsOf(published?.blueprint.cells ?? []),
    ...rules,
    ended: attempts.flatMap(({ id, isOver, endedAt, points, maxPoints, passed }) => (isOver && endedAt ? [{ id, endedOn: momentWords(endedAt, exam.unit.timeZone, language), points, maxPoints, passed }] : [])),
    answersAfter: answers.out || !answers.after ? null : endInWords(answers.after, saying),
  }
}

export type ExamEntryView = NonNullable<Awaited<ReturnType<typeof viewExamEntry>>>

function shortenedTo(closesAt: Date, { minutes, now }: { minutes: number; now: Date }): number | null {
  const left = Math.floor((closesAt.getTime() - now.getTime()) / 60_000)
  return left < minutes ? left : null
}

/** Every question names its own rule; before one begins, those that the two sheets of the paper have. */
async function findRules(versionId: string): Promise<{ rules: MultipleRule[]; hasPenalties: boolean }> {
  const sheets = await Promise.all((['A', 'B'] as const).map((label) => findSheet(versionId, label)))
  const questions = sheets.flatMap((sheet) => sheet?.questions ?? []).flatMap(({ question }) => (question.type === 'case' ? question.parts : [question]))
  return {
    rules: [...new Set(questions.flatMap((question): MultipleRule[] => (question.type === 'multiple' ? [question.rule] : [])))],
    hasPenalties: questions.some(({ penalty }) => penalty !== undefined),
  }
}
