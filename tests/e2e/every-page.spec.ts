// Walks every page that links reach, as each of the four demo people, in both languages and both themes: axe finds
// nothing, the console stays empty, nothing overflows, nothing is inline, each page has its title and one h1.
import type { Page } from '@playwright/test'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'
import { openAttempt } from './learner.ts'
import { monthAgo, openVote, reopenNominations } from './rounds.ts'

test.use({ story: 'every-page' })

const people = ['1001', '2001', '3001', '9001']
const phone = { width: 390, height: 844 }
const desk = { width: 1440, height: 900 }
const looks = [
  { language: 'zh-CN', theme: 'light', screen: phone, everyLesson: true },
  { language: 'zh-CN', theme: 'dark', screen: desk, everyLesson: false },
  { language: 'en', theme: 'light', screen: desk, everyLesson: true },
  { language: 'en', theme: 'dark', screen: phone, everyLesson: false },
] as const
/** Pages that an account meets only once, or by a wrong turn. */
const signedOut = ['/login', '/verify', '/verify/SH-2222-2222-2222', '/activate/nonsense', '/setup', '/nowhere']

for (const { language, theme, screen, everyLesson } of looks) {
  test(`every page is accessible, quiet and whole in ${language}, ${theme}`, async ({ house, openContext, signIn }) => {
    test.setTimeout(600_000)
    const look = { colorScheme: theme, locale: language, viewport: screen }
    const inspected = new Met()
    const month = monthAgo(0)
    for (const number of people) {
      const page = await signIn(number, await openContext(look))
      await chooseLanguage(page, language)
      if (number === '1001') {
        reopenNominations(house)
        for (const path of [`/stars/${month}`, `/stars/${month}/nominate`]) await inspect(page, path)
        openVote(house)
      }
      await walk(page, { inspected, everyLesson })
      await page.context().close()
    }
    const page = await signIn('2002', await openContext(look))
    await chooseLanguage(page, language)
    const attempt = await openAttempt(page, 'mentorship-rotation')
    for (const path of [attempt, `${attempt}/hand-in`, '/team']) await inspect(page, path)
    const stranger = await (await openContext(look)).newPage()
    for (const path of signedOut) await inspect(stranger, path)
    expect(inspected.paths.size).toBeGreaterThan(40)
  })
}

async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.goto('/account')
  await page.getByRole('button', { name: language === 'en' ? 'English' : '中文', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/**
 * Breadth first from Today. What others of the cast have had inspected is only passed through, for its links: Today and
 * the ways from it differ by person.
 */
async function walk(page: Page, { inspected, everyLesson }: { inspected: Met; everyLesson: boolean }): Promise<void> {
  const queue = ['/']
  const visited = new Met()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = everyLesson && path.startsWith('/learn/') ? path : kindOf(path)
    if (!visited.take(path, kind)) continue
    if (inspected.take(path, kind) || path === '/') await inspect(page, path)
    else await page.goto(path, { waitUntil: 'domcontentloaded' })
    queue.push(...(await linksOf(page)))
  }
}

/** Each page once; of those that differ only by a month, a serial or an id, two. */
class Met {
  readonly paths = new Set<string>()
  readonly #kinds = new Map<string, number>()

  take(path: string, kind: string): boolean {
    const times = this.#kinds.get(kind) ?? 0
    if (times >= (kind.includes(':') ? 2 : 1) || this.paths.has(path)) return false
    this.paths.add(path)
    this.#kinds.set(kind, times + 1)
    return true
  }
}

function kindOf(path: string): string {
  return path
    .replace(/\?.*/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/learn\/[^/]+\/.+/, '/learn/:course/:lesson')
    .replace(/\d{4}-\d{2}/, ':month')
    .replace(/SH(-[0-9A-Z]{4})+/, ':serial')
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  return links.map((link) => link.replace(/#.*/, '')).filter((link) => link !== '' && !/\.(pdf|ics|svg|webp|json|xlsx)$/.test(link) && !/^\/(wall(\?|$)|photos\/)/.test(link))
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
