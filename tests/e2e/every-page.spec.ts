// Walks every page that links reach, as each of the four demo people, in both languages and both themes:
// axe finds nothing, the console stays empty, nothing overflows a phone, each page has its title and one h1.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './house.ts'

test.use({ story: 'every-page' })

const people = ['1001', '2001', '3001', '9001']
const looks = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const

for (const { language, theme } of looks) {
  test(`every page is accessible, quiet and whole in ${language}, ${theme}`, async ({ openContext, signIn }) => {
    test.setTimeout(600_000)
    const seen = new Set<string>()
    for (const number of people) {
      const context = await openContext({ colorScheme: theme, locale: language, viewport: { width: 390, height: 844 } })
      const page = await signIn(number, context)
      await chooseLanguage(page, language)
      await walk(page, seen)
      await context.close()
    }
    const context = await openContext({ colorScheme: theme, locale: language, viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    for (const path of ['/login', '/verify', '/verify/SH-2222-2222-2222', '/nowhere']) await inspect(page, path)
    await context.close()
    expect(seen.size).toBeGreaterThan(25)
  })
}

async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.goto('/account')
  await page.getByRole('button', { name: language === 'en' ? 'English' : '中文', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** Breadth first from Today; one page per kind of address (numbers and ids count as the same kind twice). */
async function walk(page: Page, seen: Set<string>): Promise<void> {
  const queue = ['/']
  const kinds = new Map<string, number>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path)
    if (seen.has(path) || (kinds.get(kind) ?? 0) >= 2) continue
    seen.add(path)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    await inspect(page, path)
    queue.push(...(await linksOf(page)))
  }
}

function kindOf(path: string): string {
  return path.replace(/\?.*/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/(\/learn\/[^/]+)\/.+/, '$1/:lesson').replace(/\d{4}-\d{2}/, ':month')
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return links.map((link) => link.replace(/#.*/, '')).filter((link) => link !== '' && !/\.(pdf|ics|svg|webp)$/.test(link) && !/^\/(wall$|photos\/|wall\/bundle)/.test(link))
}

async function inspect(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  expect.soft(answer?.status(), path).toBeLessThan(500)
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect.soft(policy, path).toMatch(/default-src 'self'/)
  expect.soft(policy, path).not.toMatch(/unsafe-(inline|eval)/)
  expect.soft(await answer?.text(), `${path} has style attributes`).not.toMatch(/<[^>]+\sstyle=/)
  await expect.soft(page.locator('h1'), path).toHaveCount(1)
  expect.soft(await page.title(), path).toMatch(/Starhall/)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect.soft(overflow, `${path} is wider than a phone`).toBeLessThanOrEqual(0)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`)
  expect.soft(found, path).toEqual([])
}
