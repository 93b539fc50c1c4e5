import { database } from '#app/platform/database.server.ts'
import { momentIn } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import { decideConsent } from '#app/people/consent.server.ts'
import { announcePerson } from '#app/wall/life/announcing.server.ts'
import type { BirthdayForm } from './birthday.ts'

type Whose = { id: string }

/** Month and day and the consent to show them, at once: the one is never kept without the other. */
export async function wishBirthday({ id }: Whose, { month, day }: BirthdayForm, now: Date): Promise<void> {
  const kept = { day: `${month}-${day}`, setAt: now }
  await database.$transaction(async (transaction) => {
    await transaction.birthday.upsert({ where: { personId: id }, create: { personId: id, ...kept }, update: kept })
    await decideConsent(transaction, { personId: id, purpose: 'BIRTHDAY', given: true, at: now })
  })
  await announcePerson(id)
}

/** Takes consent back; the day itself is deleted. */
export async function forgetBirthday({ id }: Whose, now: Date): Promise<void> {
  await database.$transaction(async (transaction) => {
    await transaction.birthday.deleteMany({ where: { personId: id } })
    await decideConsent(transaction, { personId: id, purpose: 'BIRTHDAY', given: false, at: now })
  })
  await announcePerson(id)
}

/** What is kept, as a card shows it, and what can be chosen. */
export async function findBirthdayCard(personId: string, language: Language) {
  const kept = await database.birthday.findUnique({ where: { personId }, select: { day: true } })
  const [month = '', day = ''] = kept?.day.split('-') ?? []
  const inWords = (of: string, options: Intl.DateTimeFormatOptions) => momentIn({ ...options, timeZone: 'UTC' }, new Date(`2024-${of}T00:00:00Z`), language)
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
  return { month, day, words: kept && inWords(kept.day, { month: 'long', day: 'numeric' }), months: months.map((value) => ({ value, label: inWords(`${value}-01`, { month: 'long' }) })) }
}
