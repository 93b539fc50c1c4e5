import { randomUUID } from 'node:crypto'
import { translator } from '#app/languages/languages.server.ts'
import { totalsOf } from '#app/papers/drawing.ts'
import { listPublishedPapers } from '#app/papers/sheets.server.ts'
import { database } from '#app/platform/database.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { type Look, seeAttempt } from '#app/quizzes/attempts/hand-in.server.ts'
import { findMember } from '#app/people/member.server.ts'
import { scorePercent } from '#app/quizzes/points.ts'
import { endInWords, fieldTime, type Saying } from '#app/stars/dates-in-words.ts'
import { countingOf, lastClose, phaseOf, type Phase, suggestedMakeUp, suggestedWindow, type Turn } from '../exam-clock.ts'
import { examName, proposedName } from '../exam-name.server.ts'
import { type ExamAttempt, listExamAttempts, sittingsOf, whole } from '../exam-rows.server.ts'
import { listMovedWindows } from '../moved-windows.server.ts'
import { turnInWords, windowInWords } from '../turn-in-words.server.ts'
import { type ExamSitter, findTeamExam, type TeamExam } from './team-exam.server.ts'

type Team = { id: string; timeZone: string }
type Asked = { language: Language; now: Date }

const mostListed = 36

export type ExamRow = { id: string; title: string; windows: string; phase: Phase | 'cancelled'; sat: number; passed: number }

/** The exams of a unit, the newest first. */
export async function listTeamExams(team: Team, { language, now }: Asked): Promise<ExamRow[]> {
  const exams = await database.exam.findMany({ where: { unitId: team.id }, include: whole, orderBy: [{ month: 'desc' }, { createdAt: 'desc' }], take: mostListed })
  const attempts = await listExamAttempts(exams.flatMap(({ sittings }) => sittings.map(({ id }) => id)), { now })
  return exams.map((exam) => {
    const sittings = sittingsOf(exam)
    const own = attempts.filter(({ sittingId }) => sittings.some(({ id }) => id === sittingId))
    return {
      id: exam.id,
      title: inLanguage(examName(exam), language),
      windows: sittings.map((sitting) => windowInWords(sitting, { zone: team.timeZone, language })).join(language === 'en' ? '; ' : '；'),
      phase: exam.cancellation ? 'cancelled' : phaseOfAll(sittings, now),
      sat: new Set(own.map(({ personId }) => personId)).size,
      passed: new Set(own.flatMap(({ personId, passed }) => (passed ? [personId] : []))).size,
    }
  })
}

/** The windows of other exams of this name: the name alone does not tell them apart. */
async function listNamesakes(team: Team, { id, title }: { id: string; title: string }, saying: Saying): Promise<string[]> {
  const others = await database.exam.findMany({ where: { unitId: team.id, title, id: { not: id } }, select: { sittings: { where: { kind: 'MAIN' }, select: { opensAt: true, closesAt: true } } }, orderBy: { createdAt: 'desc' }, take: mostListed })
  return others.flatMap(({ sittings }) => sittings.map((sitting) => windowInWords(sitting, saying)))
}

/** Open where any sitting is; closed where the last has closed. */
function phaseOfAll(sittings: readonly { opensAt: Date; closesAt: Date }[], now: Date): Phase {
  if (sittings.some((sitting) => phaseOf(sitting, now) === 'open')) return 'open'
  return now >= lastClose(sittings) ? 'closed' : 'ahead'
}

/** What the form of a new exam offers: the papers that can be sat, and the last days of the month. */
export async function viewExamForm(team: Team, { language, now }: Asked) {
  const papers = await listPublishedPapers(team.id)
  const { month, opensAt, closesAt } = suggestedWindow(now, team.timeZone)
  return {
    papers: papers.map(({ id, name, minutes, passMark, blueprint }) => ({ id, name, minutes, passMark, ...totalsOf(blueprint.cells) })),
    suggested: { month, opensAt: fieldTime(opensAt, team.timeZone), closesAt: fieldTime(closesAt, team.timeZone) },
    title: await freeTitle(team, month, language),
    requestKey: randomUUID(),
  }
}

/** The month's name, and a number with it where the unit has an exam of that name. */
async function freeTitle(team: Team, month: string, language: Language): Promise<string> {
  const exams = await database.exam.findMany({ where: { unitId: team.id }, select: { title: true, month: true } })
  const taken = new Set(exams.map((exam) => inLanguage(examName(exam), language)))
  let number = 1
  while (taken.has(proposedName(month, number, language))) number += 1
  return proposedName(month, number, language)
}

