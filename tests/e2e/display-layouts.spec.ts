// The wall on every kind of screen, as it hangs: nothing is cut, nothing scrolls, and what takes the screen gives it back.
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './house.ts'
import { faultsOf, overlapsOf } from './panel-faults.ts'
import { connectScreen, hurry, television } from './screen.ts'
import { littleOnTheWall, muchOnTheWall, usualOnTheWall } from './walls-to-fill.ts'

test.use({ story: 'display-layouts' })

/** Seconds that a panel stands, and after which the next is looked at. */
const step = 5

type Hung = { screen: { width: number; height: number }; layout: string; turn?: string; overscan?: string; seen: 'wide' | 'tall' | 'strip' }

const hung: Hung[] = [
  { screen: { width: 1920, height: 1080 }, layout: '自动识别', overscan: '5 %', seen: 'wide' },
  { screen: { width: 3840, height: 2160 }, layout: '自动识别', turn: '倒过来（180°）', seen: 'wide' },
  { screen: { width: 1080, height: 1920 }, layout: '自动识别', seen: 'tall' },
  { screen: { width: 1920, height: 1080 }, layout: '竖屏', seen: 'tall' },
  { screen: { width: 1920, height: 1080 }, layout: '自动识别', turn: '逆时针 90°', seen: 'tall' },
  { screen: { width: 960, height: 384 }, layout: '自动识别', seen: 'strip' },
  { screen: { width: 384, height: 960 }, layout: 'LED 条屏', seen: 'strip' },
  { screen: { width: 1920, height: 1080 }, layout: 'LED 条屏', seen: 'strip' },
  { screen: { width: 1024, height: 768 }, layout: '自动识别', seen: 'wide' },
]

test('on every kind of screen, however it is turned, every panel is whole and nothing scrolls', async ({ openContext, signIn }) => {
  test.setTimeout(600_000)
  const context = await openContext({ ...television, reducedMotion: 'reduce', serviceWorkers: 'block' })
  await hurry(context, step)
  const screen = await context.newPage()
  await screen.clock.install()
  const lead = await signIn('3001')
  await connectScreen(screen, lead, '各种样子')
  for (const { screen: size, layout, turn = '不转', overscan = '0 %', seen } of hung) {
    await screen.setViewportSize(size)
    await openDisplay(lead, '各种样子')
    await lead.getByLabel('屏幕样子').selectOption({ label: layout })
    await lead.getByLabel('画面转向').selectOption({ label: turn })
    await lead.getByLabel('四边留白').selectOption({ label: overscan })
    await lead.getByRole('button', { name: '保存这块屏' }).click()
    await expect(lead.getByText('保存好了，屏幕马上照办。')).toBeVisible()
    const frame = screen.locator('#frame')
    await expect(frame).toHaveClass(seen, { timeout: 30_000 })
    const panels = await walk(screen, async (words) => {
      expect.soft(await faultsOf(screen, seen), `${layout} ${turn} ${size.width}×${size.height}: ${words}`).toEqual([])
    })
    expect(panels, `${layout} ${turn}`).toBeGreaterThan(seen === 'strip' ? 20 : 9)
  }
})

const fills = [
  { fill: muchOnTheWall, screens: [[1920, 1080], [1080, 1920], [3840, 2160], [960, 384]] },
  { fill: usualOnTheWall, screens: [[1920, 1080], [1080, 1920], [960, 384]] },
  { fill: littleOnTheWall, screens: [[1920, 1080], [1080, 1920], [960, 384]] },
] as const

test('with much to show, as usual and with hardly anything, nothing of a panel is cut, runs over or stands in something else', async ({ openContext, signIn }) => {
  test.setTimeout(600_000)
  const context = await openContext({ ...television, reducedMotion: 'reduce', serviceWorkers: 'block' })
  const screen = await context.newPage()
  await connectScreen(screen, await signIn('3001'), '满满的屏')
  await screen.clock.install()
  let filled: typeof muchOnTheWall = muchOnTheWall
  await showFilled(context, () => filled)
  for (const { fill, screens } of fills) {
    filled = fill
    for (const [width, height] of screens) {
      await screen.setViewportSize({ width, height })
      await screen.reload()
      await expect(screen.locator('#unit')).not.toBeEmpty({ timeout: 60_000 })
      const panels = await walk(screen, async (words) => {
        expect.soft([...(await faultsOf(screen, width === 960 ? 'strip' : 'wide')), ...(await overlapsOf(screen))], `${fill.name} ${width}×${height}: ${words}`).toEqual([])
      }, 7)
      expect(panels, `${fill.name} ${width}×${height}`).toBeGreaterThan(9)
    }
  }
  await context.unrouteAll({ behavior: 'wait' })
})

