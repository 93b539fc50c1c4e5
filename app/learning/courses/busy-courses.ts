/** More courses than one looks through, or than fit on an A3 sheet. */
const mostCourses = 30

type Learner = { courses: readonly { course: { slug: string }; progress: { state: string } }[]; duties: readonly { kind: string; slug: string }[] }

/** A house may have hundreds of courses: where it has more than one looks through, those that none of these people has begun or owes are left out. */
export function withoutIdle<C extends { slug: string }>(courses: readonly C[], people: readonly Learner[]): readonly C[] {
  if (courses.length <= mostCourses) return courses
  const busy = new Set<string>()
  for (const one of people) {
    for (const { course, progress } of one.courses) if (progress.state !== 'not-started') busy.add(course.slug)
    for (const { kind, slug } of one.duties) if (kind === 'course') busy.add(slug)
  }
  return courses.filter(({ slug }) => busy.has(slug))
}
