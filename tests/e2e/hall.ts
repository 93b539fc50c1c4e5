// A hall with a television that nobody touches: how it is hung, watched, and what is published to it.
import type { BrowserContextOptions, Page } from '@playwright/test'
import { type HallLine, layHallLine } from './hall-line.ts'
import { expect, test as base } from './house.ts'
import { connectScreen, expectWall } from './screen.ts'

export { expect }

const screenSize = { viewport: { width: 1280, height: 720 } }
/** Who was let in once need not be again: what each house gave, by its address. */
const letIn = new Map<string, { screen: State; lead: State }>()
type State = Exclude<BrowserContextOptions['storageState'], string | undefined>

type Hall = {
  line: HallLine
  /** Opens `/wall` on a television that the lead has approved, over the line, with a clock that the test moves; `before` it is opened. */
  hang: (options?: BrowserContextOptions & { approveAnew?: boolean; before?: (screen: Page) => Promise<void> }) => Promise<Page>
  /** Puts a notice on the wall, past the line. */
  publish: (text: string) => Promise<void>
}

export const test = base.extend<Hall>({
  line: async ({ house }, use) => {
    const line = await layHallLine(house.url)
    await use(line)
    line.close()
  },
  hang: async ({ house, line, openContext, signIn }, use) => {
    const screens: Page[] = []
    await use(async ({ approveAnew = false, before = moveClock, ...options } = {}) => {
      if (approveAnew || !letIn.has(house.url)) {
        const lead = await signIn('3001')
        const screen = await (await openContext(screenSize)).newPage()
        await connectScreen(screen, lead, approveAnew ? '新接的屏' : '大厅的屏')
        const states = { screen: await screen.context().storageState(), lead: await lead.context().storageState() }
        await screen.context().close()
        if (!approveAnew) letIn.set(house.url, states)
        return open(states.screen)
      }
      return open(letIn.get(house.url)?.screen)

      async function open(storageState: State | undefined): Promise<Page> {
        const context = await openContext({ ...screenSize, ...options, ...(storageState ? { storageState } : {}) })
        const screen = await context.newPage()
        screens.push(screen)
        await witness(screen)
        await before(screen)
        await screen.goto(`${line.url}/wall`)
        await expect(screen.getByText(/^更新于 \d\d:\d\d/)).toBeVisible({ timeout: 30_000 })
        return screen
      }
    })
    // A question may be under way.
    for (const screen of screens) await screen.context().unrouteAll({ behavior: 'ignoreErrors' })
  },
  publish: async ({ house, openContext, signIn }, use) => {
    let lead: Page | null = null
    await use(async (text) => {
      const state = letIn.get(house.url)?.lead
      lead ??= state ? await (await openContext({ storageState: state })).newPage() : await signIn('3001')
      await lead.goto(`${house.url}/team/wall/notices`)
      await lead.getByLabel('通知内容').fill(text)
      await lead.getByLabel('什么时候结束').fill(new Date(Date.now() + 11 * 3_600_000).toISOString().slice(0, 16))
      await lead.getByRole('button', { name: '挂上大屏' }).click()
      await expect(lead.getByRole('listitem').filter({ hasText: text })).toBeVisible()
    })
  },
})

async function moveClock(screen: Page): Promise<void> {
  await screen.clock.install()
}

/** Throws in the page, which fails the test, when no whole panel is drawn, or one comes to the front before its pictures are there. */
async function witness(screen: Page): Promise<void> {
  await screen.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const look = () => {
        if (document.querySelectorAll('.layer-front > section, .layer-behind > section').length === 0) throw new Error('the wall is blank')
        for (const picture of document.querySelectorAll<HTMLImageElement>('.layer-front img')) if (!picture.complete || picture.naturalWidth === 0) throw new Error('a picture is shown before it is there')
      }
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] })
    })
  })
}

/** Milliseconds of the screen's own time, which goes on when the page comes anew. */
export async function screenTime(screen: Page): Promise<number> {
  const ask = () => screen.evaluate(() => performance.now())
  // It may just be leaving, and its next page not be there yet.
  return ask().catch(async () => {
    await screen.waitForLoadState('domcontentloaded')
    return ask()
  })
}

/** Moves the screen's clock in short steps until it holds; fails when it took longer of the screen's own time. */
export async function expectWithin(screen: Page, seconds: number, holds: () => Promise<void>): Promise<void> {
  // A whole round of panels is walked in longer steps.
  const step = seconds > 120 ? 4_000 : 1_000
  const began = await screenTime(screen)
  for (;;) {
    const passed = ((await screenTime(screen)) - began) / 1000
    try {
      await holds()
      expect(passed).toBeLessThanOrEqual(seconds)
      return
    } catch (fault) {
      if (passed > seconds) throw fault
    }
    await screen.clock.runFor(step)
  }
}

/** Through so many minutes, looking at the wall every twenty seconds: there is something on it, and nothing that is not ours. */
export async function watch(screen: Page, minutes: number): Promise<void> {
  for (let look = 0; look < minutes * 3; look += 1) {
    await screen.clock.runFor(20_000)
    await expectWall(screen)
    await expect(screen.locator('.layer-front > section').first()).toBeVisible()
  }
}

/** A panel with these words, on the wall within so many seconds of the screen's time: a quarter of a second of ours for each of its own. */
export async function expectWords(screen: Page, words: string, seconds = 45): Promise<void> {
  await expectWithin(screen, seconds, () => expect(screen.getByText(words)).toBeVisible({ timeout: 250 }))
}
