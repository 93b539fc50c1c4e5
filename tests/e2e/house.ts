// The real demo, once per worker and file, on a port and a data folder of its own.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test'
import { endDemo, startDemo } from './demo-process.ts'
import { modelFolder } from './model-house.ts'
import { signInAs } from './sign-in.ts'
import { slowDown } from './slow-device.ts'

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
  /** A context of its own, for somebody else or another device; its console has to stay empty as well. */
  openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** What pages wrote on the console. Anything there when the test ends fails it. */
  said: string[]
  /** For tests that take the server away: then the browser rightly complains that it cannot connect. */
  losesServer: boolean
}

type WorkerFixtures = {
  /** Files with different stories get different houses, also in the same worker slot. */
  story: string
  house: House
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  story: ['', { option: true, scope: 'worker' }],
  losesServer: [false, { option: true }],
  house: [
    async ({ story }, use) => {
      const dataFolder = mkdtempSync(join(tmpdir(), `starhall-${story}-`))
      cpSync(process.env[modelFolder] ?? '', dataFolder, { recursive: true })
      const opened = await startDemo(0, dataFolder)
      let { server } = opened
      await use({
        url: opened.url,
        dataFolder,
        crash: () => endDemo(server, 'SIGKILL'),
        restart: async () => {
          server = (await startDemo(Number(new URL(opened.url).port), dataFolder)).server
        },
      })
      await endDemo(server, 'SIGKILL')
      rmSync(dataFolder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ house }, use) => use(house.url),
  said: [
    async ({ losesServer }, use) => {
      const said: string[] = []
      await use(said)
      const isExpected = (line: string) => losesServer && /net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)|status of 50[0237]|EventSource's response has a MIME type/.test(line)
      expect(said.filter((line) => !isExpected(line))).toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context, said }, use) => {
    slowDown(context)
    listenToConsole(context, said)
    await use(context)
  },
  openContext: async ({ browser, contextOptions, house, said }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, baseURL: house.url, ...options })
      slowDown(context)
      listenToConsole(context, said)
      contexts.push(context)
      return context
    })
    for (const context of contexts) await context.close()
  },
  signIn: async ({ openContext }, use) => {
    await use(async (employeeNumber, given) => {
      const page = await (given ?? (await openContext())).newPage()
      await signInAs(page, employeeNumber)
      return page
    })
  },
})

function listenToConsole(context: BrowserContext, said: string[]): void {
  context.on('console', (message) => {
    // A page that answers 4xx on purpose is reported by the browser as a failed load.
    const isRefusal = /status of 4\d\d|registration blocked by Playwright/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !isRefusal) said.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (fault) => said.push(`${fault.page()?.url()}: ${fault.error().message}`))
}
