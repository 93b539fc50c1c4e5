import fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseProgress, type CourseRecord, lessonsAsRead } from './progress.ts'

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
  start: fc.option(someLessons.map((lessons) => ({ lessons }))),
  completedCourse: fc.option(someLessons.map((lessons) => ({ lessons }))),
  quizPassed: fc.boolean(),
})
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

test('what is added after the start is offered, not owed; what is taken away is owed no longer', () => {
  const begun = { ...nothing, start: { lessons: [why, how] }, completions: [why] }
  expect(courseProgress({ ...begun, lessons: [why, how, who] })).toMatchObject({ percent: 33, total: 3, revised: ['who'] })
  expect(courseProgress({ ...begun, lessons: [why] })).toMatchObject({ percent: 50, total: 2, missing: [{ kind: 'quiz' }] })
  expect(courseProgress({ ...begun, lessons: [how, who] })).toMatchObject({ percent: 33, total: 3, missing: [{ kind: 'lesson', slug: 'how' }, { kind: 'quiz' }] })
})

test('a completion pins the lessons as they were read, so that what changed meanwhile is still offered', () => {
  const record = { ...nothing, lessons: [{ ...why, hash: '2' }, how, who], start: { lessons: [why, how] }, completions: [why, how] }
  expect(lessonsAsRead(record)).toEqual([why, how])
  const completed = { ...record, completedCourse: { lessons: lessonsAsRead(record) }, quizPassed: true }
  expect(courseProgress(completed)).toMatchObject({ state: 'done', percent: 100, revised: ['why', 'who'] })
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

test('once begun, progress never falls however many lessons are added', () => {
  const added = fc.uniqueArray(fc.record({ slug: fc.constantFrom('f', 'g', 'h'), hash: fc.constantFrom('1', '2') }), { selector: ({ slug }) => slug })
  fc.assert(
    fc.property(anyRecord, added, fc.nat(), (record, more, place) => {
      const begun = { ...record, start: { lessons: record.lessons } }
      const at = place % (record.lessons.length + 1)
      const grown = { ...begun, lessons: [...record.lessons.slice(0, at), ...more, ...record.lessons.slice(at)] }
      expect(courseProgress(grown)).toMatchObject({ percent: courseProgress(begun).percent, state: courseProgress(begun).state, missing: courseProgress(begun).missing })
    }),
  )
})

test('once begun, progress never falls when lessons are taken away', () => {
  fc.assert(
    fc.property(anyRecord, fc.func(fc.boolean()), (record, stays) => {
      const begun = { ...record, start: { lessons: record.lessons } }
      const left = { ...begun, lessons: record.lessons.filter((lesson) => stays(lesson)) }
      expect(courseProgress(left).percent).toBeGreaterThanOrEqual(courseProgress(begun).percent)
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
