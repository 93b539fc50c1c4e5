// Time in a hall: clocks that are set, midnight and the new year, the night in which a page comes anew, and releases.
import { expect, expectWithin, expectWords, test, watch } from './hall.ts'
import { moveServer } from './hall-server.ts'
import { expectWall } from './screen.ts'
import { untilKept } from './screen-storage.ts'
import type { Panel } from '#app/wall/panel.ts'
import { always, spansOf, type Window } from '#app/wall/slots/windows.ts'

test.use({ story: 'display-steady', losesServer: true })

const zone = 'Asia/Shanghai'
const dayMs = 86_400_000

for (const [far, days] of [['ahead', 400], ['back', -400]] as const) {
  test(`a television whose clock jumps ${far} by a year shows what is due in the hall, and its time`, async ({ hang, line, publish }) => {
    const screen = await hang()
    const words = `钟跳了 ${days} 天`
    await screen.clock.setSystemTime(Date.now() + days * dayMs)
    await publish(words)
    await expectWords(screen, words)
    const time = () => new Intl.DateTimeFormat('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    const minutes = [0, 60_000, 120_000].map((later) => time().format(Date.now() - 60_000 + later)).join('|')
    await expect(screen.getByText(/^更新于/)).toHaveText(new RegExp(`^更新于 (${minutes}) `))
    if (days > 0) return
    // Nor does it count back when there is nobody to ask.
    line.set('cut')
    await screen.clock.setSystemTime(Date.now() + days * 2 * dayMs)
    await screen.clock.runFor(30_000)
    await expectWords(screen, words, 600)
    await expectWall(screen)
  })
}

const notice = (text: string, window: Partial<Window>, firstDay: string): Panel => ({ kind: 'notice', text, isUrgent: false, ends: { zh: '', en: '' }, seconds: 7, until: null, due: spansOf({ ...always, ...window }, { zone, firstDay, days: 9 }) })

for (const [name, lastDay, fromDay] of [['midnight', '2026-12-08', '2026-12-09'], ['the new year', '2026-12-31', '2027-01-01']] as const) {
  test(`${name} turns the programme to the second, with the server away`, async ({ hang }) => {
    const screen = await hang({ serviceWorkers: 'block' })
    const before = notice('到今天为止', { lastDay }, lastDay)
    const after = notice('从明天开始', { fromDay }, lastDay)
    const midnight = Date.parse(`${fromDay}T00:00:00+08:00`)
    const server = await moveServer(screen, midnight - 120_000, { version: 'of the new day', panels: [before, after] })
    await expectWithin(screen, 70, () => expect(screen.getByText('到今天为止')).toBeVisible({ timeout: 250 }))
    server.setAway(true)
    await screen.clock.runFor(midnight - (await server.now()) - 3_000)
    await expect(screen.getByText('到今天为止')).toBeVisible()
    await expect(screen.getByText('从明天开始')).toHaveCount(0)
    await expectWithin(screen, 6, () => expect(screen.getByText('从明天开始')).toBeVisible({ timeout: 250 }))
    await expect(screen.getByText('到今天为止')).toHaveCount(0)
    await watch(screen, 4)
    await expect(screen.getByText(/^更新于 23:5\d/)).toHaveClass(/stale/)
    server.setAway(false)
    await expectWithin(screen, 45, () => expect(screen.getByText(/^更新于 00:0\d/)).toBeVisible({ timeout: 250 }))
    // A day later the line says of which day it is.
    server.setAway(true)
    await screen.clock.runFor(20_000)
    await screen.clock.fastForward(dayMs)
    await screen.clock.runFor(30_000)
    await expect(screen.getByText(/^更新于 \d+[/月]\d+.*00:0\d/)).toBeVisible()
    await expect(screen.getByText('从明天开始')).toBeVisible()
  })
}

test('once a night the page comes anew, and only when the server answers', async ({ hang, line }) => {
  const screen = await hang({ serviceWorkers: 'block' })
  let loads = 0
  screen.on('load', () => (loads += 1))
  await moveServer(screen, Date.parse('2026-12-09T22:00:00+08:00'))
  await watch(screen, 2)
  line.set('bad-gateway')
  await screen.clock.fastForward(6 * 3_600_000 + 300_000)
  await watch(screen, 3)
  expect(loads).toBe(0)
  line.set('open')
  await expectWithin(screen, 120, async () => expect(loads).toBe(1))
  await watch(screen, 3)
  expect(loads).toBe(1)
  await screen.clock.fastForward(dayMs)
  await expectWithin(screen, 120, async () => expect(loads).toBe(2))
})

test('another build is taken between two panels, once, and only when all of it is there', async ({ hang, line }) => {
  const screen = await hang()
  await untilKept(screen)
  await screen.addInitScript(() => {
    let turned = 0
    addEventListener('DOMContentLoaded', () => new MutationObserver(() => (turned = performance.now())).observe(document.body, { subtree: true, attributeFilter: ['class'] }))
    addEventListener('pagehide', () => sessionStorage.setItem('left-after', String(performance.now() - turned)))
  })
  await screen.reload()
  await expect(screen.getByText(/^更新于/)).not.toHaveClass(/stale/)
  let loads = 0
  screen.on('load', () => (loads += 1))
  const build = () => screen.evaluate(() => document.documentElement.dataset['build'] ?? '')
  const own = await build()
  line.lose(/^\/assets\//)
  line.release(own, 'ffffffffff')
  await watch(screen, 2)
  expect(loads).toBe(0)
  line.lose(null)
  await expectWithin(screen, 120, async () => expect(await build()).toBe('ffffffffff'))
  // The shortest panel is on for nine seconds: it had its time.
  expect(Number(await screen.evaluate(() => sessionStorage.getItem('left-after')))).toBeGreaterThan(7_000)
  await watch(screen, 3)
  expect(loads).toBe(1)
  // The page is what its worker keeps, also without the server.
  line.set('cut')
  await screen.reload()
  expect(await build()).toBe('ffffffffff')
  await expect(screen.getByText(/^更新于/)).toBeVisible()
})

test('the screen is kept awake, again after the browser has let go', async ({ hang }) => {
  const screen = await hang({ permissions: ['screen-wake-lock'] })
  await screen.addInitScript(() => {
    const locks: WakeLockSentinel[] = []
    const request = navigator.wakeLock.request.bind(navigator.wakeLock)
    navigator.wakeLock.request = async (type) => {
      const lock = await request(type)
      locks.push(lock)
      return lock
    }
    Object.assign(window, { heldLocks: () => locks.filter(({ released }) => !released).length, letGo: () => Promise.all(locks.map((lock) => lock.release())) })
  })
  await screen.reload()
  const held = () => screen.evaluate<number>('heldLocks()')
  await expect.poll(held).toBe(1)
  await screen.evaluate('letGo()')
  expect(await held()).toBe(0)
  await screen.clock.runFor(12_000)
  await expect.poll(held).toBe(1)
})
