import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCircle, type NamedPlan, type Need, needsOnCircle, nextThing, pathProgress, type PathPlan, type Standing, type StandingSources, stepKinds } from './path-progress.ts'

const lesson = (course: string, slug: string) => ({ kind: 'lesson' as const, course, slug })
const done = (total: number): Standing => ({ done: total, total, missing: [] })

/** Sources that know these things by name; of everything else nothing is asked. */
function sourcesOf(known: Record<string, Standing>): StandingSources {
  const ask = (kind: string) => (slug: string) => known[`${kind} ${slug}`] ?? { done: 0, total: 0, missing: [] }
  return { course: ask('course'), skills: ask('skills'), exam: ask('exam'), 'teach-back': ask('teach-back'), path: ask('path'), certificate: ask('certificate') }
}

const etiquette: Standing = { done: 1, total: 3, missing: [lesson('etiquette', 'how'), { kind: 'quiz', course: 'etiquette' }] }
const counter: Standing = { done: 1, total: 2, missing: [{ kind: 'skill', checklist: 'counter', id: 'count' }] }
const plan: PathPlan = {
  needs: [],
  steps: [
    { kind: 'course', slug: 'etiquette', needs: [] },
    { kind: 'skills', slug: 'counter', needs: [] },
  ],
}

test('a path counts lessons, quizzes and signed skills alike', () => {
  const path = pathProgress(plan, sourcesOf({ 'course etiquette': etiquette, 'skills counter': counter }))
  expect(path).toMatchObject({ state: 'in-progress', percent: 40, done: 2, total: 5 })
  expect(path.steps[1]).toMatchObject({ kind: 'skills', slug: 'counter', percent: 50, missing: counter.missing })
})

test('the next thing is the first missing item of the first open step', () => {
  const sources = sourcesOf({ 'course etiquette': done(3), 'skills counter': counter })
  expect(nextThing(pathProgress(plan, sources))).toEqual(counter.missing[0])
  expect(nextThing(pathProgress({ ...plan, steps: plan.steps.slice(0, 1) }, sources))).toBeNull()
})

test('a step that needs something is not offered before it is done, and says what it waits for', () => {
  const needs: Need[] = [{ kind: 'skills', slug: 'counter' }]
  const waiting: PathPlan = { needs: [], steps: [{ kind: 'exam', slug: 'etiquette', needs }, { kind: 'course', slug: 'rotation', needs: [] }] }
  const open = { 'exam etiquette': { done: 0, total: 1, missing: [{ kind: 'quiz' as const, course: 'etiquette' }] }, 'course rotation': { done: 0, total: 1, missing: [lesson('rotation', 'why')] } }
  const path = pathProgress(waiting, sourcesOf({ ...open, 'skills counter': counter }))
  expect(path.steps[0]?.waitsFor).toEqual(needs)
  expect(nextThing(path)).toEqual(lesson('rotation', 'why'))
  expect(nextThing(pathProgress(waiting, sourcesOf({ ...open, 'skills counter': done(2) })))).toEqual({ kind: 'quiz', course: 'etiquette' })
})

test.each([...stepKinds, 'path'] as const)('a need of kind %s holds up a step and a whole path until it is done, and is named', (kind) => {
  const needs: Need[] = [{ kind, slug: 'first' }]
  const steps = [{ kind: 'course' as const, slug: 'rotation', needs: [] }]
  const rotation = { 'course rotation': { done: 0, total: 1, missing: [lesson('rotation', 'why')] } }
  const [open, walked] = [{ ...rotation, [`${kind} first`]: { done: 0, total: 1, missing: [] } }, { ...rotation, [`${kind} first`]: done(1) }]
  for (const plan of [{ needs, steps }, { needs: [], steps: steps.map((step) => ({ ...step, needs })) }]) {
    const path = pathProgress(plan, sourcesOf(open))
    expect([...path.waitsFor, ...path.steps.flatMap(({ waitsFor }) => waitsFor)]).toEqual(needs)
    expect(nextThing(path)).toBeNull()
    expect(nextThing(pathProgress(plan, sourcesOf(walked)))).toEqual(lesson('rotation', 'why'))
  }
})

