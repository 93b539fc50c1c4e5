import { type Profiler, Session } from 'node:inspector/promises'

export type Share = { name: string; part: number }

/**
 * What of the processor's time went into which of these functions, each with all that it calls, innermost first; the
 * rest is under "other". Sampled by the engine itself, so that what is measured knows nothing of it.
 */
export async function sharesOf(work: () => Promise<void>, functions: Readonly<Record<string, readonly string[]>>): Promise<Share[]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return shared(profile, functions)
}

function shared({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, functions: Readonly<Record<string, readonly string[]>>): Share[] {
  const known = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const stepOf = (id: number | undefined): string => {
    const node = id === undefined ? undefined : known.get(id)
    if (!node) return 'other'
    const { functionName } = node.callFrame
    if (functionName === '(idle)') return 'idle'
    const step = Object.entries(functions).find(([, names]) => names.includes(functionName))
    return step ? step[0] : stepOf(parents.get(node.id))
  }
  const spent = new Map<string, number>()
  for (const [index, id] of samples.entries()) {
    const step = stepOf(id)
    if (step !== 'idle') spent.set(step, (spent.get(step) ?? 0) + (timeDeltas[index] ?? 0))
  }
  const all = [...spent.values()].reduce((sum, part) => sum + part, 0)
  return [...spent].map(([name, part]) => ({ name, part: part / all })).sort((one, other) => other.part - one.part)
}
