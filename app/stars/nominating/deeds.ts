const deeds = ['made', 'rewritten', 'co-signed', 'signed', 'withdrawn', 'declined', 'came-back'] as const
/** What was done on the page of nominations, as the address of the page that follows says it. */
export type NominatingDeed = (typeof deeds)[number]

/** Null for an address that says nothing of the kind. */
export function nominatingDeedOf(said: string | null): NominatingDeed | null {
  return deeds.find((deed) => deed === said) ?? null
}
