/** More courses than one looks through, or than fit on an A3 sheet. */
const mostCourses = 30

type Learner = { courses: readonly { course: { slug: string }; progress: { state: string } }[]; duties: readonly { kind: string; slug: string }[] }

/** A house may have hundreds of courses: where it has more than one looks through, those that none of these people has begun or owes are left out. */
export function withoutIdle<C extends { slug: string }>(courses: readonly C[], people: readonly Learner[]): readonly C[] {
  if (courses.length <= mostCourses) return courses
  const begun = people.flatMap((one) => one.courses.flatMap(({ course, progress }) => (progress.state === 'not-started' ? [] : [course.slug])))
  const owed = people.flatMap(({ duties }) => duties.flatMap(({ kind, slug }) => (kind === 'course' ? [slug] : [])))
  const busy = new Set([...begun, ...owed])
  return courses.filter(({ slug }) => busy.has(slug))
}
