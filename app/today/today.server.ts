import { findLearning } from '#app/learning/completions.server.ts'
import { type PathView, viewPath } from '#app/learning/path-view.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { dayInWords, type PartOfDay, partOfDay } from './greeting.ts'
import { findPairingToAccept, findVote, type PairingToAccept, type Vote } from './waiting.server.ts'

export type Today = {
  name: string
  partOfDay: PartOfDay
  day: { date: string; weekday: string }
  next: NextThing
  /** The paths that are not walked to their end. */
  paths: PathView[]
  reminders: Reminder[]
}

export type NextThing =
  | ({ kind: 'pairing' } & PairingToAccept)
  | ({ kind: 'vote' } & Vote)
  | (NonNullable<PathView['next']> & { path: string })
  | { kind: 'nothing' }

export type Reminder =
  | ({ kind: 'pairing' } & PairingToAccept)
  | ({ kind: 'vote' } & Vote)
  | { kind: 'revised'; to: string; course: string; count: number }

/** What a member's day looks like: one thing to do now, what is due, what else to note. */
export async function viewToday(member: Member, now: Date): Promise<Today> {
  const { name, unit, language } = member
  const [learning, pairing, vote] = await Promise.all([
    findLearning(member.id),
    findPairingToAccept(member.id),
    findVote(member, now),
  ])
  const paths = learning.paths.map((path) => viewPath(path, language)).filter(({ state }) => state !== 'done')
  const revised = learning.courses.flatMap(({ course, progress }): Reminder[] => {
    const count = progress.revised.length
    return count > 0 ? [{ kind: 'revised', to: `/learn/${course.slug}`, course: inLanguage(course.title, language), count }] : []
  })
  const waiting = [...(pairing ? [{ kind: 'pairing' as const, ...pairing }] : []), ...(vote ? [{ kind: 'vote' as const, ...vote }] : [])]
  const next = chooseNext(paths, waiting)
  return {
    name,
    partOfDay: partOfDay(now, unit.timeZone),
    day: dayInWords(now, unit.timeZone, language),
    next,
    paths,
    reminders: [...waiting.filter((one) => one !== next), ...revised],
  }
}

/** Somebody else waits for an answer to a pairing, so it comes first; then one's own path; then the team's vote. */
function chooseNext(paths: readonly PathView[], waiting: readonly NextThing[]): NextThing {
  const pairing = waiting.find(({ kind }) => kind === 'pairing')
  const path = paths.find(({ next }) => next !== null)
  if (pairing) return pairing
  if (path?.next) return { ...path.next, path: path.title }
  return waiting[0] ?? { kind: 'nothing' }
}
