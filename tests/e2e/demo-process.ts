import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** Starts the real demo on a port and a data folder; ready when it says that it listens. */
export async function startDemo(port: number, dataFolder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/demo.ts'], {
    env: { ...process.env, PORT: String(port), STARHALL_DATA: dataFolder, LOG_LEVEL: 'error', DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the demo ended with ${code}`)))
  })
  return child
}

export async function endDemo(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
