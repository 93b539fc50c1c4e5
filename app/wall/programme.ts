import type { AskedQuestion, Bilingual, CourseCard, KindWord, MannedPost, NextExam, Pair, Panel, PassedExam, Plaque, QrCode, Span, StarOfMonth, Welcome } from './panel.ts'
import { earliest, inGroups } from './grouping.ts'
import { albumPanels, birthdayPanels, lifePanels, type ShownAlbum, type ShownBirthdays } from './life/life-panels.ts'
import type { SlotKind } from './slots/slot-kinds.ts'
import { type Slot, usualSlots } from './slots/slots.ts'
import type { Window } from './slots/windows.ts'

/** Everything a unit's wall could show, already limited to what may be shown. */
export type WallValues = {
  stars: { month: Bilingual; stars: StarOfMonth[] } | null
  voting: { month: Bilingual; closes: Bilingual; closesAt: Date; qr: QrCode } | null
  /** Newest first. */
  courses: CourseCard[]
  lessons: { title: Bilingual; course: Bilingual }[]
  /** Names of those who earned a certificate lately, newest first. */
  certified: string[]
  /** The last monthly exam, once it has closed. */
  exam: PassedExam | null
  nextExam: NextExam | null
  question: { today: AskedQuestion | null; yesterday: { prompt: Bilingual; answers: Bilingual[] } | null }
  /** Those that begin within the days that a display gets ahead too. */
  notices: { text: string; isUrgent: boolean; startsAt: Date; endsAt: Date; ends: Bilingual }[]
  /** Newest first, as the rest. */
  notes: (KindWord & { expiresAt: Date })[]
  albums: ShownAlbum[]
  birthdays: ShownBirthdays | null
  portrait: { photo: string; caption: string; taken: Bilingual } | null
  plaques: (Plaque & { until: Date | null })[]
  welcomes: (Welcome & { until: Date | null })[]
  pairs: Pair[]
  /** Of today, which is `day`: a display that is cut off shows them no longer than that. */
  posts: { day: Span; posts: MannedPost[] } | null
  mottos: Bilingual[]
}

const starsAtOnce = 3
const plaquesAtOnce = 6
const pairsAtOnce = 3
const postsAtOnce = 6
const mostCourses = 3
const mostNames = 12

type Build = (values: WallValues, day: number) => Panel[]

const builds: Record<SlotKind, Build> = {
  stars: starPanels,
  voting: votingPanel,
  notices: noticePanels,
  learning: learningPanel,
  question: questionPanel,
  motto: (values, day) => mottoPanel(values, day * 2),
  life: lifePanels,
  albums: albumPanels,
  birthdays: birthdayPanels,
  portrait: portraitPanel,
  honours: honourPanels,
  welcome: welcomePanels,
  pairs: pairPanels,
  posts: postPanels,
}

type Programme = { slots: readonly Slot[]; /** The spans of a window in the days ahead; null: always. */ spansOf: (window: Window) => Span[] | null }

const usualProgramme: Programme = { slots: usualSlots, spansOf: () => null }

/**
 * The panels in their order; one with nothing to show is left out, so that the wall is never blank.
 * `day` counts days and turns the mottos daily and the lesson weekly.
 */
export function planProgramme(values: WallValues, day: number, { slots, spansOf }: Programme = usualProgramme): Panel[] {
  const takeovers = values.notices.filter(({ isUrgent }) => isUrgent).map(noticePanel)
  const panelsOf = ({ isOn, seconds, window }: Slot, build: Build) => {
    const due = spansOf(window)
    // A window that never opens in the days ahead.
    if (!isOn || due?.length === 0) return []
    return build(values, day).map((panel) => ({ ...panel, seconds: seconds ?? panel.seconds, due: within(panel.due ?? null, due) }))
  }
  const panels = slots.flatMap((slot) => panelsOf(slot, builds[slot.kind]))
  // The second motto of the day stands at the end, where the first one has a programme around it.
  const motto = slots.find(({ kind }) => kind === 'motto')
  const second = motto && values.mottos.length > 1 && panels.length > 1 ? panelsOf(motto, () => mottoPanel(values, day * 2 + 1)) : []
  const all = [...takeovers, ...panels, ...second]
  return all.some(({ isTakeover }) => !isTakeover) ? all : [...all, { kind: 'unit', seconds: 20, until: null }]
}

