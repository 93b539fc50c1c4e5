import { findCourse } from '#app/learning/catalogue.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { listCertified } from './certified.server.ts'

type Asked = { language: Language; now: Date }
export type StuckTeachBack = { id: string; title: string; teacher: string }

/** A team's running teach-backs whose teacher has lost the certificate or left the team. */
export async function listStuckTeachBacks(team: { id: string; timeZone: string }, { language, now }: Asked): Promise<StuckTeachBack[]> {
  const running = await database.teachBack.findMany({
    where: { unitId: team.id, openKey: { not: null } },
    select: { id: true, course: true, teacherId: true, teacher: { select: { name: true } } },
    orderBy: { namedAt: 'asc' },
  })
  if (running.length === 0) return []
  const members = await listTeamMembers(team, now)
  const certified = await listCertified(members.map(({ id }) => id), now)
  return running
    .filter(({ teacherId, course }) => !certified.some((held) => held.personId === teacherId && held.course === course))
    .map(({ id, course, teacher }) => ({ id, title: inLanguage(findCourse(course)?.title ?? { zh: course, en: course }, language), teacher: teacher.name }))
}
