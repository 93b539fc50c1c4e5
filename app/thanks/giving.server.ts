import { listValues } from '#app/learning/catalogue.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { personChoices } from '#app/people/person-choices.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay, shortDayWords } from '#app/platform/dates.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { allowanceOn, waitsUntil } from './allowance.ts'
import { listColleagues } from './colleagues.server.ts'
import { listCounted } from './give.server.ts'

/** How many cards this member has left, and from which day there are as many again, in words. */
export async function viewAllowance({ id, unit, language }: Member, now: Date): Promise<{ left: number; renewsOn: string }> {
  const today = calendarDay(now, unit.timeZone)
  const { left, renewsOn } = allowanceOn(today, await listCounted(database, id, today))
  return { left, renewsOn: shortDayWords(renewsOn, { today, language }) }
}

/** What the form of a card offers: whom it can go to today, who has to wait and until when, and for what. */
export async function viewGiving(member: Member, now: Date) {
  const { id, unit, language } = member
  const today = calendarDay(now, unit.timeZone)
  const [colleagues, counted] = await Promise.all([listColleagues(member, now), listCounted(database, id, today)])
  const { left, renewsOn } = allowanceOn(today, counted)
  const waitOf = (receiverId: string) => waitsUntil(today, counted, receiverId)
  const labels = personChoices(colleagues, translator(language))
  const inWords = (day: string) => shortDayWords(day, { today, language })
  return {
    left,
    renewsOn: inWords(renewsOn),
    hasColleagues: colleagues.length > 0,
    choices: labels.filter(({ value }) => waitOf(value) === null),
    waiting: labels.flatMap(({ value, label }) => {
      const from = waitOf(value)
      return from === null ? [] : [{ id: value, label, from: inWords(from) }]
    }),
    values: listValues().map((one) => ({ value: one.id, label: inLanguage(one.name, language), means: inLanguage(one.means, language) })),
  }
}
