import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { examOfQuiz } from '#app/exams/exam-quiz.ts'
import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { Scores } from '#app/quizzes/analysis/analysed-attempts.server.ts'
import { findPaper } from '#app/quizzes/attempts/attempt-rows.server.ts'
import type { Bilingual, Question } from '#app/quizzes/question.ts'
import { followWork } from '#app/quizzes/regrade/approving.server.ts'
import { keyInWords } from '#app/quizzes/regrade/key-in-words.ts'
import { explanationLines } from '#app/quizzes/regrade/explanations.ts'
import { asMended, type Mend } from '#app/quizzes/regrade/mend.ts'
import { findRegrade, type Regrade } from '#app/quizzes/regrade/proposals.server.ts'
import { mayApprove, seenBy } from '#app/quizzes/regrade/reach.server.ts'
import { attemptedAs } from '#app/quizzes/regrade/regraded-quiz.server.ts'
import { findCurrentKey, type Plan, planRegrade } from '#app/quizzes/regrade/regrade-plan.server.ts'
import { truthIn, viewPlan } from './plan-view.server.ts'
import { courseTitle, listExamWords, placeOf } from './regraded-place.server.ts'

type Asked = { quiz: string; question: string }

/** The question as the newest attempt that ended had it, with the key that holds now; null where nobody had one. */
export async function findMendable({ quiz, question }: Asked) {
  const paper = await findNewestPaper({ quiz, question }, { not: null })
  const drawn = paper?.questions.find((one) => one.question.id === question)
  return paper && drawn ? { title: paper.title, ...(await findCurrentKey(quiz, drawn.question)) } : null
}

async function findNewestPaper({ quiz, question }: Asked, endedAt: { not: null; lt?: Date }) {
  const newest = await database.attempt.findFirst({ where: { quiz: { in: await attemptedAs(quiz) }, endedAt, responses: { some: { questionId: question } } }, orderBy: { endedAt: 'desc' }, select: { id: true } })
  return newest && findPaper(newest.id)
}

export type Mendable = NonNullable<Awaited<ReturnType<typeof findMendable>>>

/** The form before anything was chosen: the question with its key as it is now. */
export async function viewMendForm(member: Member, asked: Asked) {
  const found = await findMendable(asked)
  if (!found) return null
  const { language } = member
  const waiting = await database.regrade.findUnique({ where: { openKey: `${asked.quiz}/${asked.question}` }, select: { id: true } })
  return {
    course: inLanguage(found.title, language),
    question: found.current,
    prompt: inLanguage(found.current.prompt, language),
    key: keyOf(found.current, language),
    holds: found.mend?.kind ?? null,
    waiting: waiting?.id ?? null,
    lasts: lastsOf(asked),
    requestKey: randomUUID(),
  }
}

/** For how long a mend of the question holds: in an exam for good, in the quiz of a course until its author changes it, if it is there still. */
function lastsOf({ quiz, question }: Asked): 'exam' | 'until' | 'gone' {
  if (examOfQuiz(quiz) !== null) return 'exam'
  return findCourse(quiz)?.quiz.questions.some(({ id }) => id === question) ? 'until' : 'gone'
}

function keyOf(question: Question, language: Language) {
  return keyInWords(question, { side: language === 'en' ? 'en' : 'zh', truth: truthIn(language) })
}

export type RegradeState = 'waiting' | 'working' | 'applied' | 'declined' | 'withdrawn'

function stateOf({ decision, application }: Pick<Regrade, 'decision' | 'application'>): RegradeState {
  if (application) return 'applied'
  if (!decision) return 'waiting'
  return decision.verdict === 'APPROVED' ? 'working' : decision.verdict === 'DECLINED' ? 'declined' : 'withdrawn'
}

