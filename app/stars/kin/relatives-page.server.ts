import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { personChoices } from '#app/people/person-choices.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import { listNameable, listRelatives } from './relatives.server.ts'

/** Somebody's relatives among colleagues, and who else can be named. */
export async function findRelativesPage(member: Member, now: Date) {
  const [relatives, people] = await Promise.all([listRelatives(member.id), listNameable(member, now)])
  const free = people.filter(({ id }) => !relatives.some(({ person }) => person.id === id))
  return {
    relatives: relatives.map(({ id, person, isFromMe, registeredAt }) => ({ id, name: person.name, isFromMe, since: dayWords(calendarDay(registeredAt, member.unit.timeZone), member.language) })),
    colleagues: personChoices(free.map(({ id, name, employeeNumber }) => ({ id, name, employeeNumber })), translator(member.language)),
  }
}
