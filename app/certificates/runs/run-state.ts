export type RunState = 'working' | 'stopped' | 'broken' | 'done'

type Run = { completion: object | null; stops: readonly { stoppedBy: string | null; resumedAt: Date | null }[] }

/** `broken`: a fault stopped it, and nobody has gone on with it since. */
export function runState({ completion, stops }: Run): RunState {
  if (completion) return 'done'
  const open = stops.filter(({ resumedAt }) => resumedAt === null)
  if (open.length === 0) return 'working'
  return open.every(({ stoppedBy }) => stoppedBy === null) ? 'broken' : 'stopped'
}
