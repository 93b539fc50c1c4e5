type Counting = { personId: string; kind: string; /** Null: it does not expire. */ expiresAt: Date | null }

/** Whether its holder has another of the same kind that counts longer: then nobody has to be told that this one ends. */
export function isRenewed({ personId, kind, expiresAt }: Counting, all: readonly Counting[]): boolean {
  if (expiresAt === null) return false
  return all.some((other) => other.personId === personId && other.kind === kind && (other.expiresAt === null || other.expiresAt > expiresAt))
}
