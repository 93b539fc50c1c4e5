/** The drawings that a star can wear. */
export const badges = ['star', 'smile', 'bow', 'heart', 'sun', 'shield', 'leaf', 'lamp'] as const
export type Badge = (typeof badges)[number]

export function isBadge(name: string): name is Badge {
  return badges.some((badge) => badge === name)
}