/** The moments that lie in both. */
function within(own: Span[] | null, window: Span[] | null): Span[] | null {
  if (own === null || window === null) return own ?? window
  return own.flatMap(([begin, end]) => window.map(([from, to]): Span => [Math.max(begin, from), Math.min(end, to)]).filter(([from, to]) => from < to))
}

/** Urgent ones stand in no slot: they take the screen. */
function noticePanels({ notices }: WallValues): Panel[] {
  return notices.filter(({ isUrgent }) => !isUrgent).map(noticePanel)
}

function noticePanel({ text, isUrgent, startsAt, endsAt, ends }: WallValues['notices'][number]): Panel {
  const timing = { seconds: 15, until: endsAt.toISOString(), due: [[startsAt.getTime(), endsAt.getTime()]] satisfies Span[] }
  return { kind: 'notice', text, isUrgent, ends, ...timing, ...(isUrgent ? { isTakeover: true } : {}) }
}

function questionPanel({ question: { today, yesterday } }: WallValues): Panel[] {
  return today || yesterday ? [{ kind: 'question', today, yesterday, seconds: 20, until: null }] : []
}

function pairPanels({ pairs }: WallValues): Panel[] {
  return inGroups(pairs, pairsAtOnce).map((group) => ({ kind: 'pairs', pairs: group, seconds: 14, until: null }))
}

function postPanels({ posts }: WallValues): Panel[] {
  if (!posts) return []
  return inGroups(posts.posts, postsAtOnce).map((group) => ({ kind: 'posts', posts: group, seconds: 14, until: new Date(posts.day[1]).toISOString(), due: [posts.day] }))
}

/** Three stars stand together; joint awards that would crowd the stage get a stage for each star. */
function starPanels({ stars }: WallValues): Panel[] {
  if (!stars) return []
  const held = stars.stars.filter(({ winners }) => winners.length > 0)
  const winners = held.reduce((sum, star) => sum + star.winners.length, 0)
  const groups = winners <= starsAtOnce ? inGroups(held, starsAtOnce) : held.flatMap(oneStage)
  return groups.map((group) => ({ kind: 'stars', month: stars.month, stars: group, seconds: 20, until: null }))
}

function oneStage(star: StarOfMonth): StarOfMonth[][] {
  return inGroups(star.winners, starsAtOnce).map((winners) => [{ ...star, winners }])
}

function votingPanel({ voting }: WallValues): Panel[] {
  if (!voting) return []
  const closesAt = voting.closesAt.toISOString()
  return [{ kind: 'voting', ...voting, closesAt, seconds: 14, until: closesAt }]
}

/** The board of the courses and, after it, one of the monthly exam: the next one, and who passed the last. */
function learningPanel(values: WallValues, day: number): Panel[] {
  const { exam, nextExam: next } = values
  return [...coursePanel(values, day), ...(exam || next ? [{ kind: 'learning' as const, courses: [], lesson: null, certified: [], exam, next, seconds: 12, until: null }] : [])]
}

function coursePanel({ courses, lessons, certified }: WallValues, day: number): Panel[] {
  if (courses.length === 0 && certified.length === 0) return []
  const lesson = lessons[Math.floor(day / 7) % Math.max(lessons.length, 1)] ?? null
  const names = [...new Set(certified)].slice(0, mostNames)
  return [{ kind: 'learning', courses: courses.slice(0, mostCourses), lesson, certified: names, exam: null, next: null, seconds: 18, until: null }]
}

function portraitPanel({ portrait }: WallValues): Panel[] {
  return portrait ? [{ kind: 'portrait', ...portrait, seconds: 15, until: null }] : []
}

function honourPanels({ plaques }: WallValues): Panel[] {
  return inGroups(plaques, plaquesAtOnce).map((group) => ({
    kind: 'honours',
    plaques: group.map(({ title, issuer, level, awarded }) => ({ title, issuer, level, awarded })),
    seconds: 15,
    until: earliest(group.flatMap(({ until }) => until ?? [])),
  }))
}

function welcomePanels({ welcomes }: WallValues): Panel[] {
  return inGroups(welcomes, pairsAtOnce).map((group) => ({
    kind: 'welcome',
    pairs: group.map(({ mentee, mentor, day }) => ({ mentee, mentor, day })),
    seconds: 14,
    until: earliest(group.flatMap(({ until }) => until ?? [])),
  }))
}

function mottoPanel({ mottos }: WallValues, turn: number): Panel[] {
  const motto = mottos[turn % Math.max(mottos.length, 1)]
  return motto ? [{ kind: 'motto', motto, seconds: 9, until: null }] : []
}
