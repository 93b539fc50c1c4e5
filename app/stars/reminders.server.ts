import { database, isUniqueViolation } from '#app/platform/database.server.ts'

/** On the last two days of a span whoever has not acted is reminded. */
const lastDays = 2

export function isReminderDue(daysLeft: number): boolean {
  return daysLeft > 0 && daysLeft <= lastDays
}

type Reminding = { roundId: string; personId: string; kind: 'NOMINATE' | 'VOTE'; today: string }

/**
 * Reminds somebody of a round once, by whoever looks first: the dates tell that it is due, so nothing has to run
 * meanwhile. Says whether today is the day of it; on any other day it was given before and is not given again.
 */
export async function remindOnce({ roundId, personId, kind, today }: Reminding): Promise<boolean> {
  const reminder = { roundId, personId, kind }
  const given = await database.roundReminder.findUnique({ where: { roundId_personId_kind: reminder }, select: { day: true } })
  if (given) return given.day === today
  try {
    await database.roundReminder.create({ data: { ...reminder, day: today } })
  } catch (error) {
    // Two tabs at once give it once.
    if (!isUniqueViolation(error)) throw error
  }
  return true
}
