import { listPlansToWrite } from '#app/action-plans/plans.server.ts'
import { listReminders, mayRemind } from '#app/certificates/renewal/reminders.server.ts'
import { listExamsToSit } from '#app/exams/own/own-exams.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { countMenteesQuestions } from '#app/lesson-questions/own-questions.server.ts'
import { type DutyView, viewDuties } from '#app/learning/duties/duty-view.server.ts'
import type { Learning } from '#app/learning/completions.server.ts'
import { type PathView, viewPath } from '#app/learning/courses/path-view.server.ts'
import type { Member } from '#app/people/member.server.ts'
import type { Known } from '#app/practice/practice-day.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { dayInWords, type PartOfDay, partOfDay } from './greeting.ts'
import type { DeskNeeds } from './desk.server.ts'
import { dutySteps, type LearningStep } from './duty-steps.server.ts'
import { findLockedQuizzes, type LockedQuiz, nextBeyond } from './locked-quizzes.server.ts'
import { findHouseSteps, type HouseStep } from './house.server.ts'
import { findOpenAttempts, type OpenAttempt } from './open-attempts.server.ts'
import { findNews, type News } from './news.server.ts'
import { findPairings, findStarTurn, type Mentee, type PairingToAccept, type ReturnedSkill, type StarTurn } from './waiting.server.ts'

export type Today = {
  name: string
  partOfDay: PartOfDay
  day: { date: string; weekday: string }
  next: NextThing
  /** What was assigned and is open, the most pressing first. */
  duties: DutyView[]
  /** The paths that are not walked to their end, with the steps that are left and that nobody has assigned besides. */
  paths: PathView[]
  reminders: Reminder[]
  news: News[]
}

type Revised = { kind: 'revised'; to: string; course: string; count: number }

/** Said by the server, so that Today loads no words for it. */
type Said = { kind: 'plan' | 'questions' | 'exam' | 'certificate'; to: string; text: string }

export type NextThing = OpenAttempt | HouseStep | PairingToAccept | LearningStep | (StarTurn & { kind: 'vote' }) | { kind: 'nothing' }
export type Reminder = OpenAttempt | HouseStep | PairingToAccept | Mentee | ReturnedSkill | StarTurn | Revised | LockedQuiz | DeskNeeds | Said

/** What a member's day looks like: one thing to do now, what is due, what else to note. */
export async function viewToday(member: Member, known: Known): Promise<Today> {
  const { learning, now } = known
  const { name, unit, language } = member
  const [house, pairings, turn, news] = await Promise.all([
    findHouseSteps(member),
    findPairings(member, now),
    findStarTurn(member, now),
    findNews(member, known),
  ])
  const [locked, said, attempts] = await Promise.all([findLockedQuizzes(member, learning, now), findSaid(member, learning, now), findOpenAttempts(member, learning, now)])
  const unfinished = learning.paths.filter(({ progress }) => progress.state !== 'done' && progress.waitsFor.length === 0)
  const revised = learning.courses.map(({ course, progress }): Revised => {
    return { kind: 'revised', to: `/learn/${course.slug}`, course: inLanguage(course.title, language), count: progress.revised.length }
  })
  const reminders: Reminder[] = [
    ...(turn?.isReminder ? [turn] : []),
    ...attempts,
    ...house,
    ...pairings.toAccept,
    ...pairings.returned,
    ...locked,
    ...(turn && !turn.isReminder ? [turn] : []),
    ...pairings.mentees,
    ...revised.filter(({ count }) => count > 0),
    ...said,
  ]
  const duties = viewDuties(learning, language)
  const ofPaths = unfinished.flatMap((one): LearningStep[] => {
    const next = nextBeyond(locked, one, language)
    return next ? [{ ...next, path: inLanguage(one.path.title, language) }] : []
  })
  // Nobody can show a skill to a mentor that he does not have; it stays on the path until the lead pairs him.
  const steps = [...dutySteps(duties, { learning, locked, language }), ...ofPaths].filter(({ kind }) => kind !== 'skill' || pairings.hasMentor)
  const next = chooseNext(reminders, steps)
  return {
    name,
    partOfDay: partOfDay(now, unit.timeZone),
    day: dayInWords(now, unit.timeZone, language),
    next,
    duties,
    paths: unfinished.map((path) => withoutOwed(viewPath(path, language), duties)).filter(({ steps }) => steps.length > 0),
    reminders: reminders.filter((reminder) => reminder !== next),
    news,
  }
}

/** A course that was assigned stands among what is due, and not a second time on its path. */
function withoutOwed(path: PathView, duties: readonly DutyView[]): PathView {
  const owed = duties.flatMap(({ kind, slug, state }) => (kind === 'course' && state !== 'waived' ? [slug] : []))
  return { ...path, steps: path.steps.filter(({ kind, slug, state }) => state !== 'done' && !(kind === 'course' && owed.includes(slug))) }
}

/** An attempt whose time runs comes before all; then a house without people; somebody else who waits for an answer to a pairing; then, once, a vote that is about to end; then what was assigned, by its day, and one's own path; then the team's vote; last what the team has to hold for one. */
function chooseNext(reminders: readonly Reminder[], steps: readonly LearningStep[]): NextThing {
  const attempt = reminders.find((one) => one.kind === 'attempt')
  const step = reminders.find((one): one is HouseStep => one.kind === 'colleagues' || one.kind === 'lead')
  const pairing = reminders.find((one) => one.kind === 'pairing')
  const vote = reminders.find((one): one is StarTurn & { kind: 'vote' } => one.kind === 'vote')
  const own = steps.find(({ kind }) => kind !== 'teach-back')
  return attempt ?? step ?? pairing ?? (vote?.isReminder ? vote : null) ?? own ?? vote ?? steps[0] ?? { kind: 'nothing' }
}

/** Certificates that end soon, exams to sit, questions of one's mentees that wait for an answer, and plans to write after a course. */
async function findSaid(member: Member, { courses, externalEnds }: Learning, now: Date): Promise<Said[]> {
  const t = translator(member.language)
  const [exams, questions, plans, certificates] = await Promise.all([listExamsToSit(member, now), countMenteesQuestions(member.id), listPlansToWrite(member, now), mayRemind([...courses.flatMap(({ rows }) => rows.ending), ...externalEnds], now) ? listReminders(member, now) : []])
  return [
    ...certificates.map(({ by, to, title, days }) => ({ kind: 'certificate' as const, to, text: t(by === 'us' ? 'certificates:renewal.reminder' : 'external-certificates:reminder', { title, count: days }) })),
    ...exams.map((exam) => ({ kind: 'exam' as const, ...exam })),
    ...(questions > 0 ? [{ kind: 'questions' as const, to: '/questions', text: t('lesson-questions:today.asked', { number: questions }) }] : []),
    ...plans.map(({ to, course }) => ({ kind: 'plan' as const, to, text: t('action-plans:today', { course }) })),
  ]
}
