import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseProgress, nextThing, pathProgress, type CourseRecord, type PathStep } from './progress.ts'

const why = { slug: 'why', hash: '1' }
const how = { slug: 'how', hash: '1' }
const who = { slug: 'who', hash: '1' }
const nothing: CourseRecord = { lessons: [why, how], completions: [], quizPassed: false }

const someLessons = fc.uniqueArray(
  fc.record({ slug: fc.constantFrom('a', 'b', 'c', 'd', 'e'), hash: fc.constantFrom('1', '2') }),
  { selector: ({ slug }) => slug },
)
const anyRecord = fc.record({
  lessons: someLessons,
  completions: fc.array(
    fc.record({ slug: fc.constantFrom('a', 'b', 'c', 'x'), hash: fc.constantFrom('1', '2') }),
  ),
  completedCourse: fc.option(someLessons.map((lessons) => ({ lessons }))),
  quizPassed: fc.boolean(),
})
const anyStep: fc.Arbitrary<PathStep> = fc.oneof(
  anyRecord.map((record): PathStep => {
    return { kind: 'course', slug: 'course', progress: courseProgress(record) }
  }),
  fc
    .array(fc.record({ id: fc.string(), signed: fc.boolean() }), { maxLength: 5 })
    .map((skills): PathStep => ({ kind: 'skills', slug: 'checklist', skills })),
)

test('a course not begun misses every lesson and the quiz', () => {
  expect(courseProgress(nothing)).toEqual({
    state: 'not-started',
    percent: 0,
    done: 0,
    total: 3,
    missing: [{ kind: 'lesson', slug: 'why' }, { kind: 'lesson', slug: 'how' }, { kind: 'quiz' }],
    revised: [],
  })
})

test('a course is done when every lesson is read and the quiz passed', () => {
  const read = { ...nothing, completions: [how, why] }
  expect(courseProgress(read)).toMatchObject({
    state: 'in-progress',
    percent: 66,
    missing: [{ kind: 'quiz' }],
  })
  expect(courseProgress({ ...read, quizPassed: true })).toMatchObject({
    state: 'done',
    percent: 100,
    done: 3,
    missing: [],
  })
})

test('a lesson read twice counts once, one of another course not at all', () => {
  expect(courseProgress({ ...nothing, completions: [why, why, who] })).toMatchObject({ done: 1 })
})

test('a lesson that changed after it was read stays done and is named as revised', () => {
  const changed = { ...nothing, lessons: [{ ...why, hash: '2' }, how], completions: [why] }
  expect(courseProgress(changed)).toMatchObject({ done: 1, revised: ['why'] })
  const readAgain = { ...changed, completions: [why, { ...why, hash: '2' }] }
  expect(courseProgress(readAgain)).toMatchObject({ done: 1, revised: [] })
})

test('a completed course stays done, and names what was changed or added since', () => {
  const completed = {
    lessons: [{ ...why, hash: '2' }, how, who],
    completions: [why, how],
    completedCourse: { lessons: [why, how] },
    quizPassed: true,
  }
  expect(courseProgress(completed)).toEqual({
    state: 'done',
    percent: 100,
    done: 3,
    total: 3,
    missing: [],
    revised: ['why', 'who'],
  })
})

test('a course without lessons is its quiz', () => {
  const empty = { lessons: [], completions: [], quizPassed: false }
  expect(courseProgress(empty)).toMatchObject({
    state: 'not-started',
    percent: 0,
    missing: [{ kind: 'quiz' }],
  })
  expect(courseProgress({ ...empty, quizPassed: true })).toMatchObject({ state: 'done', percent: 100 })
})

test('a path counts lessons, quizzes and signed skills alike', () => {
  const path = pathProgress([
    { kind: 'course', slug: 'etiquette', progress: courseProgress({ ...nothing, completions: [why] }) },
    {
      kind: 'skills',
      slug: 'counter',
      skills: [
        { id: 'greet', signed: true },
        { id: 'count', signed: false },
      ],
    },
  ])
  expect(path).toMatchObject({ state: 'in-progress', percent: 40, done: 2, total: 5 })
  const missing = [{ kind: 'skill', checklist: 'counter', id: 'count' }]
  expect(path.steps[1]).toMatchObject({ kind: 'skills', slug: 'counter', percent: 50, missing })
})

