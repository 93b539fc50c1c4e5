/** How somebody stands with a teach-back: has learned it, still has three questions to answer, has to come again, or was never there. */
export type Standing = 'covered' | 'check-open' | 'not-passed' | 'absent'

/** Of one person, in the order in which they were drawn; `passed` is null until it is answered. */
type Checks = readonly { passed: boolean | null }[]

/** Once passed, covered for good; otherwise the latest check says it. Who was not there has none. */
export function standingOf(checks: Checks): Standing {
  if (checks.some(({ passed }) => passed === true)) return 'covered'
  const latest = checks.at(-1)
  if (!latest) return 'absent'
  return latest.passed === null ? 'check-open' : 'not-passed'
}

export type TeachBackState = 'running' | 'complete' | 'closed'