/** One proposal: what is to be mended, what it does to whom now (or did), and what the reader may do about it. */
export async function viewRegrade(member: Member, id: string) {
  const regrade = await findRegrade(id)
  if (!regrade) return null
  const { language, unit } = member
  const { quiz, question, mend, decision, application } = regrade
  const state = stateOf(regrade)
  const found = await findMendable({ quiz, question })
  const original = found && (await findBefore(regrade, found))
  const decider = decision && (await database.person.findUnique({ where: { id: decision.decidedBy }, select: { name: true } }))
  const onDay = (at: Date) => momentWords(at, unit.timeZone, language)
  const plan = state === 'applied' ? await pastPlan(id) : state === 'waiting' || state === 'working' ? await planRegrade(regrade) : null
  const work = state === 'working' ? followWork(id) : null
  const isOwn = regrade.proposedBy === member.id
  return {
    id,
    ...(await placeOf(member, quiz, question)),
    isExam: examOfQuiz(quiz) !== null,
    prompt: original ? inLanguage(original.prompt, language) : question,
    kind: mend.kind,
    before: original ? keyOf(original, language) : [],
    after: mendedKey(mend, language),
    explanations: original ? explanationLines(original, asMended(mend, original)) : [],
    benefit: regrade.benefit,
    reason: regrade.reason,
    proposer: regrade.proposer.name,
    proposedOn: onDay(regrade.proposedAt),
    decision: decision && { name: decider?.name ?? '', on: onDay(application?.appliedAt ?? decision.decidedAt) },
    state,
    work: work && { done: work.done, total: work.total, missing: work.missing },
    plan: plan && (await viewPlan(plan, member, { quiz, isDone: state === 'applied' })),
    may: { withdraw: isOwn && state === 'waiting', decide: !isOwn && state === 'waiting' && (await mayApprove(member, quiz)), isOwn },
  }
}

function mendedKey(mend: Mend, language: Language) {
  return mend.kind === 'key' ? keyOf(mend.question, language) : null
}

/** With the key that held before this one: that of the mend before, or the author's. */
async function findBefore({ id, quiz, question, root, proposedAt }: Regrade, found: Mendable): Promise<Question> {
  const earlier = await database.regrade.findFirst({ where: { quiz, question, root, id: { not: id }, application: { appliedAt: { lt: proposedAt } } }, orderBy: { proposedAt: 'desc' }, select: { id: true } })
  const before = earlier && (await findRegrade(earlier.id))
  if (before?.mend.question) return before.mend.question
  const paper = await findNewestPaper({ quiz, question }, { not: null, lt: proposedAt })
  return paper?.questions.find((one) => one.question.id === question)?.question ?? found.current
}

const Kept = z.object({ points: z.number(), maxPoints: z.number(), passed: z.boolean(), scores: Scores })

/** What was done, from the record. Those whom an attempt handed in since is about are on record as well. */
async function pastPlan(regradeId: string): Promise<Plan> {
  const rows = await database.regradeResult.findMany({ where: { regradeId }, select: { attemptId: true, before: true, after: true, taken: true, attempt: { select: { personId: true, endedAt: true } } } })
  const regraded = rows.map(({ attemptId, before, after, taken, attempt }) => ({ id: attemptId, personId: attempt.personId, before: Kept.parse(before), after: Kept.parse(after), taken }))
  const flips = (isWon: boolean) =>
    regraded.filter(({ before, after }) => before.passed !== after.passed && after.passed === isWon).map(({ id, personId }) => ({ personId, attemptId: id, attemptIds: [id], endedAt: new Date(0) }))
  return { asked: rows.length, regraded, won: flips(true), lost: flips(false) }
}

export type RegradeLine = { id: string; course: string; prompt: string; reason: string; state: RegradeState; on: string; by: string }

const mostListed = 100

/** All proposals, those first that wait. */
export async function listRegrades(member: Member): Promise<RegradeLine[]> {
  const { language, unit } = member
  const rows = await database.regrade.findMany({ where: await seenBy(member), orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }], take: mostListed, include: { decision: true, application: true, proposer: { select: { name: true } } } })
  const exams = await listExamWords(rows, language)
  const lines = rows.map((row) => ({
    id: row.id,
    course: exams.titles.get(row.quiz) ?? courseTitle(row.quiz, language),
    prompt: promptOf(row, exams.prompts, language),
    reason: row.reason,
    state: stateOf(row),
    on: momentWords(row.proposedAt, unit.timeZone, language),
    by: row.proposer.name,
  }))
  return [...lines.filter(({ state }) => state === 'waiting' || state === 'working'), ...lines.filter(({ state }) => state !== 'waiting' && state !== 'working')]
}

function promptOf({ quiz, question }: Asked, inBank: ReadonlyMap<string, Bilingual>, language: Language): string {
  const found = inBank.get(question) ?? findCourse(quiz)?.quiz.questions.find(({ id }) => id === question)?.prompt
  return found ? (inLanguage(found, language).split('\n')[0] ?? question) : question
}

