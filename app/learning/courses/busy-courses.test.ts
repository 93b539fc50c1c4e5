import { expect, test } from 'vitest'
import { withoutIdle } from './busy-courses.ts'

test('where there are more courses than one looks through, those that nobody has begun or owes are left out', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ slug: String(index) }))
  const learner = (begun: string[], owed: string[]) => ({
    courses: many.map((course) => ({ course, progress: { state: begun.includes(course.slug) ? 'in-progress' : 'not-started' } })),
    duties: [...owed.map((slug) => ({ kind: 'course', slug })), { kind: 'path', slug: '3' }],
  })
  const slugs = (courses: readonly { slug: string }[]) => courses.map(({ slug }) => slug)
  expect(slugs(withoutIdle(many, [learner([], ['7']), learner(['9'], [])]))).toEqual(['7', '9'])
  expect(withoutIdle(many.slice(0, 30), [learner([], [])])).toHaveLength(30)
})
