import type { Choice, End, SceneFile, Step } from './scene.ts'

/*
 * Playing a scene. A path is the choices made so far, one letter for each: "ba" is the second choice, then the first.
 * The address carries it, so a path is whatever somebody typed until it has been walked.
 */

type Ways = Pick<SceneFile, 'steps' | 'ends'>
export type Taken = { step: Step; choice: Choice }
export type Standing = { taken: Taken[] } & ({ step: Step; end: null } | { step: null; end: End })

const letters = 'abcde'

/** The letter of the choice at this index. */
export function letterOf(index: number): string {
  return letters.charAt(index)
}

/** Where a path leads, or null for one that does not lead through this scene. */
export function walk({ steps, ends }: Ways, path: string): Standing | null {
  let step = steps[0]
  let end: End | undefined
  const taken: Taken[] = []
  for (const letter of path) {
    const choice = step?.choices[letters.indexOf(letter)]
    if (!step || !choice) return null
    taken.push({ step, choice })
    step = steps.find(({ id }) => id === choice.to)
    end = ends.find(({ id }) => id === choice.to)
  }
  if (end) return { taken, step: null, end }
  return step ? { taken, step, end: null } : null
}

/** One point for every norm honoured, one less for every norm broken, never below zero. */
export function pointsOf(choices: readonly Choice[]): number {
  return Math.max(0, choices.reduce((sum, choice) => sum + worthOf(choice), 0))
}

function worthOf({ honours, breaks }: Choice): number {
  return honours.length - breaks.length
}

/** The most points that any way through the scene earns. The scene has no circles: the build lets none through. */
export function mostPoints(scene: Ways): number {
  return Math.max(0, mostAhead(scene, scene.steps[0]?.id, worthOf))
}

/** The same, of the ways that break no norm; below zero where there is none. */
export function mostCleanPoints(scene: Ways): number {
  return mostAhead(scene, scene.steps[0]?.id, (choice) => (choice.breaks.length > 0 ? -Infinity : worthOf(choice)))
}

/** How many choices are still to be made from this step, on the longest way. */
export function longestAhead(scene: Ways, from: string): number {
  return mostAhead(scene, from, () => 1)
}

/** The largest sum over all ways from a step to an end. */
function mostAhead({ steps }: Ways, from: string | undefined, worth: (choice: Choice) => number): number {
  const known = new Map<string, number>()
  const ahead = (id: string): number => {
    const before = known.get(id)
    if (before !== undefined) return before
    const choices = steps.find((step) => step.id === id)?.choices ?? []
    const most = choices.length === 0 ? 0 : Math.max(...choices.map((choice) => worth(choice) + ahead(choice.to)))
    known.set(id, most)
    return most
  }
  return from === undefined ? 0 : ahead(from)
}

export type Tally = { norm: string; honoured: number; broken: number }

/** The norms that came up, in the order in which they did, with how often each was honoured and broken. */
export function tallyOf(choices: readonly Choice[]): Tally[] {
  const norms = [...new Set(choices.flatMap(({ honours, breaks }) => [...honours, ...breaks]))]
  return norms.map((norm) => ({
    norm,
    honoured: choices.filter(({ honours }) => honours.includes(norm)).length,
    broken: choices.filter(({ breaks }) => breaks.includes(norm)).length,
  }))
}

/** Is this a run that a mentor would praise? Two thirds of the points. */
export function isWellPlayed({ points, maxPoints }: Score): boolean {
  return points * 3 >= maxPoints * 2
}

export type Score = { points: number; maxPoints: number }

/** The run with the largest share of its points; of equals the later one. `runs` are in the order of their time. */
export function bestOf<R extends Score>(runs: readonly R[]): R | null {
  return runs.reduce<R | null>((best, run) => (best === null || run.points * best.maxPoints >= best.points * run.maxPoints ? run : best), null)
}
