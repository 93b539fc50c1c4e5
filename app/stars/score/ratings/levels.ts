/** 好差评: the five levels, best first, with what each counts. */
export const levels = ['level5', 'level4', 'level3', 'level2', 'level1'] as const
export type Level = (typeof levels)[number]
export type LevelCounts = Record<Level, number>

export const noCounts: LevelCounts = { level5: 0, level4: 0, level3: 0, level2: 0, level1: 0 }

export function sumOf(counts: LevelCounts): { ratingSum: number; ratingCount: number } {
  const { level5, level4, level3, level2, level1 } = counts
  return { ratingSum: 5 * level5 + 4 * level4 + 3 * level3 + 2 * level2 + level1, ratingCount: level5 + level4 + level3 + level2 + level1 }
}

export function addCounts(one: LevelCounts, other: LevelCounts): LevelCounts {
  return { level5: one.level5 + other.level5, level4: one.level4 + other.level4, level3: one.level3 + other.level3, level2: one.level2 + other.level2, level1: one.level1 + other.level1 }
}

/** Nobody is rated so often in a month; a slip of the pen is. */
export const mostOfLevel = 100_000
