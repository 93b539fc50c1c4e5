import type { Member } from '#app/people/member.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { unitsAtAndAbove } from '#app/people/units.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { listPaths } from '#app/learning/catalogue.server.ts'
import { catalogueOfUnit } from '#app/learning/editions/unit-catalogue.server.ts'

type Desk = { member: Member; team: { id: string; timeZone: string }; now: Date }
type Choice = { value: string; label: string }

/** What a lead can choose from: contents, units from the team upwards as far as the lead leads, people of the team. */
export async function listAssignChoices({ member: { language, leads }, team, now }: Desk) {
  const above = await unitsAtAndAbove(team.id)
  const [{ courses }, units, people] = await Promise.all([
    catalogueOfUnit(team.id),
    database.unit.findMany({ where: { id: { in: above.filter((id) => leads.includes(id)) } }, select: { id: true, name: true } }),
    listTeamMembers(team, now),
  ])
  const titled = (kind: 'course' | 'path', all: readonly { slug: string; title: { zh: string; en: string } }[]): Choice[] =>
    all.map(({ slug, title }) => ({ value: `${kind}/${slug}`, label: inLanguage(title, language) }))
  return {
    paths: titled('path', listPaths()),
    courses: titled('course', courses),
    /** Courses that teach a system, once for each system. */
    callable: courses.flatMap(({ slug, title, systems }) => systems.map((system) => ({ value: `${slug}/${system}`, system, title: inLanguage(title, language) }))),
    units: units.sort((one, other) => above.indexOf(one.id) - above.indexOf(other.id)).map(({ id, name }): Choice => ({ value: id, label: name })),
    people: people.map(({ id, name, position, photoKey }) => ({ id, name, position, photoKey })),
    today: calendarDay(now, team.timeZone),
  }
}
