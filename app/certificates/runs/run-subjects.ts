type Bilingual = { zh: string; en: string }

/** A certificate that somebody of the unit holds and that counts. */
export type Held = {
  certificateId: string
  earnedBy: string
  personId: string
  kind: 'COURSE' | 'STAR' | 'COMPLETION' | 'PAIRING'
  course: string | null
  /** Of a star: the month it was elected in. */
  month: string | null
  title: Bilingual
  issuedAt: Date
}

export type Group = { subject: string; count: number; /** Of a course, as its newest certificate calls it. */ title: Bilingual | null }

/** What a certificate is chosen by besides "all". Null for one that an exam earned: those are chosen by the exam. */
function subjectOf({ kind, course, month }: Held): string | null {
  if (kind === 'STAR') return month === null ? null : `star:${month}`
  if (kind === 'COURSE') return course === null ? null : `course:${course}`
  return kind === 'COMPLETION' ? 'completion' : 'pairing'
}

/** What there is to choose, the largest first: courses, months of stars from the newest on, 出师, agreements, and all of it. */
export function groupsOf(held: readonly Held[]): Group[] {
  const newestFirst = held.toSorted((one, other) => other.issuedAt.getTime() - one.issuedAt.getTime())
  const groups = [...Map.groupBy(newestFirst, subjectOf)].flatMap(([subject, ones]) => (subject === null ? [] : [{ subject, count: ones.length, title: ones[0]?.title ?? null }]))
  const ofKind = (kind: string) => groups.filter(({ subject }) => subject.split(':')[0] === kind)
  const ordered = [
    ...ofKind('course').toSorted((one, other) => other.count - one.count),
    ...ofKind('star').toSorted((one, other) => (one.subject < other.subject ? 1 : -1)),
    ...ofKind('completion'),
    ...ofKind('pairing'),
  ].map(({ subject, count, title }) => ({ subject, count, title: subject.startsWith('course:') ? title : null }))
  return held.length === 0 ? [] : [{ subject: 'all', count: held.length, title: null }, ...ordered]
}

export function heldOf(subject: string, held: readonly Held[]): Held[] {
  return subject === 'all' ? [...held] : held.filter((one) => subjectOf(one) === subject)
}
