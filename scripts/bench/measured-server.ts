import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'

const Listening = z.object({ listening: z.string() })
/** Processor time since its start and resident memory now, all threads; of the memory the engine's heap, what of it is in use, and what its objects hold outside of it. */
const Usage = z.object({ cpuMs: z.number(), megabytes: z.number(), heapMegabytes: z.number(), usedMegabytes: z.number(), outsideMegabytes: z.number() })
export type Usage = z.infer<typeof Usage>

export type MeasuredServer = { url: string; usage: () => Promise<Usage>; ask: (question: string) => Promise<unknown>; stop: () => Promise<void> }

/** Starts a server as a process of its own, by the Node and its settings that run this; it sends `{ listening: url }` when it is ready. `cwd`: where it stands, if not here. */
export async function startMeasured(program: string[], profile?: string, cwd = process.cwd()): Promise<MeasuredServer> {
  const flags = profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile]
  const child = spawn(process.execPath, [...process.execArgv, ...flags, '--import', './scripts/bench/meter.mjs', ...program], {
    cwd,
    env: { ...process.env, LOG_LEVEL: 'error', PORT: '0' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.once('exit', (code) => {
    if (code) throw new Error(`${program.join(' ')} ended with ${code}`)
  })
  const { listening } = Listening.parse(await said(child))
  const ask = async (question: string) => {
    const answer = said(child)
    child.send(question)
    return answer
  }
  return {
    url: listening.replace('localhost', '127.0.0.1'),
    usage: async () => Usage.parse(await ask('usage')),
    ask,
    stop: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function said(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once('message', resolve))
}
