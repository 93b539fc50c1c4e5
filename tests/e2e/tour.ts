// The whole site as its people meet it: every page that links reach, as each of the four demo people, and the pages
// that one meets only once or by a wrong turn. The test of every page and `npm run look` go round together.
import { expect, type Page } from '@playwright/test'
import { openAttempt } from './learner.ts'
import { hangNotice, monthAgo, openVote, reopenNominations } from './rounds.ts'
import { signInAs } from './sign-in.ts'

const people = ['1001', '2001', '3001', '9001']
/** Of a scene: one step, an end, and an address that leads nowhere. */
const scene = '/learn/service-etiquette/calming/scenes/password-loss'
const inScene = [`${scene}?path=c`, `${scene}?path=cabaa`, `${scene}?path=zz`]
/** Pages that an account meets only once, or by a wrong turn. */
const signedOut = ['/login', '/verify', '/verify/SH-2222-2222-2222', '/activate/nonsense', '/setup', '/nowhere']

/** `isFirst`: no page of its kind (another month, another id, another lesson) was shown before. */
export type Visit = { page: Page; path: string; who: string; isFirst: boolean }
type Tour = {
  house: { dataFolder: string }
  language: string
  /** All lessons, and of other pages that differ only by a month, a serial or an id two; otherwise one of each kind. */
  isThorough: boolean
  /** Whether everybody shows all of their pages, also those that somebody before them has shown. */
  everyPerson: boolean
  /** A page of a context of its own. */
  open: () => Promise<Page>
  /** Opens the path in the page and looks at it. */
  visit: (visit: Visit) => Promise<void>
}

export async function goRound(tour: Tour): Promise<void> {
  const most = tour.isThorough ? 2 : 1
  const seen = new Met(most)
  for (const who of people) {
    const page = await enter(tour, who)
    if (who === '1001') {
      const month = monthAgo(0)
      reopenNominations(tour.house)
      for (const path of [`/stars/${month}`, `/stars/${month}/nominate`]) await tour.visit({ page, path, who: 'nominating', isFirst: true })
      openVote(tour.house)
      hangNotice(tour.house, 1)
      for (const path of [`/stars/${monthAgo(1)}`, `/stars/${monthAgo(1)}/objection`]) await tour.visit({ page, path, who: 'notice', isFirst: true })
      hangNotice(tour.house, -8)
    }
    await walk(tour, { page, who, seen: tour.everyPerson ? new Met(most) : seen })
    await page.context().close()
  }
  const page = await enter(tour, '2002')
  const attempt = await openAttempt(page, 'mentorship-rotation')
  for (const path of [attempt, `${attempt}/hand-in`, '/team', ...inScene]) await tour.visit({ page, path, who: '2002', isFirst: true })
  await page.context().close()
  const stranger = await tour.open()
  for (const path of signedOut) await tour.visit({ page: stranger, path, who: 'nobody', isFirst: true })
  await stranger.context().close()
}

async function enter({ open, language }: Tour, who: string): Promise<Page> {
  const page = await open()
  await signInAs(page, who)
  await page.goto('/account')
  await page.getByRole('button', { name: language === 'en' ? 'English' : '中文', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  return page
}

/**
 * Breadth first from Today. What others of the cast have shown is only passed through, for its links: Today and the
 * ways from it differ by person.
 */
async function walk({ isThorough, visit }: Tour, { page, who, seen }: { page: Page; who: string; seen: Met }): Promise<void> {
  const queue = ['/']
  const visited = new Met(2)
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = isThorough && path.startsWith('/learn/') && !/\/scenes\/|\/ask\b|\/plan$/.test(path) ? path : kindOf(path)
    if (!visited.take(path, kind)) continue
    const isFirst = !seen.hasSeen(kindOf(path))
    if (seen.take(path, kind) || path === '/') {
      await visit({ page, path, who, isFirst })
      queue.push(...(await linksOf(page)))
    } else queue.push(...(await linksBehind(page, path)))
  }
}

/** Each page once; of those that differ only by a month, a serial or an id, so many. */
class Met {
  readonly #most: number
  readonly #paths = new Set<string>()
  readonly #kinds = new Map<string, number>()
  readonly #shown = new Set<string>()

  constructor(most: number) {
    this.#most = most
  }

  take(path: string, kind: string): boolean {
    const times = this.#kinds.get(kind) ?? 0
    if (times >= (kind.includes(':') ? this.#most : 1) || this.#paths.has(path)) return false
    this.#paths.add(path)
    this.#kinds.set(kind, times + 1)
    this.#shown.add(kindOf(path))
    return true
  }

  hasSeen(kind: string): boolean {
    return this.#shown.has(kind)
  }
}

function kindOf(path: string): string {
  return path
    .replace(/^\/learn\/[^/]+\/[^/]+\/scenes\/[^?]+(\?(path|run))?.*/, '/scenes/:scene/$2')
    .replace(/\?.*/, '')
    .replace(/\/learn\/[^/]+\/plan$/, '/plan')
    .replace(/\/learn\/[^/]+\/[^/]+\/ask$/, '/ask')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/learn\/[^/]+\/.+/, '/learn/:course/:lesson')
    .replace(/\/team\/quizzes\/[^/]+\/[^/]+\/regrade$/, '/regrade')
    .replace(/\/team\/quizzes\/[^/]+\/.+/, '/team/quizzes/:quiz/:question')
    .replace(/\d{4}-\d{2}/, ':month')
    .replace(/SH(-[0-9A-Z]{4})+/, ':serial')
}

async function linksOf(page: Page): Promise<string[]> {
  return worthVisiting(await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))
}

/** The links of a page that is not looked at: its text is enough, and a browser takes ten times as long to open it. */
async function linksBehind(page: Page, path: string): Promise<string[]> {
  const html = await (await page.request.get(path)).text()
  return worthVisiting([...html.matchAll(/<a\s[^>]*?href="(\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')))
}

function worthVisiting(links: string[]): string[] {
  return links.map((link) => link.replace(/#.*/, '')).filter((link) => link !== '' && !/\.(pdf|zip|ics|svg|webp|json|xlsx|cer)(\?|$)/.test(link) && !/^\/(wall(\?|$)|photos\/|team\/bank\/export|certificates\/external\/.|honours\/.|team\/certificates\/sample\?)/.test(link))
}
