import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { Scores } from '#app/quizzes/analysis/analysed-attempts.server.ts'
import { findPaper } from '#app/quizzes/attempts/attempt-rows.server.ts'
import type { Question } from '#app/quizzes/question.ts'
import { followWork } from '#app/quizzes/regrade/approving.server.ts'
import { keyInWords } from '#app/quizzes/regrade/key-in-words.ts'
import { explanationLines } from '#app/quizzes/regrade/explanations.ts'
import { asMended, type Mend } from '#app/quizzes/regrade/mend.ts'
import { findRegrade, mayApproveIn, type Regrade } from '#app/quizzes/regrade/proposals.server.ts'
import { findCurrentKey, type Plan, planRegrade } from '#app/quizzes/regrade/regrade-plan.server.ts'
import { truthIn, viewPlan } from './plan-view.server.ts'

type Asked = { quiz: string; question: string }

/** The question as the newest attempt that ended had it, with the key that holds now; null where nobody had one. */
export async function findMendable({ quiz, question }: Asked) {
  const newest = await database.attempt.findFirst({ where: { quiz, endedAt: { not: null }, responses: { some: { questionId: question } } }, orderBy: { endedAt: 'desc' }, select: { id: true } })
  const paper = newest && (await findPaper(newest.id))
  const drawn = paper?.questions.find((one) => one.question.id === question)
  return paper && drawn ? { title: paper.title, ...(await findCurrentKey(quiz, drawn.question)) } : null
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
    isInContent: findCourse(asked.quiz)?.quiz.questions.some(({ id }) => id === asked.question) ?? false,
    requestKey: randomUUID(),
  }
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
    quiz,
    questionId: question,
    course: courseTitle(quiz, language),
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
    plan: plan && (await viewPlan(plan, member)),
    may: { withdraw: isOwn && state === 'waiting', decide: !isOwn && state === 'waiting' && member.roles.includes('ADMIN') && (await mayApproveIn(member)), isOwn },
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
  const newest = await database.attempt.findFirst({ where: { quiz, endedAt: { not: null, lt: proposedAt }, responses: { some: { questionId: question } } }, orderBy: { endedAt: 'desc' }, select: { id: true } })
  const paper = newest && (await findPaper(newest.id))
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
export async function listRegrades({ language, unit }: Member): Promise<RegradeLine[]> {
  const rows = await database.regrade.findMany({ orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }], take: mostListed, include: { decision: true, application: true, proposer: { select: { name: true } } } })
  const lines = rows.map((row) => ({
    id: row.id,
    course: courseTitle(row.quiz, language),
    prompt: promptOf(row, language),
    reason: row.reason,
    state: stateOf(row),
    on: momentWords(row.proposedAt, unit.timeZone, language),
    by: row.proposer.name,
  }))
  return [...lines.filter(({ state }) => state === 'waiting' || state === 'working'), ...lines.filter(({ state }) => state !== 'waiting' && state !== 'working')]
}

function promptOf({ quiz, question }: Asked, language: Language): string {
  const found = findCourse(quiz)?.quiz.questions.find(({ id }) => id === question)
  return found ? (inLanguage(found.prompt, language).split('\n')[0] ?? question) : question
}

function courseTitle(slug: string, language: Language): string {
  const course = findCourse(slug)
  return course ? inLanguage(course.title, language) : slug
}

