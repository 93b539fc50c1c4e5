const hourMs = 60 * 60_000

/** A session that the teacher forgets to close ends by itself after so many hours. */
export const sessionHours = 4

type Times = { openedAt: Date; closedAt: Date | null }

export function isSessionOpen({ openedAt, closedAt }: Times, now: Date): boolean {
  return closedAt === null && now.getTime() < endsBySelfAt(openedAt).getTime()
}

export function endsBySelfAt(openedAt: Date): Date {
  return new Date(openedAt.getTime() + sessionHours * hourMs)
}

/** Sessions opened after this moment may still be open. */
export function earliestOpening(now: Date): Date {
  return new Date(now.getTime() - sessionHours * hourMs)
}
