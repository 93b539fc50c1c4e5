import type { Bilingual, CourseCard, KindWord, Panel, PassedExam, Plaque, QrCode, StarOfMonth, Welcome } from './panel.ts'

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
  /** Newest first, as the rest. */
  notes: (KindWord & { expiresAt: Date })[]
  portrait: { photo: string; caption: string; taken: Bilingual } | null
  plaques: Plaque[]
  welcomes: (Welcome & { until: Date | null })[]
  mottos: Bilingual[]
}

const starsAtOnce = 3
const notesAtOnce = 6
const mostNotePanels = 3
const plaquesAtOnce = 6
const welcomesAtOnce = 3
const mostCourses = 3
const mostNames = 12

/**
 * The panels in their order; one with nothing to show is left out, so that the wall is never blank.
 * `day` counts days and turns the mottos daily and the lesson weekly.
 */
export function planProgramme(values: WallValues, day: number): Panel[] {
  const panels = [
    ...starPanels(values),
    ...votingPanel(values),
    ...learningPanel(values, day),
    ...mottoPanel(values, day * 2),
    ...lifePanels(values),
    ...portraitPanel(values),
    ...honourPanels(values),
    ...welcomePanels(values),
    ...(values.mottos.length > 1 ? mottoPanel(values, day * 2 + 1) : []),
  ]
  return panels.length > 0 ? panels : [{ kind: 'unit', seconds: 20, until: null }]
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

/** The board of the courses and, after it, one of those who passed the monthly exam. */
function learningPanel(values: WallValues, day: number): Panel[] {
  const { exam } = values
  return [...coursePanel(values, day), ...(exam ? [{ kind: 'learning' as const, courses: [], lesson: null, certified: [], exam, seconds: 12, until: null }] : [])]
}

function coursePanel({ courses, lessons, certified }: WallValues, day: number): Panel[] {
  if (courses.length === 0 && certified.length === 0) return []
  const lesson = lessons[Math.floor(day / 7) % Math.max(lessons.length, 1)] ?? null
  const names = [...new Set(certified)].slice(0, mostNames)
  return [{ kind: 'learning', courses: courses.slice(0, mostCourses), lesson, certified: names, exam: null, seconds: 18, until: null }]
}

function lifePanels({ notes }: WallValues): Panel[] {
  return inGroups(notes, notesAtOnce)
    .slice(0, mostNotePanels)
    .map((group) => ({
      kind: 'life',
      notes: group.map(({ text, colour, author }) => ({ text, colour, author })),
      seconds: 18,
      // As a whole: the server sends the rest anew long before.
      until: earliest(group.map(({ expiresAt }) => expiresAt)),
    }))
}

function portraitPanel({ portrait }: WallValues): Panel[] {
  return portrait ? [{ kind: 'portrait', ...portrait, seconds: 15, until: null }] : []
}

function honourPanels({ plaques }: WallValues): Panel[] {
  return inGroups(plaques, plaquesAtOnce).map((group) => ({ kind: 'honours', plaques: group, seconds: 15, until: null }))
}

function welcomePanels({ welcomes }: WallValues): Panel[] {
  return inGroups(welcomes, welcomesAtOnce).map((group) => ({
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

function earliest(instants: readonly Date[]): string | null {
  return instants.length > 0 ? new Date(Math.min(...instants.map(Number))).toISOString() : null
}

/** Groups as even as can be: seven by six become four and three, never six and a lonely one. */
function inGroups<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most)
  const size = Math.ceil(items.length / Math.max(count, 1))
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}
