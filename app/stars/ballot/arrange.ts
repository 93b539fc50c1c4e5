/** A ballot as it lies among the others; `choices` is the JSON of its names. */
export type Lying = { receipt: string; choices: string }

/** What comes to a star: the ballot of a voter, or without one other choices for a ballot that lies there. */
export type Coming = Lying & { voterId: string | null }

/** All ballots of a star and, apart from them, who has voted. */
type Star = { ballots: readonly Lying[]; voters: readonly string[] }

/**
 * What lies there when all of these have come, one after the other, and of each whether it counts. Nobody has a second
 * ballot, and what changes a ballot changes the one that lies there, or nothing.
 */
export function arrange({ ballots, voters }: Star, comings: readonly Coming[]): Star & { counts: boolean[] } {
  const lying = new Map(ballots.map(({ receipt, choices }) => [receipt, choices]))
  const voted = new Set(voters)
  const counts = comings.map(({ receipt, choices, voterId }) => {
    const isRight = voterId === null ? lying.has(receipt) : !voted.has(voterId)
    if (!isRight) return false
    lying.set(receipt, choices)
    if (voterId !== null) voted.add(voterId)
    return true
  })
  return { ballots: [...lying].map(([receipt, choices]) => ({ receipt, choices })), voters: [...voted], counts }
}