test('the next thing is the first missing item of the first open step', () => {
  const done = courseProgress({ ...nothing, completedCourse: { lessons: [why] } })
  const steps: PathStep[] = [
    { kind: 'course', slug: 'etiquette', progress: done },
    { kind: 'course', slug: 'rotation', progress: courseProgress({ ...nothing, completions: [why] }) },
    { kind: 'skills', slug: 'counter', skills: [{ id: 'greet', signed: false }] },
  ]
  expect(nextThing(pathProgress(steps))).toEqual({ kind: 'lesson', course: 'rotation', slug: 'how' })
  expect(nextThing(pathProgress(steps.toReversed()))).toEqual({
    kind: 'skill',
    checklist: 'counter',
    id: 'greet',
  })
  expect(nextThing(pathProgress(steps.slice(0, 1)))).toBeNull()
})

test('an empty checklist holds nobody up, and an empty path earns nobody anything', () => {
  const empty: PathStep = { kind: 'skills', slug: 'counter', skills: [] }
  const done = courseProgress({ ...nothing, completedCourse: { lessons: [] } })
  const path = pathProgress([empty, { kind: 'course', slug: 'etiquette', progress: done }])
  expect(path).toMatchObject({ state: 'done', percent: 100 })
  expect(pathProgress([empty])).toMatchObject({ state: 'not-started', percent: 0, done: 0, total: 0 })
  expect(pathProgress([])).toMatchObject({ state: 'not-started', percent: 0 })
})

test('progress is a whole number from 0 to 100 that agrees with its state and what is missing', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const { percent, done, total, state, missing } = courseProgress(record)
      expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true)
      expect(done + missing.length).toBe(total)
      expect(state === 'done').toBe(percent === 100)
      expect(state === 'done').toBe(missing.length === 0)
      expect(state === 'not-started').toBe(done === 0)
    }),
  )
})

test('a path is a whole number from 0 to 100, done exactly when nothing is missing', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 6 }), (steps) => {
      const path = pathProgress(steps)
      expect(Number.isInteger(path.percent) && path.percent >= 0 && path.percent <= 100).toBe(true)
      expect(path.state === 'done').toBe(path.percent === 100)
      expect(path.state === 'done').toBe(path.total > 0 && nextThing(path) === null)
    }),
  )
})

test('whatever is added or removed after completion, progress stays where it was', () => {
  fc.assert(
    fc.property(anyRecord, someLessons, someLessons, (record, pinned, changed) => {
      const completed = { ...record, completedCourse: { lessons: pinned }, lessons: changed }
      const total = pinned.length + 1
      expect(courseProgress(completed)).toMatchObject({ state: 'done', percent: 100, done: total, total })
    }),
  )
})

test('reading one more lesson or passing the quiz never lowers progress', () => {
  const lesson = fc.record({ slug: fc.constantFrom('a', 'b', 'x'), hash: fc.constantFrom('1', '2') })
  fc.assert(
    fc.property(anyRecord, lesson, (record, lesson) => {
      const before = courseProgress(record).percent
      const more = { ...record, completions: [...record.completions, lesson] }
      expect(courseProgress(more).percent).toBeGreaterThanOrEqual(before)
      expect(courseProgress({ ...record, quizPassed: true }).percent).toBeGreaterThanOrEqual(before)
    }),
  )
})

test('completing a course never lowers progress', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const completed = { ...record, completedCourse: { lessons: record.lessons } }
      expect(courseProgress(completed).percent).toBeGreaterThanOrEqual(courseProgress(record).percent)
    }),
  )
})

test('no lesson is both missing and revised', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      const { missing, revised } = courseProgress(record)
      const open = missing.flatMap((item) => (item.kind === 'lesson' ? [item.slug] : []))
      expect(open.filter((slug) => revised.includes(slug))).toEqual([])
    }),
  )
})
