import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { findDiscarded } from '#app/learning/editions/discarding.server.ts'
import { type EditedCourse, type EditedLesson, findEditedCourse, unitsWrittenFor } from '#app/learning/editions/edited-courses.server.ts'
import { forbid, notFound, requireAbility } from '#app/people/guard.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { listTeams, unitsAtAndAbove } from '#app/people/units.server.ts'
import { database } from '#app/platform/database.server.ts'

/** As requireTeam, also for administrators: the team that the desk is open for, and the units from it upwards that one may write for. */
export async function requireWritingTeam(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'edit-courses')
  const mine = unitsWrittenFor(member)
  const teams = await listTeams(mine)
  const wanted = new URL(asked.request.url).searchParams.get('unit')
  const team = wanted === null ? teams[0] : teams.find(({ id }) => id === wanted)
  if (!team) throw forbid('edit-courses')
  const above = (await unitsAtAndAbove(team.id)).filter((id) => mine.includes(id))
  const named = await database.unit.findMany({ where: { id: { in: above } }, select: { id: true, name: true } })
  const units = named.sort((one, other) => above.indexOf(one.id) - above.indexOf(other.id))
  return { member, team, teams, units }
}

/** The course of the address, for who may write it; throws a 404, or leads to where it says that it was thrown away. */
export async function requireEditedCourse(asked: LoaderFunctionArgs): Promise<{ member: Member; course: EditedCourse; now: Date }> {
  const member = await requireAbility(asked, 'edit-courses')
  const id = asked.params['course'] ?? ''
  const course = await findEditedCourse(member, id)
  if (!course) throw (await findDiscarded(member, id)) ? redirect(discardedAddress(asked.request, id)) : notFound()
  return { member, course, now: new Date() }
}

/** The list of courses, saying that this one was thrown away. */
export function discardedAddress(request: Request, id: string): string {
  const unit = new URL(request.url).searchParams.get('unit')
  return `/team/courses?${new URLSearchParams({ discarded: id, ...(unit !== null && { unit }) })}`
}

export async function requireEditedLesson(asked: LoaderFunctionArgs): Promise<{ member: Member; course: EditedCourse; lesson: EditedLesson; now: Date }> {
  const found = await requireEditedCourse(asked)
  const lesson = found.course.lessons.find(({ slug }) => slug === asked.params['lesson'])
  if (!lesson) throw notFound()
  return { ...found, lesson }
}
