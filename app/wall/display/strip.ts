import type { Panel } from '../panel.ts'

/** Nothing is read in less, however little it is. */
const leastSeconds = 7

/** A panel as a strip of lamps shows it, which holds few words at once: one after the other what elsewhere stands side by side. */
export function inParts(panel: Panel): Panel[] {
  const parts = partsOf(panel)
  const seconds = parts.length > 1 ? Math.max(leastSeconds, Math.ceil((panel.seconds * 1.3) / parts.length)) : panel.seconds
  return parts.map((part) => ({ ...part, seconds }))
}

function partsOf(panel: Panel): Panel[] {
  switch (panel.kind) {
    case 'stars':
      return panel.stars.flatMap((star) => star.winners.map((winner) => ({ ...panel, stars: [{ ...star, winners: [winner] }] })))
    case 'life':
      return panel.notes.map((note) => ({ ...panel, notes: [note] }))
    case 'album':
      return panel.photos.map((print) => ({ ...panel, photos: [print] }))
    case 'birthdays':
      return panel.people.map((person) => ({ ...panel, people: [person] }))
    case 'honours':
      return inTwos(panel.plaques).map((plaques) => ({ ...panel, plaques }))
    case 'welcome':
      return panel.pairs.map((pair) => ({ ...panel, pairs: [pair] }))
    case 'pairs':
      return panel.pairs.map((pair) => ({ ...panel, pairs: [pair] }))
    case 'posts':
      return inTwos(panel.posts).map((posts) => ({ ...panel, posts }))
    case 'learning':
      return sheetsOf(panel)
    case 'question':
      return [...(panel.today ? [{ ...panel, yesterday: null }] : []), ...(panel.yesterday ? [{ ...panel, today: null }] : [])]
    default:
      return [panel]
  }
}

function sheetsOf(panel: Extract<Panel, { kind: 'learning' }>): Panel[] {
  const { courses, lesson, certified, exam, next } = panel
  const empty = { ...panel, courses: [], lesson: null, certified: [], exam: null, next: null }
  return [
    ...courses.map((course) => ({ ...empty, courses: [course] })),
    ...(lesson ? [{ ...empty, lesson }] : []),
    ...(certified.length > 0 ? [{ ...empty, certified }] : []),
    ...(next ? [{ ...empty, next }] : []),
    ...(exam ? [{ ...empty, exam }] : []),
  ]
}

function inTwos<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / 2) }, (_, index) => items.slice(index * 2, index * 2 + 2))
}
