// Goes round every page in both languages and both themes: axe finds nothing, the console stays empty, nothing
// overflows, nothing is inline, each page has its title and one h1.
import type { Page } from '@playwright/test'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'
import { goRound } from './tour.ts'

test.use({ story: 'every-page' })

const phone = { width: 390, height: 844 }
const desk = { width: 1440, height: 900 }
// Each way of looking comes first, and so in full, in one of the languages.
const walks = [
  { language: 'zh-CN', looks: [{ theme: 'light', screen: phone }, { theme: 'dark', screen: desk }] },
  { language: 'en', looks: [{ theme: 'light', screen: desk }, { theme: 'dark', screen: phone }] },
] as const

type Look = (typeof walks)[number]['looks'][number]

for (const { language, looks } of walks) {
  test(`every page is accessible, quiet and whole in ${language}, light and dark`, async ({ house, openContext }) => {
    test.setTimeout(900_000)
    const inspected = new Set<string>()
    await goRound({
      house,
      language,
      // Every text once; in the other language the frame around them is what differs.
      isThorough: language === 'zh-CN',
      everyPerson: false,
      open: async () => (await openContext({ locale: language })).newPage(),
      visit: async ({ page, path, isFirst }) => {
        inspected.add(path)
        const [first, second] = looks
        await take(page, first)
        await inspect(page, path)
        if (!isFirst) return
        await take(page, second)
        await inspectLook(page, path, { looksOnly: true })
      },
    })
    expect(inspected.size).toBeGreaterThan(40)
  })
}

async function take(page: Page, { theme, screen }: Look): Promise<void> {
  await page.setViewportSize(screen)
  await page.emulateMedia({ colorScheme: theme })
  // A page made narrower keeps what it had scrolled to, which then may lie half below the frame's head.
  await page.evaluate(() => scrollTo(0, 0))
}

async function inspect(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  expect.soft(answer?.status(), path).toBeLessThan(500)
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect.soft(policy, path).toMatch(/default-src 'self'/)
  expect.soft(policy, path).not.toMatch(/unsafe-(inline|eval)/)
  expect.soft(await answer?.text(), `${path} has style attributes`).not.toMatch(/<[^>]+\sstyle=/)
  await expect.soft(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
  expect.soft(await page.title(), path).toMatch(/Starhall/)
  await inspectLook(page, path, { looksOnly: false })
}

async function inspectLook(page: Page, path: string, { looksOnly }: { looksOnly: boolean }): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect.soft(overflow, `${path} is wider than its screen`).toBeLessThanOrEqual(0)
  expect.soft(await listFaults(page, { looksOnly }), path).toEqual([])
}
