import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { anyScene } from './any-scene.ts'
import { SceneFile } from './scene.ts'
import { bestOf, isWellPlayed, letterOf, longestAhead, mostCleanPoints, mostPoints, pointsOf, type Score, tallyOf, walk } from './walk.ts'

/** Every path from the first step to an end. */
function wholePaths(scene: SceneFile, path = ''): string[] {
  const standing = walk(scene, path)
  if (!standing) throw new Error(`${path} leads nowhere`)
  if (standing.end) return [path]
  return standing.step.choices.flatMap((_, index) => wholePaths(scene, path + letterOf(index)))
}

function pointsAlong(scene: SceneFile, path: string): number {
  return pointsOf((walk(scene, path)?.taken ?? []).map(({ choice }) => choice))
}

test('every way through a scene ends, and none is longer than the longest way', () => {
  fc.assert(
    fc.property(anyScene, (scene) => {
      const paths = wholePaths(scene)
      const longest = longestAhead(scene, 'step-0')
      expect(Math.max(...paths.map((path) => path.length))).toBe(longest)
    }),
  )
})

test('a score is a whole number from 0 to the most, and some way reaches the most', () => {
  fc.assert(
    fc.property(anyScene, (scene) => {
      const most = mostPoints(scene)
      const points = wholePaths(scene).map((path) => pointsAlong(scene, path))
      for (const one of points) {
        expect(Number.isInteger(one)).toBe(true)
        expect(one).toBeGreaterThanOrEqual(0)
        expect(one).toBeLessThanOrEqual(most)
      }
      expect(Math.max(...points)).toBe(most)
      expect(mostCleanPoints(scene)).toBeLessThanOrEqual(most)
    }),
  )
})

test('the tally of a way adds up to its points', () => {
  fc.assert(
    fc.property(anyScene, fc.nat(), (scene, at) => {
      const paths = wholePaths(scene)
      const choices = (walk(scene, paths[at % paths.length] ?? '')?.taken ?? []).map(({ choice }) => choice)
      const sum = tallyOf(choices).reduce((all, { honoured, broken }) => all + honoured - broken, 0)
      expect(pointsOf(choices)).toBe(Math.max(0, sum))
    }),
  )
})

test('the steps still to come grow fewer with every choice', () => {
  fc.assert(
    fc.property(anyScene, (scene) => {
      for (const path of wholePaths(scene)) {
        const taken = walk(scene, path)?.taken ?? []
        const ahead = taken.map(({ step }) => longestAhead(scene, step.id))
        for (const [index, left] of ahead.entries()) expect(left).toBeLessThan(ahead[index - 1] ?? Infinity)
      }
    }),
  )
})

test('whatever somebody writes into the address leads to a step, to an end, or is refused; nothing is thrown', () => {
  fc.assert(
    fc.property(anyScene, fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd') })), (scene, path) => {
      const standing = walk(scene, path)
      if (standing) expect(standing.taken).toHaveLength([...path].length)
    }),
  )
})

test('a path does not go on after its end, nor with a choice that is not there', () => {
  fc.assert(
    fc.property(anyScene, fc.constantFrom('a', 'e', 'A', ' ', '0', '__proto__', '𠮷'), (scene, more) => {
      for (const path of wholePaths(scene).slice(0, 20)) expect(walk(scene, path + more)).toBeNull()
      expect(walk(scene, 'e')).toBeNull()
    }),
  )
})

const anyScore = fc.nat({ max: 20 }).chain((maxPoints) => fc.record({ points: fc.nat({ max: maxPoints }), maxPoints: fc.constant(maxPoints) }))

test('the best run is one of the runs, and no run has a larger share of its points', () => {
  fc.assert(
    fc.property(fc.array(anyScore.filter(({ maxPoints }) => maxPoints > 0)), (runs: Score[]) => {
      const best = bestOf(runs)
      expect(best === null).toBe(runs.length === 0)
      if (!best) return
      expect(runs).toContain(best)
      for (const { points, maxPoints } of runs) expect(points / maxPoints).toBeLessThanOrEqual(best.points / best.maxPoints + 1e-9)
      expect(best.points).toBeLessThanOrEqual(best.maxPoints)
    }),
  )
})

test('of equally good runs the later one counts as the best', () => {
  const [first, second] = [{ points: 5, maxPoints: 10 }, { points: 5, maxPoints: 10 }]
  expect(bestOf([first, second])).toBe(second)
})

const written = globSync('content/courses/*/scenes/*.yaml').sort()

test.each(written)('%s is long enough to train with: five to nine choices, three at each step, several ends', (file) => {
  const scene = SceneFile.parse(parse(readFileSync(file, 'utf8')))
  const paths = wholePaths(scene)
  const longest = longestAhead(scene, scene.steps[0]?.id ?? '')
  expect(longest).toBeGreaterThanOrEqual(5)
  expect(longest).toBeLessThanOrEqual(9)
  expect(scene.steps.every(({ choices }) => choices.length === 3)).toBe(true)
  expect(scene.ends.length).toBeGreaterThanOrEqual(3)
  expect(mostPoints(scene)).toBeGreaterThanOrEqual(8)
  for (const path of paths) expect(pointsAlong(scene, path)).toBeLessThanOrEqual(mostPoints(scene))
})

test.each(written)('in %s the right choice does not always stand in the same place', (file) => {
  const { steps } = SceneFile.parse(parse(readFileSync(file, 'utf8')))
  const places = steps.map(({ choices }) => choices.findIndex(({ breaks, honours }) => breaks.length === 0 && honours.length > 0))
  for (const place of [0, 1, 2]) expect(places.filter((one) => one === place).length).toBeLessThan(steps.length * 0.7)
})

test.each([[10, 15, true], [9, 15, false], [0, 1, false], [15, 15, true]])('%i of %i points: a mentor praises it: %s', (points, maxPoints, isPraised) => {
  expect(isWellPlayed({ points, maxPoints })).toBe(isPraised)
})
