// The wall's own faces come in small parts: a new character brings the parts that it is in, and no others.
import type { Page } from '@playwright/test'
import { expect, test } from './house.ts'
import { connectScreen, television } from './screen.ts'
import { untilKept } from './screen-storage.ts'

test.use({ story: 'display-fonts', losesServer: true })

test('a new character comes with the bundle, is drawn in the face of the wall, and is there after a power cut without a server', async ({ house, openContext, signIn }) => {
  // Two rounds of panels until one is shown.
  test.slow()
  const screen = await (await openContext(television)).newPage()
  await screen.clock.install()
  const listens = screen.waitForResponse((response) => response.url().endsWith('/wall/events'))
  const lead = await signIn('3001')
  await connectScreen(screen, lead, '大厅北侧')
  await listens
  await untilKept(screen)
  expect(await facesOf(screen, '.layer-front')).toEqual({ own: true, others: 0 })

  const asked: string[] = []
  screen.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const fresh = screen.waitForResponse(async (response) => response.url().endsWith('/wall/bundle') && response.status() === 200)
  await lead.request.post(`${house.url}/team/wall/honours`, { form: { title: '璟翀窗口', issuer: '市总工会', level: 'CITY', awardedOn: '2026-11' }, maxRedirects: 0 })
  const parts = Object.keys(partsOf(await (await fresh).json()))
  expect(parts.length).toBeGreaterThan(1)
  await untilShown(screen)
  expect(asked.filter((path) => path.startsWith('/wall/fonts/'))).toEqual([])
  expect(await facesOf(screen, '.layer-front')).toEqual({ own: true, others: 0 })

  await untilKept(screen)
  await house.crash()
  await screen.reload()
  await untilShown(screen)
  expect(await facesOf(screen, '.layer-front')).toEqual({ own: true, others: 0 })
})

function partsOf(bundle: unknown): object {
  return typeof bundle === 'object' && bundle !== null && 'parts' in bundle && typeof bundle.parts === 'object' ? (bundle.parts ?? {}) : {}
}

async function untilShown(screen: Page): Promise<void> {
  await expect(async () => {
    await screen.clock.runFor(2_000)
    await expect(screen.locator('.layer-front').getByText('璟翀窗口')).toBeVisible({ timeout: 300 })
  }).toPass({ timeout: 90_000 })
}

/** Whether text is drawn with faces of the wall, and how many signs with others: what the browser itself says of its glyphs. */
async function facesOf(screen: Page, selector: string): Promise<{ own: boolean; others: number }> {
  const session = await screen.context().newCDPSession(screen)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: `${selector} :is(h1, h2, h3, p, span, strong)` })
  const fonts = (await Promise.all(nodeIds.map((nodeId) => session.send('CSS.getPlatformFontsForNode', { nodeId })))).flatMap((answer) => answer.fonts)
  await session.detach()
  const others = fonts.filter(({ isCustomFont }) => !isCustomFont)
  return { own: fonts.some(({ isCustomFont }) => isCustomFont), others: others.reduce((sum, { glyphCount }) => sum + glyphCount, 0) }
}
