import { type DutyView, viewDuties } from '#app/learning/duties/duty-view.server.ts'
import type { Learning } from '#app/learning/completions.server.ts'
import { type PathView, viewPath } from '#app/learning/courses/path-view.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { dayInWords, type PartOfDay, partOfDay } from './greeting.ts'
import type { DeskNeeds } from './desk.server.ts'
import { dutySteps, type LearningStep } from './duty-steps.server.ts'
import { findLockedQuizzes, type LockedQuiz, nextBeyond } from './locked-quizzes.server.ts'
import { findHouseSteps, type HouseStep } from './house.server.ts'
import { findNews, type News } from './news.server.ts'
import { findPairings, findStarTurn, type Mentee, type PairingToAccept, type ReturnedSkill, type StarTurn } from './waiting.server.ts'

export type Today = {
  name: string
  partOfDay: PartOfDay
  day: { date: string; weekday: string }
  next: NextThing
  /** What was assigned and is open, the most pressing first. */
  duties: DutyView[]
  /** The paths that are not walked to their end. */
  paths: PathView[]
  reminders: Reminder[]
  news: News[]
}

type Revised = { kind: 'revised'; to: string; course: string; count: number }

export type NextThing = HouseStep | PairingToAccept | LearningStep | (StarTurn & { kind: 'vote' }) | { kind: 'nothing' }
export type Reminder = HouseStep | PairingToAccept | Mentee | ReturnedSkill | StarTurn | Revised | LockedQuiz | DeskNeeds

/** What a member's day looks like: one thing to do now, what is due, what else to note. */
export async function viewToday(member: Member, { learning, now }: { learning: Learning; now: Date }): Promise<Today> {
  const { name, unit, language } = member
  const [house, pairings, turn, news] = await Promise.all([
    findHouseSteps(member),
    findPairings(member, now),
    findStarTurn(member, now),
    findNews(member, now),
  ])
  const locked = await findLockedQuizzes(member, learning, now)
  const unfinished = learning.paths.filter(({ progress }) => progress.state !== 'done' && progress.waitsFor.length === 0)
  const revised = learning.courses.map(({ course, progress }): Revised => {
    return { kind: 'revised', to: `/learn/${course.slug}`, course: inLanguage(course.title, language), count: progress.revised.length }
  })
  const reminders: Reminder[] = [
    ...house,
    ...pairings.toAccept,
    ...pairings.returned,
    ...locked,
    ...(turn ? [turn] : []),
    ...pairings.mentees,
    ...revised.filter(({ count }) => count > 0),
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
    paths: unfinished.map((path) => viewPath(path, language)),
    reminders: reminders.filter((reminder) => reminder !== next),
    news,
  }
}

/** A house without people comes first; then somebody else who waits for an answer to a pairing; then what was assigned, by its day, and one's own path; then the team's vote; last what the team has to hold for one. */
function chooseNext(reminders: readonly Reminder[], steps: readonly LearningStep[]): NextThing {
  const step = reminders.find((one): one is HouseStep => one.kind === 'colleagues' || one.kind === 'lead')
  const pairing = reminders.find((one) => one.kind === 'pairing')
  const vote = reminders.find((one): one is StarTurn & { kind: 'vote' } => one.kind === 'vote')
  const own = steps.find(({ kind }) => kind !== 'teach-back')
  return step ?? pairing ?? own ?? vote ?? steps[0] ?? { kind: 'nothing' }
}
