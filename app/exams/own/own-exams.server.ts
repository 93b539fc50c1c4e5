import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { phaseOf, sittingsFor, turnOf, type Turn } from '../exam-clock.ts'
import { examName } from '../exam-name.server.ts'
import { quizOfSitting, sittingOfQuiz } from '../exam-quiz.ts'
import { type ExamAttempt, listExamAttempts, sittingsOf, whole } from '../exam-rows.server.ts'
import { isSitter } from '../sitters.server.ts'
import { turnInWords, untilInWords, windowInWords } from '../turn-in-words.server.ts'

const mostListed = 24

type Whole = NonNullable<Awaited<ReturnType<typeof findWhole>>>
/** An exam as it stands for one person. */
export type OwnExam = { exam: Whole; attempts: ExamAttempt[]; turn: Turn }

/** The exam, for whom it is for: who may sit it, and who has sat it and belongs elsewhere now. Null for everybody else. */
export async function findOwnExam(member: Member, examId: string, now: Date): Promise<OwnExam | null> {
  const exam = await findWhole(examId)
  if (!exam) return null
  const attempts = await listExamAttempts(exam.sittings.map(({ id }) => id), { personIds: [member.id], now })
  const isOne = isSitter(member, exam.unitId)
  if (!isOne && attempts.length === 0) return null
  return { exam, attempts, turn: turnFor({ exam, attempts, isOne }, { personId: member.id, now }) }
}

async function findWhole(id: string) {
  return database.exam.findUnique({ where: { id }, include: whole })
}

/** Who belongs elsewhere now and an exam that was cancelled have nothing before them. */
function turnFor({ exam, attempts, isOne }: { exam: Whole; attempts: readonly ExamAttempt[]; isOne: boolean }, asked: { personId: string; now: Date }): Turn {
  const turn = turnOf(sittingsOf(exam), attempts, asked)
  const isHeld = isOne && !exam.cancellation
  return isHeld || (turn.turn !== 'open' && turn.turn !== 'ahead') ? turn : { turn: attempts.length > 0 ? 'failed' : 'missed' }
}

export type ExamLine = { id: string; title: string; windows: string; turn: Turn['turn'] | 'cancelled'; words: string; attempts: number }

/** One's own exams, the newest first: what is ahead, what is open, and what was sat or missed. */
export async function listOwnExams(member: Member, now: Date): Promise<ExamLine[]> {
  const sat = await database.attempt.findMany({ where: { personId: member.id, quiz: { startsWith: quizOfSitting('') } }, select: { quiz: true } })
  const isOne = isSitter(member, member.unit.id)
  const exams = await database.exam.findMany({
    where: { OR: [...(isOne ? [{ unitId: member.unit.id }] : []), { sittings: { some: { id: { in: sat.flatMap(({ quiz }) => sittingOfQuiz(quiz) ?? []) } } } }] },
    include: whole,
    orderBy: [{ month: 'desc' }, { createdAt: 'desc' }],
    take: mostListed,
  })
  const attempts = await listExamAttempts(exams.flatMap(({ sittings }) => sittings.map(({ id }) => id)), { personIds: [member.id], now })
  const memberships = await database.membership.findMany({ where: { personId: member.id }, select: { unitId: true, from: true, until: true } })
  return exams.flatMap((exam): ExamLine[] => {
    const own = attempts.filter(({ sittingId }) => exam.sittings.some(({ id }) => id === sittingId))
    const turn = turnFor({ exam, attempts: own, isOne: isSitter(member, exam.unitId) }, { personId: member.id, now })
    // One that closed before he came was never his to miss.
    const wasThere = exam.sittings.some(({ closesAt }) => {
      const day = calendarDay(closesAt < now ? closesAt : now, exam.unit.timeZone)
      return memberships.some(({ unitId, from, until }) => unitId === exam.unitId && from <= day && (until === null || day < until))
    })
    if (own.length === 0 && !wasThere) return []
    const saying = { zone: exam.unit.timeZone, language: member.language }
    const words = exam.cancellation ? translator(member.language)('exams:turn.cancelled') : turnInWords(turn, { saying, now, attempts: own })
    const windows = sittingsFor(sittingsOf(exam), member.id).map((sitting) => windowInWords(sitting, saying)).join(member.language === 'en' ? '; ' : '；')
    return [{ id: exam.id, title: inLanguage(examName(exam), member.language), windows, turn: exam.cancellation ? 'cancelled' : turn.turn, words, attempts: own.length }]
  })
}

/** How long before it opens Today tells of an exam. */
const toldDays = 3
/** How long Today tells that its window was moved, however far ahead it is. */
const movedDays = 7
const dayMs = 24 * 60 * 60_000

/** What Today says of exams that are open, or will be soon, and not sat: one line each. */
export async function listExamsToSit(member: Member, now: Date): Promise<{ to: string; text: string }[]> {
  if (!isSitter(member, member.unit.id)) return []
  const { id: personId, unit, language } = member
  const moved = { moves: { some: { movedAt: { gt: new Date(now.getTime() - movedDays * dayMs) } } } }
  const sittings = await database.examSitting.findMany({
    where: {
      exam: { unitId: unit.id, cancellation: null },
      closesAt: { gt: now },
      AND: [{ OR: [{ opensAt: { lt: new Date(now.getTime() + toldDays * dayMs) } }, moved] }, { OR: [{ kind: 'MAIN' }, { candidates: { some: { personId } } }] }],
    },
    select: { id: true, kind: true, opensAt: true, closesAt: true, exam: { select: { id: true, title: true, month: true } } },
    orderBy: { closesAt: 'asc' },
  })
  if (sittings.length === 0) return []
  const ids = sittings.map(({ id }) => id)
  const [sat, wereMoved] = await Promise.all([
    database.attempt.findMany({ where: { personId, quiz: { in: ids.map(quizOfSitting) } }, select: { quiz: true } }),
    database.examSitting.findMany({ where: { id: { in: ids }, ...moved }, select: { id: true } }),
  ])
  const t = translator(language)
  return sittings
    .filter(({ id }) => !sat.some(({ quiz }) => quiz === quizOfSitting(id)))
    .map((sitting) => {
      const isOpen = phaseOf(sitting, now) === 'open'
      const time = untilInWords(isOpen ? sitting.closesAt : sitting.opensAt, { saying: { zone: unit.timeZone, language }, isEnd: isOpen })
      const text = t(`exams:today.${isOpen ? 'open' : 'ahead'}.${sitting.kind}`, { title: inLanguage(examName(sitting.exam), language), time })
      return { to: `/exams/${sitting.exam.id}`, text: wereMoved.some(({ id }) => id === sitting.id) ? t('exams:today.moved', { text }) : text }
    })
}
