import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'

const Ready = z.object({ listening: z.string() })

/** Builds what is to be built and seeds the real demo in a data folder, as `npm run demo` does before its server starts. */
export async function furnishDemo(dataFolder: string): Promise<void> {
  const making = spawn(process.execPath, ['scripts/demo.ts'], { env: surroundings(0, dataFolder), stdio: ['ignore', 'ignore', 'inherit'] })
  await once(making, 'exit')
  if (making.exitCode !== 0) throw new Error(`the demo could not be made ready: ${making.exitCode}`)
}

/**
 * Starts the server on a data folder that was furnished; ready when it says where it listens. On port 0 it takes one that is
 * free: a port asked for beforehand may be somebody else's by then.
 */
export async function startDemo(port: number, dataFolder: string): Promise<{ server: ChildProcess; url: string }> {
  return startProgram(['build/serve/server.js'], port, dataFolder)
}

/** The server from its sources, as `npm run dev` starts it. */
export async function startDevelopment(dataFolder: string): Promise<{ server: ChildProcess; url: string }> {
  return startProgram(['scripts/dev.ts'], 0, dataFolder)
}

async function startProgram(program: string[], port: number, dataFolder: string): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, program, { env: surroundings(port, dataFolder), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const url = await new Promise<string>((resolve, reject) => {
    server.once('message', (message) => resolve(Ready.parse(message).listening))
    server.once('exit', (code) => reject(new Error(`${program.join(' ')} ended with ${code}`)))
  })
  return { server, url }
}

export async function endDemo(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

function surroundings(port: number, dataFolder: string): NodeJS.ProcessEnv {
  return { ...process.env, PORT: String(port), STARHALL_DATA: dataFolder, LOG_LEVEL: 'error', DATABASE_URL: '' }
}
