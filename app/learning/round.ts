/** A course called up again, because what it teaches has changed. */
export type CallUp = { id: string; course: string; assignedAt: Date }

/**
 * Which call-up a person's learning of a course answers now: the latest one before which the course had been completed.
 * Null for the first round, which also holds for whoever completed it for the first time after the call.
 */
export function currentRound(completedAt: readonly Date[], callUps: readonly CallUp[]): CallUp | null {
  const first = Math.min(...completedAt.map((at) => at.getTime()))
  const answered = callUps.filter(({ assignedAt }) => first < assignedAt.getTime())
  return answered.reduce<CallUp | null>((latest, one) => (latest && latest.assignedAt >= one.assignedAt ? latest : one), null)
}

/** What stands in the rows of a round. */
export function roundName(callUp: CallUp | null): string {
  return callUp?.id ?? ''
}
