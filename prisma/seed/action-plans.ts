import { DateTime } from 'luxon'
import { writePlan } from '#app/action-plans/plans.server.ts'
import { giveLook } from '#app/action-plans/team-plans.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { personOf, type SeedContext } from './context.ts'

type Planned = { number: string; course: string; daysAgo: number; promises: readonly { text: string; inDays: number }[] }

/** One plan whose first look is due, one looked at once, and one just written. */
export async function seedActionPlans(context: SeedContext): Promise<void> {
  await plan(context, {
    number: '2001',
    course: 'sign-language-basics',
    daysAgo: 31,
    promises: [
      { text: '听障客户来办业务，先用手语打招呼，再递上写字板。', inDays: 14 },
      { text: '把“请稍等”“请签字”两句手语教给同柜的小满。', inDays: 28 },
    ],
  })
  const looked = await plan(context, {
    number: '1004',
    course: 'service-etiquette',
    daysAgo: 38,
    promises: [{ text: '外国客户说英语时，也先站起来问好，再坐下办理。', inDays: 20 }],
  })
  await plan(context, { number: '1005', course: 'service-etiquette', daysAgo: 7, promises: [{ text: '客户进门三步之内，我先迎上去问要办什么。', inDays: 21 }] })
  const lead = await memberOf(context, '3001')
  const found: Record<string, string> = { verdict0: 'PARTLY', sentence0: '人少时做到了，排队的时候还会忘。' }
  const answer = await giveLook(lead, lead.unit, { planId: looked, days: 30, field: (name) => found[name] ?? '', now: daysBefore(context, 6) })
  if (!answer || !('id' in answer)) throw new Error('the demo cannot look at a plan')
}

async function plan(context: SeedContext, { number, course, daysAgo, promises }: Planned): Promise<string> {
  const writer = await memberOf(context, number)
  const now = daysBefore(context, daysAgo)
  const day = (inDays: number) => calendarDay(DateTime.fromJSDate(now).plus({ days: inDays }).toJSDate(), writer.unit.timeZone)
  const fields = Object.fromEntries(promises.flatMap(({ text, inDays }, row) => [[`text${row}`, text], [`by${row}`, day(inDays)]]))
  const answer = await writePlan(writer, { course, field: (name) => fields[name] ?? '', now })
  if (!('id' in answer)) throw new Error(`${number} cannot write a plan: ${JSON.stringify(answer)}`)
  return answer.id
}

function daysBefore({ now }: SeedContext, days: number): Date {
  return DateTime.fromJSDate(now).minus({ days }).toJSDate()
}

async function memberOf(context: SeedContext, number: string): Promise<Member> {
  const member = await findMember(personOf(context, number).id)
  if (!member) throw new Error(`${number} belongs to no unit`)
  return member
}
