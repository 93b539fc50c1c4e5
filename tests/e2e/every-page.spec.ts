// Goes round every page in both languages and both themes: axe finds nothing, the console stays empty, nothing
// overflows, nothing is inline, each page has its title and one h1.
import type { Page } from '@playwright/test'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'
import { goRound } from './tour.ts'

test.use({ story: 'every-page' })

const phone = { width: 390, height: 844 }
const desk = { width: 1440, height: 900 }
const looks = [
  { language: 'zh-CN', theme: 'light', screen: phone, everyLesson: true },
  { language: 'zh-CN', theme: 'dark', screen: desk, everyLesson: false },
  { language: 'en', theme: 'light', screen: desk, everyLesson: true },
  { language: 'en', theme: 'dark', screen: phone, everyLesson: false },
] as const

for (const { language, theme, screen, everyLesson } of looks) {
  test(`every page is accessible, quiet and whole in ${language}, ${theme}`, async ({ house, openContext }) => {
    test.setTimeout(600_000)
    const inspected = new Set<string>()
    await goRound({
      house,
      language,
      everyLesson,
      everyPerson: false,
      open: async () => (await openContext({ colorScheme: theme, locale: language, viewport: screen })).newPage(),
      visit: async ({ page, path }) => {
        inspected.add(path)
        await inspect(page, path)
      },
    })
    expect(inspected.size).toBeGreaterThan(40)
  })
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
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect.soft(overflow, `${path} is wider than its screen`).toBeLessThanOrEqual(0)
  expect.soft(await listFaults(page), path).toEqual([])
}
