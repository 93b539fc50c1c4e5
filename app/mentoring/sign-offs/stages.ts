/*
 * Where a mentee stands, derived from the sign-offs alone: 跟岗 → 试岗 → 独立 → 出师. A stage is over when every skill of
 * it and of those before is signed. A stage once reached is never lost; a skill returned later must be signed again
 * before the next one opens.
 */

export type StageId = 'shadow' | 'trial' | 'independent'
export type StagePlan = { id: StageId; skills: readonly { id: string }[] }
export type Observation = { skill: string; verdict: 'SIGNED' | 'RETURNED' }
export type SkillState = 'open' | 'signed' | 'returned'

export type Standing = {
  /** The stages reached so far, in order; the last one is where the mentee is. */
  reached: readonly StageId[]
  isComplete: boolean
  /** Skills that are signed now; open ones are absent. */
  skills: ReadonlyMap<string, 'signed' | 'returned'>
  signed: number
  total: number
}

/** `signOffs` in the order in which they were made. */
export function standingOf(stages: readonly StagePlan[], signOffs: readonly Observation[]): Standing {
  const skills = new Map<string, 'signed' | 'returned'>()
  let reached = Math.min(1, stages.length)
  let isComplete = false
  const isOver = (count: number) => stages.slice(0, count).every((stage) => stage.skills.every(({ id }) => skills.get(id) === 'signed'))
  for (const { skill, verdict } of signOffs) {
    if (isComplete) break
    skills.set(skill, verdict === 'SIGNED' ? 'signed' : 'returned')
    while (reached < stages.length && isOver(reached)) reached += 1
    isComplete = reached === stages.length && isOver(reached)
  }
  const all = stages.flatMap((stage) => stage.skills)
  return {
    reached: stages.slice(0, reached).map(({ id }) => id),
    isComplete,
    skills,
    signed: all.filter(({ id }) => skills.get(id) === 'signed').length,
    total: all.length,
  }
}

/** Is this skill of a stage that the mentee has reached? */
export function isWithinReach(stages: readonly StagePlan[], standing: Standing, skill: string): boolean {
  return stages.some(({ id, skills }) => standing.reached.includes(id) && skills.some((one) => one.id === skill))
}

const stalledDays = 10
const dayMs = 86_400_000

/** Whole days since anything was signed or returned, where that is long enough for the lead to ask; else null. */
export function daysStalled(lastMove: Date, now: Date): number | null {
  const days = Math.floor((now.getTime() - lastMove.getTime()) / dayMs)
  return days >= stalledDays ? days : null
}