export type ExamFormView = Awaited<ReturnType<typeof viewExamForm>>

/** The page of one exam: who sat, sits, missed or passed. Attempts whose time is over are handed in first. */
export async function viewTeamExam(team: Team, examId: string, { language, ...look }: { language: Language } & Look) {
  const found = await findTeamExam(team, examId, look.now)
  if (!found) return null
  const wereOverdue = await handInOverdue(found, look)
  const { exam, sittings, sitters } = wereOverdue ? ((await findTeamExam(team, examId, look.now)) ?? found) : found
  const saying = { zone: team.timeZone, language }
  const checks = await database.identityCheck.findMany({ where: { attemptId: { in: sitters.flatMap(({ attempts }) => attempts.map(({ id }) => id)) } } })
  const makeUp = suggestedMakeUp(sittings, look.now, team.timeZone)
  return {
    id: exam.id,
    title: inLanguage(examName(exam), language),
    paper: exam.version.name,
    minutes: exam.version.minutes,
    passMark: exam.version.passMark,
    phase: exam.cancellation ? ('cancelled' as const) : phaseOfAll(sittings, look.now),
    reason: exam.cancellation?.reason ?? null,
    windows: sittings.map((sitting) => ({ key: sitting.id, kind: sitting.kind, words: windowInWords(sitting, saying), people: sitting.candidates.length, phase: phaseOf(sitting, look.now), opensAt: fieldTime(sitting.opensAt, team.timeZone), closesAt: fieldTime(sitting.closesAt, team.timeZone) })),
    mayRename: !exam.cancellation && sittings.some((sitting) => sitting.kind === 'MAIN' && phaseOf(sitting, look.now) !== 'closed'),
    moved: await listMovedWindows(sittings.map(({ id }) => id), saying),
    namesakes: await listNamesakes(team, exam, saying),
    sitters: sitters.map((sitter) => viewSitter(sitter, { checks, language, now: look.now, timeZone: team.timeZone, isCancelled: exam.cancellation !== null })),
    requestKey: randomUUID(),
    makeUp: { opensAt: fieldTime(makeUp.opensAt, team.timeZone), closesAt: fieldTime(makeUp.closesAt, team.timeZone) },
  }
}

export type TeamExamView = NonNullable<Awaited<ReturnType<typeof viewTeamExam>>>
export type SitterView = TeamExamView['sitters'][number]

type Checks = { attemptId: string; means: 'PIN' | 'PASSWORD'; onSharedMachine: boolean }[]

function viewSitter({ id, name, turn, attempts, hasLeft, mayMakeUp }: ExamSitter, { checks, language, now, timeZone, isCancelled }: { checks: Checks; timeZone: string; isCancelled: boolean } & Asked) {
  const last = attempts.at(-1)
  const counting = countingOf(attempts)
  // Time and check are those of the score beside them.
  const shown = turn.turn === 'sitting' ? last : (counting ?? last)
  const check = checks.find(({ attemptId }) => attemptId === shown?.id)
  const saying = { zone: timeZone, language }
  return {
    id,
    name,
    hasLeft,
    mayMakeUp,
    turn: isCancelled && attempts.length === 0 ? ('cancelled' as const) : turn.turn,
    words: isCancelled ? null : wordsOf(turn, { last, now, saying }),
    percent: counting && counting.endedAt !== null ? scorePercent(counting) : null,
    began: shown ? momentWords(shown.startedAt, timeZone, language) : null,
    check: check ? { means: check.means, onSharedMachine: check.onSharedMachine } : null,
    hasResult: attempts.some(({ endedAt }) => endedAt !== null),
  }
}

/** What chip and score do not say: until when it may be sat, or is. */
function wordsOf(turn: Turn, { last, now, saying }: { last: ExamAttempt | undefined; now: Date; saying: Saying }): string | null {
  if (turn.turn === 'sitting' && last) return translator(saying.language)('exams:desk.sittingUntil', { time: endInWords(last.deadline, saying) })
  return turn.turn === 'ahead' || turn.turn === 'open' ? turnInWords(turn, { saying, now, attempts: [] }) : null
}

async function handInOverdue({ sitters }: TeamExam, look: Look): Promise<boolean> {
  const overdue = sitters.flatMap(({ attempts }) => attempts.filter(({ isOver, endedAt }) => isOver && endedAt === null))
  for (const { id, personId } of overdue) {
    const sitter = await findMember(personId, look.now)
    if (sitter) await seeAttempt(sitter, id, look)
  }
  return overdue.length > 0
}
