import { listCourses } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { calendarDay, dayWords, momentWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { listCertified } from '../certified.server.ts'
import type { TeachBackState } from '../standing/standing.ts'
import { listStuckTeachBacks } from '../stuck.server.ts'
import { listTeachBacks, type TeachBackSummary } from '../summaries.server.ts'

/** What is for this member to do with a teach-back now; `wait`: for the next session. */
export type Todo = 'teach' | 'attend' | 'check' | 'wait' | 'nothing'
export type MyTeachBack = { id: string; title: string; teacher: string; state: TeachBackState; percent: number; covered: number; total: number; isCovered: boolean; todo: Todo }

/** The teach-backs of one's own team, with what is to be done in each. */
export async function listMyTeachBacks({ id: personId, unit, language }: Member, now: Date): Promise<MyTeachBack[]> {
  return (await listTeachBacks(unit, now)).map((summary) => {
    const { id, title, teacher, state, percent, covered, total, people } = summary
    const isCovered = people.some((person) => person.id === personId && person.standing === 'covered')
    return { id, title: inLanguage(title, language), teacher: teacher.name, state, percent, covered, total, isCovered, todo: todoOf(summary, personId) }
  })
}

function todoOf({ state, teacher, people, sessions }: TeachBackSummary, personId: string): Todo {
  if (state !== 'running') return 'nothing'
  if (teacher.id === personId) return 'teach'
  const standing = people.find(({ id }) => id === personId)?.standing
  if (standing === undefined || standing === 'covered') return 'nothing'
  if (sessions.some(({ isOpen, attended }) => isOpen && !attended.includes(personId))) return 'attend'
  return standing === 'check-open' ? 'check' : 'wait'
}

type Team = { id: string; timeZone: string }
type Asked = { language: Language; now: Date }

/** A team's teach-backs for its lead: coverage, who is missing and why, the sessions, and whether the teacher may still teach. */
export async function listTeamTeachBacks(team: Team, { language, now }: Asked) {
  const [summaries, stuck] = await Promise.all([listTeachBacks(team, now), listStuckTeachBacks(team, { language, now })])
  const onDay = (at: Date) => dayWords(calendarDay(at, team.timeZone), language)
  return summaries.map(({ title, namedAt, completedAt, sessions, ...rest }) => ({
    ...rest,
    title: inLanguage(title, language),
    since: onDay(namedAt),
    completedOn: completedAt && onDay(completedAt),
    sessions: sessions.map(({ id, place, openedAt, isOpen, attended }) => ({ id, place, at: momentWords(openedAt, team.timeZone, language), isOpen, attended: attended.length })),
    canTeach: !stuck.some(({ id }) => id === rest.id),
  }))
}

export type TeamTeachBack = Awaited<ReturnType<typeof listTeamTeachBacks>>[number]

/** What can be taught: courses that none is running of, each with the members who hold a valid certificate of it. */
export async function listTopics(team: Team, { language, now }: Asked) {
  const members = await listTeamMembers(team, now)
  const [running, certified] = await Promise.all([listTeachBacks(team, now), listCertified(members.map(({ id }) => id), now)])
  const taken = new Set(running.filter(({ state }) => state === 'running').map(({ course }) => course))
  return listCourses()
    .filter(({ slug }) => !taken.has(slug))
    .map(({ slug, title }) => {
      const teachers = members.filter(({ id }) => certified.some(({ personId, course }) => personId === id && course === slug))
      return { slug, title: inLanguage(title, language), teachers: teachers.map(({ id, name, employeeNumber, position }) => ({ id, name, employeeNumber, position })) }
    })
}

export type Topic = Awaited<ReturnType<typeof listTopics>>[number]