/** The wall as the server sends it, its fonts and pictures among it, with other panels. */
async function showFilled(context: BrowserContext, filled: () => typeof muchOnTheWall): Promise<void> {
  await context.route('**/wall/bundle', async (route) => {
    const fill = filled()
    const { 'if-none-match': _known, ...headers } = route.request().headers()
    const answer = await route.fetch({ headers })
    const text = await answer.text()
    const pictures = [...text.matchAll(/"(\/wall\/photos\/[^"]+)"/g)].map(([, address = '']) => address)
    const sent: unknown = JSON.parse(text)
    const panels = fill({ face: pictures[0] ?? '', portrait: pictures.at(-1) ?? '' })
    const altered = { ...(typeof sent === 'object' ? sent : {}), panels, version: fill.name.padEnd(24, '0') }
    await route.fulfill({ response: answer, body: JSON.stringify(altered) })
  })
}

test('an urgent notice and the test card take the screen at once and give it back by themselves', async ({ openContext, signIn }) => {
  const screen = await (await openContext(television)).newPage()
  await screen.clock.install()
  const lead = await signIn('3001')
  await connectScreen(screen, lead, '会让位的屏')
  await lead.goto('/team/wall/notices')
  await lead.getByLabel('通知内容').fill('请从东门疏散')
  await lead.getByLabel('什么时候结束').fill(inShanghai(3_600_000))
  await lead.getByLabel('紧急通知').check()
  await lead.getByRole('button', { name: '挂上大屏' }).click()
  await expect(screen.getByRole('heading', { name: '紧急通知' })).toBeVisible({ timeout: 30_000 })
  for (let minute = 0; minute < 5; minute += 1) {
    await screen.clock.runFor(60_000)
    await expect(screen.getByText('请从东门疏散')).toBeVisible()
  }
  await screen.clock.fastForward(3_600_000)
  await screen.clock.runFor(5_000)
  await expect(screen.getByText('请从东门疏散')).toHaveCount(0)
  await expect(screen.getByRole('heading').first()).toBeVisible()
  const notice = lead.getByRole('listitem').filter({ hasText: '请从东门疏散' })
  await notice.getByText('现在取下').click()
  await notice.getByRole('button', { name: '确定取下' }).click()
  await expect(lead.getByText('取下了，大屏很快换上。')).toBeVisible()

  await openDisplay(lead, '会让位的屏')
  await lead.getByRole('button', { name: '放测试图' }).click()
  await expect(lead.getByText('测试图正在放')).toBeVisible()
  await expect(screen.getByRole('heading', { name: '测试图' })).toBeVisible({ timeout: 30_000 })
})

test('outside its hours a screen is dark, and it is lit again by its own clock', async ({ openContext, signIn }) => {
  const screen = await (await openContext(television)).newPage()
  await screen.clock.install()
  const lead = await signIn('3001')
  await connectScreen(screen, lead, '会熄的屏')
  await openDisplay(lead, '会熄的屏')
  await lead.getByLabel('几点亮').fill(inShanghai(2 * 3_600_000).slice(11))
  await lead.getByLabel('几点黑').fill(inShanghai(4 * 3_600_000).slice(11))
  await lead.getByRole('button', { name: '保存这块屏' }).click()
  await expect(async () => {
    await screen.clock.runFor(5_000)
    await expect(screen.locator('.panel-dark')).toHaveCount(1, { timeout: 1_000 })
    await expect(screen.locator('section')).toHaveCount(1, { timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await expect(screen.getByText(/更新于/)).toBeHidden()
  await screen.clock.fastForward(2 * 3_600_000 + 60_000)
  await expect(async () => {
    await screen.clock.runFor(5_000)
    await expect(screen.getByText(/更新于/)).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
})

async function openDisplay(lead: Page, name: string): Promise<void> {
  await lead.goto('/team/wall')
  await lead.getByRole('link', { name }).click()
  await expect(lead.getByRole('heading', { name, level: 1 })).toBeVisible()
}

/** So many milliseconds from now by a clock in the hall, for a field of a form. */
function inShanghai(later: number): string {
  return new Date(Date.now() + later + 8 * 3_600_000).toISOString().slice(0, 16)
}

/** Calls once for each panel of a whole round. */
async function walk(screen: Page, look: (words: string) => Promise<void>, mostQuiet = 12): Promise<number> {
  const panel = screen.getByRole('main').locator('section')
  const seen = new Set<string>()
  for (let quiet = 0; quiet < mostQuiet; ) {
    await screen.clock.runFor(step * 1_000)
    await expect(panel).toHaveCount(1)
    const words = await panel.first().innerText()
    quiet = seen.has(words) ? quiet + 1 : 0
    if (quiet > 0) continue
    seen.add(words)
    await look(words)
  }
  return seen.size
}
