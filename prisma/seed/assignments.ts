import { DateTime } from 'luxon'
import { findMember } from '#app/people/member.server.ts'
import { assignLearning, callUpAgain } from '#app/learning/assignments/assigning.server.ts'
import { performAssignmentDeed } from '#app/learning/assignments/assignment-deeds.server.ts'
import type { AssignmentDeed } from '#app/learning/assignments/assignment-forms.ts'
import { tickedPeople } from '#app/learning/assignments/whom.ts'
import { personOf, type SeedContext } from './context.ts'

type Desk = Awaited<ReturnType<typeof openDesk>>

/** A team's assignments: somebody is late, somebody has longer, somebody is excused, and a system has changed. */
export async function seedAssignments(context: SeedContext): Promise<void> {
  const desk = await openDesk(context)
  const etiquette = await assign(desk, { what: ['COURSE', 'service-etiquette'], daysAgo: 60, dueIn: -9 })
  await perform(desk, etiquette, { daysAgo: 20, deed: { deed: 'extend', person: personOf(context, '1001').id, dueOn: desk.day(9), reason: '刚入职，先跟岗两周', requestKey: 'seed-extend' } })
  await perform(desk, etiquette, { daysAgo: 12, deed: { deed: 'waive', person: personOf(context, '1007').id, until: desk.day(80), reason: '岗位不接待客户，轮到大厅前再学', requestKey: 'seed-waive' } })
  await assign(desk, { what: ['COURSE', 'sign-language-basics'], daysAgo: 15, dueIn: 12 })
  await assign(desk, { what: ['PATH', 'counter-ready'], person: personOf(context, '1001').id, daysAgo: 16, dueIn: 45 })
  const answer = await callUpAgain(desk.on(3), { slug: 'mentorship-rotation', system: 'SG186', personIds: [], whom: context.ids.team, dueOn: desk.day(11), reason: '收费界面改版，退费要先核对户名', isSure: true })
  if ('refused' in answer) throw new Error(`the demo cannot call up a course: ${answer.refused}`)
}

async function openDesk(context: SeedContext) {
  const lead = await findMember(personOf(context, '3001').id, context.now)
  if (!lead) throw new Error('the demo has no lead')
  const today = DateTime.fromJSDate(context.now, { zone: lead.unit.timeZone })
  return {
    /** So many days from today, "YYYY-MM-DD". */
    day: (days: number) => today.plus({ days }).toFormat('yyyy-MM-dd'),
    on: (daysAgo: number) => ({ lead, team: lead.unit, now: today.minus({ days: daysAgo }).toJSDate() }),
  }
}

type Given = { what: ['COURSE' | 'PATH', string]; person?: string; daysAgo: number; dueIn: number }

async function assign({ day, on }: Desk, { what: [kind, slug], person, daysAgo, dueIn }: Given): Promise<string> {
  const desk = on(daysAgo)
  const target = person === undefined ? { whom: desk.team.id, personIds: [] } : { whom: tickedPeople, personIds: [person] }
  const answer = await assignLearning(desk, { kind, slug, dueOn: day(dueIn), isSure: true, ...target })
  const [id] = 'ids' in answer ? answer.ids : []
  if (id === undefined) throw new Error(`the demo cannot assign ${slug}: ${JSON.stringify(answer)}`)
  return id
}

async function perform({ on }: Desk, id: string, { daysAgo, deed }: { daysAgo: number; deed: AssignmentDeed }): Promise<void> {
  const answer = await performAssignmentDeed(on(daysAgo), id, deed)
  if (answer === null || 'refused' in answer) throw new Error(`the demo cannot ${deed.deed}: ${JSON.stringify(answer)}`)
}
