// Months in a hall, in small: so many panel changes, every frame of them looked at, and what the page holds afterwards.
// STARHALL_PANEL_CHANGES=10000 for the figure in docs/speed.md.
import type { CDPSession, Page } from '@playwright/test'
import { blankFrames, darkDips, film } from './frames.ts'
import { expect, test } from './hall.ts'
import { hurry } from './screen.ts'

test.use({ story: 'display-steady' })

const changes = Number(process.env['STARHALL_PANEL_CHANGES'] ?? 1_000)
const samples = 10

test(`${changes} panel changes leave no blank frame, no dark dip in a fade, and nothing in memory`, async ({ hang }) => {
  test.setTimeout(240_000 + changes * 500)
  const screen = await hang({ viewport: { width: 480, height: 270 }, serviceWorkers: 'block', before: quicken })
  const session = await screen.context().newCDPSession(screen)
  const reel = await film(session)
  // Fades as they are, each frame of them.
  await turn(screen, 6)
  const slow = [...(await reel.develop())]
  expect(slow.length).toBeGreaterThan(30)
  expect(darkDips(slow)).toEqual([])

  await session.send('Animation.enable')
  await session.send('Animation.setPlaybackRate', { playbackRate: 30 })
  await screen.evaluate(() => Object.assign(window, { shortestDwell: 40 }))
  const held: Held[] = []
  for (let sample = 0; sample < samples; sample += 1) {
    const began = performance.now()
    await turn(screen, Math.ceil(changes / samples))
    const each = Math.round((performance.now() - began) / Math.ceil(changes / samples))
    const now = await measure(session)
    held.push(now)
    process.stdout.write(`${(sample + 1) * Math.ceil(changes / samples)} changes, ${each} ms each; heap ${Math.round(now.heap / 1024)} KB, ${now.nodes} nodes, ${now.listeners} listeners, ${now.pictures} pictures\n`)
  }
  const frames = await reel.develop()
  process.stdout.write(`${(await counted(screen)).turned} changes in all, ${frames.length} frames\n`)
  // A busy machine draws some changes only.
  expect(frames.length).toBeGreaterThan(changes / 4)
  expect(blankFrames(frames)).toEqual([])
  // The first rounds fill what is filled once: the code of each panel, shapes, fonts.
  const most = (part: Held[], of: keyof Held) => Math.max(...part.map((one) => one[of]))
  const [early, late] = [held.slice(0, samples / 2), held.slice(samples / 2)]
  expect(most(late, 'heap')).toBeLessThan(most(early, 'heap') + 400_000)
  // One panel has many times the nodes of another; never are there more than those of two.
  expect(most(late, 'nodes')).toBeLessThan(1_000)
  expect(most(late, 'listeners')).toBeLessThanOrEqual(most(early, 'listeners') + 20)
  expect(most(late, 'pictures')).toBeLessThan(20)

  // None was only exchanged: a layer that was still going out could not fade in, and the wall stood still for three seconds.
  const { turned, faded } = await counted(screen)
  expect(turned - faded).toBeLessThanOrEqual(2)

  // That it would have been seen: the wall is emptied until it is.
  await screen.evaluate(() => {
    for (const { style } of document.querySelectorAll<HTMLElement>('.layer')) style.visibility = 'hidden'
  })
  await expect.poll(async () => blankFrames(await reel.develop()).length).toBeGreaterThan(0)
})

test('the picture moves a few pixels a minute and comes round, so that nothing burns in', async ({ hang }) => {
  const screen = await hang()
  // The time that the test itself takes must not count as the hall's.
  await screen.clock.pauseAt(await screen.evaluate(() => Date.now() + 1_000))
  const places: [number, number][] = []
  for (let minute = 0; minute < 13; minute += 1) {
    await screen.clock.runFor(60_000)
    const moved = await screen.locator('#stage').evaluate((stage) => stage.style.transform)
    const [x = NaN, y = NaN] = moved.match(/-?[\d.]+/g)?.map(Number) ?? []
    places.push([x, y])
  }
  for (const [index, [x, y]] of places.entries()) {
    const [lastX, lastY] = places[index - 1] ?? [x, y]
    expect(Math.hypot(x, y)).toBeLessThan(8)
    if (index > 0) expect(Math.hypot(x - lastX, y - lastY)).toBeGreaterThan(1)
    expect(Math.hypot(x - lastX, y - lastY)).toBeLessThan(4)
  }
  expect(places[12]).toEqual(places[0])
})

type Held = { heap: number; nodes: number; listeners: number; pictures: number }

async function measure(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  const { result } = await session.send('Runtime.evaluate', { expression: 'lentPictures' })
  return { heap: usedSize, nodes, listeners: jsEventListeners, pictures: Number(result.value) }
}

/** Panels ask for no time at all and get the shortest that the program gives, which is this window's to say. Counts changes, and pictures that are lent. */
async function quicken(screen: Page): Promise<void> {
  await screen.addInitScript(() => {
    const given = 250
    const counts = { shortestDwell: 2_400, turned: 0, faded: 0, lentPictures: 0 }
    Object.assign(window, counts)
    const read = (name: keyof typeof counts) => Number(Reflect.get(window, name))
    const wait = window.setTimeout.bind(window)
    Object.assign(window, { setTimeout: (ring: () => void, milliseconds?: number) => wait(ring, milliseconds === given ? read('shortestDwell') : milliseconds) })
    const lend = URL.createObjectURL.bind(URL)
    const takeBack = URL.revokeObjectURL.bind(URL)
    URL.createObjectURL = (blob) => {
      Object.assign(window, { lentPictures: read('lentPictures') + 1 })
      return lend(blob)
    }
    URL.revokeObjectURL = (address) => {
      Object.assign(window, { lentPictures: read('lentPictures') - 1 })
      takeBack(address)
    }
    document.addEventListener('DOMContentLoaded', () => {
      let front = document.querySelector('.layer-front')
      new MutationObserver(() => {
        const now = document.querySelector('.layer-front:not(.layer-behind)')
        if (now && now !== front) Object.assign(window, { turned: read('turned') + 1 })
        front = now
      }).observe(document.body, { subtree: true, attributeFilter: ['class'] })
      document.body.addEventListener('transitionend', ({ propertyName }) => {
        if (propertyName === 'opacity') Object.assign(window, { faded: read('faded') + 1 })
      })
    })
  })
  await hurry(screen.context(), 0)
}

async function turn(screen: Page, times: number): Promise<void> {
  const turned = async () => (await counted(screen)).turned
  const until = (await turned()) + times
  await expect.poll(turned, { timeout: 60_000 + times * 500, intervals: [200] }).toBeGreaterThanOrEqual(until)
}

/** What `quicken` counts: the last fades may be under way. */
async function counted(screen: Page): Promise<{ turned: number; faded: number }> {
  return screen.evaluate(() => ({ turned: Number(Reflect.get(window, 'turned')), faded: Number(Reflect.get(window, 'faded')) }))
}
