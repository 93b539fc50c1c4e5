import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Browser } from './browser.ts'

export type App = {
  url: string
  /** A browser without JavaScript: keeps cookies, follows nothing by itself. */
  browser: () => Browser
  /** A browser signed in with the common password of the cast. */
  signedIn: (employeeNumber: string) => Promise<Browser>
  /** What the server has written on its console so far. */
  printed: () => string
  /** kill -9, and a new server on the same data. */
  crash: () => Promise<void>
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** The production build as a process of its own, on the database that the environment names. */
export async function startApp(environment: Record<string, string> = {}): Promise<App> {
  let server = await spawnServer(environment)
  const app: App = {
    get url() {
      return server.url
    },
    printed: () => server.printed(),
    browser: () => new Browser(server.url),
    async signedIn(employeeNumber) {
      const browser = app.browser()
      const { demoPassword } = await import('#prisma/cast.ts')
      const answer = await browser.post('/login', { employeeNumber, password: demoPassword })
      if (answer.status !== 302) throw new Error(`signing in as ${employeeNumber}: ${answer.status}`)
      return browser
    },
    crash: () => end(server.process, 'SIGKILL'),
    restart: async () => {
      server = await spawnServer({ ...environment, PORT: new URL(server.url).port })
    },
    stop: () => end(server.process, 'SIGTERM'),
  }
  return app
}

async function spawnServer(environment: Record<string, string>): Promise<{ process: ChildProcess; url: string; printed: () => string }> {
  const child = spawn(process.execPath, ['build/serve/server.js'], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let printed = ''
  let faults = ''
  child.stdout?.on('data', (text: Buffer) => {
    printed += text.toString()
  })
  child.stderr?.on('data', (text: Buffer) => {
    faults += text.toString()
    process.stderr.write(text)
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { listening: string }) => resolve(message.listening))
    child.once('close', (code) => reject(new Error(`the server ended with ${code}: ${faults}`)))
  })
  return { process: child, url, printed: () => printed }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
