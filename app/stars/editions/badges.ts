/** The drawings that a star can wear. */
export const badges = ['star', 'smile', 'bow', 'heart', 'sun', 'shield', 'leaf', 'lamp'] as const
export type Badge = (typeof badges)[number]

export function isBadge(name: string): name is Badge {
  return badges.some((badge) => badge === name)
}

/** What is no drawing, or none yet, is the star. */
export function badgeOf(name: string | null | undefined): Badge {
  return name && isBadge(name) ? name : 'star'
}
