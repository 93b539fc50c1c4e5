// npm run look [-- --only stars,learn --width 390 --theme dark --language en --into folder]: a picture of every page as
// each of the demo people and as nobody, and one sheet, index.html, that shows them side by side. What a program can see
// of ugliness it prints; the rest is for eyes. The demo it looks at is its own, in a throw-away folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { endDemo, furnishDemo, startDemo } from '#tests/e2e/demo-process.ts'
import { goRound, type Visit } from '#tests/e2e/tour.ts'
import { freePort } from '#tests/support/postgresql.ts'
import browserSetting from '../playwright.config.ts'
import { contactSheet, type Picture } from './look/contact-sheet.ts'
import { listUglinesses } from './look/uglinesses.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    width: { type: 'string', default: '390,820,1440' },
    theme: { type: 'string', default: 'light,dark' },
    language: { type: 'string', default: 'zh-CN,en' },
    into: { type: 'string', default: 'test-results/look' },
  },
})
const only = listed(values.only)
const widths = listed(values.width).map(Number)
const themes = listed(values.theme).filter((theme) => theme === 'light' || theme === 'dark')
const languages = listed(values.language)
if (widths.length === 0 || widths.some((width) => !(width >= 200)) || themes.length === 0 || languages.length === 0) {
  throw new Error('--width 390,820,1440  --theme light,dark  --language zh-CN,en')
}

const dataFolder = mkdtempSync(join(tmpdir(), 'starhall-look-'))
const port = await freePort()
mkdirSync(values.into, { recursive: true })
console.log('opening a demo …')
await furnishDemo(dataFolder)
const { server: demo } = await startDemo(port, dataFolder)
const browser = await chromium.launch(browserSetting.use?.launchOptions)
try {
  const pictures: Picture[] = []
  for (const language of languages) await look(language, pictures)
  const sheet = join(values.into, 'index.html')
  writeFileSync(sheet, contactSheet(pictures))
  console.log(`${pictures.length} pictures: open ${sheet}`)
} finally {
  await browser.close()
  await endDemo(demo, 'SIGTERM')
  rmSync(dataFolder, { recursive: true, force: true })
}

async function look(language: string, pictures: Picture[]): Promise<void> {
  await goRound({
    house: { dataFolder },
    language,
    isThorough: true,
    everyPerson: true,
    open: async () => {
      const context = await browser.newContext({ baseURL: `http://localhost:${port}`, locale: language, timezoneId: 'Asia/Shanghai' })
      return context.newPage()
    },
    visit: async (visit) => {
      // The first of the cast shows all lessons; who comes after has the same.
      const isSeen = visit.path.startsWith('/learn/') && visit.who !== '1001'
      const isAsked = only.length === 0 || only.some((word) => (word === '/' ? visit.path === '/' : visit.path.includes(word)))
      const answer = await visit.page.goto(visit.path)
      if (isSeen || !isAsked) return
      console.log(`${language}  ${visit.who.padEnd(10)} ${answer?.status() ?? '   '}  ${visit.path}`)
      await picture({ ...visit, language }, pictures)
    },
  })
}

async function picture({ page, path, who, language }: Visit & { language: string }, pictures: Picture[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: foldOf(width) })
    for (const ugliness of await listUglinesses(page)) console.log(`      ${width} px: ${ugliness}`)
    await unrollPage(page, width)
    for (const theme of themes) {
      const file = `${nameOf(path)}.${who}.${language}.${theme}.${width}.png`
      await page.emulateMedia({ colorScheme: theme })
      await page.screenshot({ path: join(values.into, file), animations: 'disabled' })
      pictures.push({ path, who, language, theme, width, file })
    }
  }
}

/** As high as all of it, so that what sticks to an edge of the screen does not lie across the picture. */
async function unrollPage(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(height, foldOf(width)) })
  // Pictures below the fold load only now.
  await page.evaluate(() => Promise.allSettled([...document.images].map((image) => image.decode())))
}

function foldOf(width: number): number {
  return width < 800 ? 844 : 900
}

function nameOf(path: string): string {
  const words = path.replace(/([0-9a-f]{8})-[0-9a-f-]{27}/g, '$1').split(/[^\w-]+/)
  return words.filter((word) => word !== '').join('_') || 'today'
}

function listed(words: string): string[] {
  return words.split(',').filter((word) => word !== '')
}