test('a path that needs another one is neither offered nor walked before that', () => {
  const needy: PathPlan = { needs: [{ kind: 'path', slug: 'first' }], steps: [{ kind: 'course', slug: 'etiquette', needs: [] }] }
  const before = pathProgress(needy, sourcesOf({ 'course etiquette': done(3), 'path first': { done: 1, total: 2, missing: [] } }))
  expect(before).toMatchObject({ state: 'in-progress', percent: 75, waitsFor: needy.needs })
  expect(nextThing(before)).toBeNull()
  expect(pathProgress(needy, sourcesOf({ 'course etiquette': done(3), 'path first': done(2) }))).toMatchObject({ state: 'done', percent: 100, waitsFor: [] })
})

test('an empty checklist holds nobody up, and an empty path earns nobody anything', () => {
  const sources = sourcesOf({ 'course etiquette': done(1), 'skills counter': done(0) })
  expect(pathProgress(plan, sources)).toMatchObject({ state: 'done', percent: 100 })
  expect(pathProgress({ needs: [], steps: plan.steps.slice(1) }, sources)).toMatchObject({ state: 'not-started', percent: 0, done: 0, total: 0 })
  expect(pathProgress({ needs: [], steps: [] }, sources)).toMatchObject({ state: 'not-started', percent: 0 })
})

const anyNeed = fc.record({ kind: fc.constantFrom<Need['kind'][]>(...stepKinds, 'path'), slug: fc.constantFrom('a', 'b', 'c') })
const anyPlan = fc.record({
  needs: fc.array(anyNeed, { maxLength: 2 }),
  steps: fc.array(fc.record({ kind: fc.constantFrom(...stepKinds), slug: fc.constantFrom('a', 'b', 'c'), needs: fc.array(anyNeed, { maxLength: 2 }) }), { maxLength: 5 }),
})
const anyStanding = fc.record({ done: fc.nat(5), open: fc.nat(3) }).map(({ done, open }): Standing => ({ done, total: done + open, missing: Array.from({ length: open }, (_, index) => lesson('a', String(index))) }))
const anySources = fc.dictionary(fc.constantFrom(...[...stepKinds, 'path'].flatMap((kind) => ['a', 'b', 'c'].map((slug) => `${kind} ${slug}`))), anyStanding).map(sourcesOf)

test('a path is a whole number from 0 to 100, done exactly when nothing is missing and nothing waited for', () => {
  fc.assert(
    fc.property(anyPlan, anySources, (plan, sources) => {
      const path = pathProgress(plan, sources)
      expect(Number.isInteger(path.percent) && path.percent >= 0 && path.percent <= 100).toBe(true)
      expect(path.state === 'done').toBe(path.percent === 100)
      const isOpen = path.waitsFor.length > 0 || path.steps.some(({ missing }) => missing.length > 0)
      expect(path.state === 'done').toBe(path.total > 0 && !isOpen)
    }),
  )
})

const named = (slug: string, plan: Partial<PathPlan>): NamedPlan => ({ slug, needs: [], steps: [], ...plan })

test('a path that needs itself, paths in a circle and steps in a circle are found, with the needs that close it', () => {
  const self = named('a', { needs: [{ kind: 'path', slug: 'a' }] })
  expect(findCircle([self])).toEqual(['a', 'a'])
  const [one, other] = [named('a', { needs: [{ kind: 'path', slug: 'b' }] }), named('b', { steps: [{ kind: 'course', slug: 'x', needs: [{ kind: 'path', slug: 'a' }] }] })]
  const circle = findCircle([one, other])
  expect(circle).toEqual(['a', 'b', 'b course x', 'a'])
  expect(needsOnCircle(other, circle ?? []).map(({ at }) => at)).toEqual([['steps', 0, 'needs', 0]])
  const steps = named('c', {
    steps: [
      { kind: 'course', slug: 'x', needs: [{ kind: 'skills', slug: 'y' }] },
      { kind: 'skills', slug: 'y', needs: [{ kind: 'course', slug: 'x' }] },
    ],
  })
  expect(findCircle([steps])).toEqual(['c course x', 'c skills y', 'c course x'])
})

test('needs that only point forward, or to what is no step of the path, are no circle', () => {
  const first = named('first', { steps: [{ kind: 'course', slug: 'x', needs: [] }, { kind: 'exam', slug: 'x', needs: [{ kind: 'course', slug: 'x' }] }] })
  const second = named('second', { needs: [{ kind: 'path', slug: 'first' }, { kind: 'course', slug: 'x' }], steps: [{ kind: 'course', slug: 'z', needs: [{ kind: 'course', slug: 'x' }] }] })
  expect(findCircle([first, second])).toBeNull()
})
