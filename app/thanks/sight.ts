export const reaches = ['PUBLIC', 'TEAM', 'PRIVATE'] as const
/** Who can read a card: everybody who signs in, the team it was given in, or the two of them. */
export type Reach = (typeof reaches)[number]

/** `unitId`: the team that the receiver belonged to; `isOver`: taken back, not kept or taken down. */
export type SeenCard = { unitId: string; giverId: string; receiverId: string; reach: Reach; isOver: boolean }
/** `teams`: the one that the reader belongs to and those that the reader leads. */
export type Reader = { id: string; teams: readonly string[] }

/** A card that is over is read by its giver alone, who sees what became of it. A lead reads no private card. */
export function isReadBy({ unitId, giverId, receiverId, reach, isOver }: SeenCard, { id, teams }: Reader): boolean {
  if (id === giverId) return true
  if (isOver) return false
  return id === receiverId || reach === 'PUBLIC' || (reach === 'TEAM' && teams.includes(unitId))
}

/** May a nomination point to it? A private card would tell who nominated: only its giver could. */
export function canBeEvidence(card: SeenCard, { nominator, nomineeId }: { nominator: Reader; nomineeId: string }): boolean {
  return card.receiverId === nomineeId && card.reach !== 'PRIVATE' && !card.isOver && isReadBy(card, nominator)
}
