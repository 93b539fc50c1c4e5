// The real demo, once per worker, on a port and a data folder of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test'
import { freePort } from '../support/postgresql.ts'

export { expect }

export type House = {
  url: string
  dataFolder: string
  /** kill -9 */
  crash: () => Promise<void>
  /** A new server on the same data. */
  restart: () => Promise<void>
}

type Fixtures = {
  /** Signs in as one of the cast in a context of its own and returns its page. */
  signIn: (employeeNumber: string, context?: BrowserContext) => Promise<Page>
  /** Fails the test when a page wrote an error on the console. */
  quietConsole: void
}

export const test = base.extend<Fixtures, { house: House }>({
  house: [
    async ({}, use) => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'starhall-e2e-'))
      const port = await freePort()
      const start = () => startDemo(port, dataFolder)
      let server = await start()
      await use({
        url: `http://localhost:${port}`,
        dataFolder,
        crash: () => end(server, 'SIGKILL'),
        restart: async () => {
          server = await start()
        },
      })
      await end(server, 'SIGKILL')
      rmSync(dataFolder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ house }, use) => use(house.url),
  quietConsole: [
    async ({ context }, use) => {
      const said = listenToConsole(context)
      await use()
      expect(said).toEqual([])
    },
    { auto: true },
  ],
  signIn: async ({ browser, house, contextOptions }, use) => {
    const contexts: BrowserContext[] = []
    const said: string[] = []
    await use(async (employeeNumber, given) => {
      const context = given ?? (await browser.newContext({ ...contextOptions, baseURL: house.url }))
      if (!given) {
        contexts.push(context)
        listenToConsole(context, said)
      }
      const page = await context.newPage()
      await page.goto('/login')
      await page.getByLabel(/工号|Employee number/).fill(employeeNumber)
      await page.getByLabel(/密码|Password/).fill('starhall-demo')
      await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
      await page.waitForURL((url) => url.pathname !== '/login')
      return page
    })
    for (const context of contexts) await context.close()
    expect(said).toEqual([])
  },
})

function listenToConsole(context: BrowserContext, said: string[] = []): string[] {
  context.on('console', (message) => {
    // A page that answers 4xx on purpose is reported by the browser as a failed load.
    const isRefusal = /status of 4\d\d/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !isRefusal) said.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (fault) => said.push(`${fault.page()?.url()}: ${fault.error().message}`))
  return said
}

async function startDemo(port: number, dataFolder: string): Promise<ChildProcess> {
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

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
