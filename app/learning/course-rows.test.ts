import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RowsOfCourse, shelve } from './course-rows.ts'

const lessons = [{ slug: 'bearing', hash: 'h1' }]
const reading = (course: string, slug: string, at: string, again = '') => `${course} ${again} ${at} h1 ${slug}`

test('each fact lies with its course, and is read back as it was', () => {
  const courses = new Map<string, RowsOfCourse>()
  shelve('start', `manners  2026-03-01T00:00:00.000Z ${JSON.stringify(lessons)}`, courses)
  shelve('lesson', [reading('manners', 'bearing', '2026-03-03T00:00:00.000Z'), reading('manners', 'greeting', '2026-03-02T00:00:00.000Z', 'call'), reading('manners-2', 'bearing', '2026-03-04T00:00:00.000Z')].join('\n'), courses)
  shelve('course', `manners call 2026-03-05T00:00:00.000Z ${JSON.stringify(lessons)}`, courses)
  shelve('certificate', 'manners c1 2026-03-05T00:00:00.000Z 2028-03-05T00:00:00.000Z', courses)
  expect(courses.get('manners')).toMatchObject({
    starts: [{ again: '', lessons }],
    completions: [{ again: 'call', slug: 'greeting', hash: 'h1' }, { again: '', slug: 'bearing', hash: 'h1', at: '2026-03-03T00:00:00.000Z' }],
    completedCourses: [{ again: 'call', lessons, completedAt: new Date('2026-03-05T00:00:00Z') }],
    ending: [{ id: 'c1', issuedAt: new Date('2026-03-05T00:00:00Z'), expiresAt: new Date('2028-03-05T00:00:00Z') }],
  })
  expect(courses.get('manners-2')?.completions).toMatchObject([{ slug: 'bearing' }])
  expect(courses.get('manners-2')).toMatchObject({ starts: [], completedCourses: [], ending: [] })
})

test('in whatever order they come, none is lost and none lies with another course', () => {
  const anyReading = fc.record({ course: fc.constantFrom('a', 'a-b', 'ab', 'b'), slug: fc.constantFrom('x', 'y', 'a'), day: fc.integer({ min: 10, max: 28 }) })
  fc.assert(
    fc.property(fc.array(anyReading), (readings) => {
      const courses = new Map<string, RowsOfCourse>()
      shelve('lesson', readings.map(({ course, slug, day }) => reading(course, slug, `2026-03-${day}T00:00:00.000Z`)).join('\n'), courses)
      const told = [...courses].flatMap(([course, { completions }]) => completions.map(({ slug, at }) => `${course} ${slug} ${at.slice(8, 10)}`))
      expect(told.sort()).toEqual(readings.map(({ course, slug, day }) => `${course} ${slug} ${day}`).sort())
    }),
  )
})
