// A counter scene from the lesson's card to the debrief, by keyboard alone and without JavaScript.
import type { Locator, Page } from '@playwright/test'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'

test.use({ story: 'scenes' })

const lesson = '/learn/service-etiquette/calming'

// The browser complains on its console of what was fetched ahead and not used some seconds later; any complaint fails a test.
test('a lesson whose text is slow to come has its style sheet, and the browser finds nothing odd', async ({ signIn }) => {
  const page = await signIn('1004')
  await page.goto('/learn/service-etiquette')
  await page.route('**/learn/service-etiquette/*.data*', async (route) => {
    await page.waitForFunction(() => performance.now() > 6_000)
    await route.continue()
  })
  await page.getByRole('main').locator('a[href^="/learn/service-etiquette/"]').first().click()
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.locator('link[rel=stylesheet][href*="/lesson-"]')).toHaveCount(1)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ contextOptions: { javaScriptEnabled } })

    test('a scene is played to its end and heard by keyboard alone, the focus on each new step', async ({ signIn }) => {
      const page = await signIn(javaScriptEnabled ? '1005' : '1006')
      await page.goto(lesson)
      await tabTo(page, '进入情景：密码挂失，姓名差一个字')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1, name: '密码挂失，姓名差一个字' })).toBeVisible()
      await chooseByKeys(page)
      await expectFocusOnNews(page, '第 2 步')
      for (let step = 2; (await choicesOn(page).count()) > 0; step += 1) {
        await chooseByKeys(page)
        await expect(newsOn(page)).toBeFocused()
      }
      await expectFocusOnNews(page, '收场')
      await page.keyboard.press('Tab')
      await expect(page.getByRole('button', { name: '听师傅讲评' })).toBeFocused()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\?run=/)
      await expectFocusOnNews(page, '讲评')
      await expect(page.getByRole('heading', { name: '师傅的话' })).toBeVisible()
      expect(await listFaultsWhereScriptsRun(page, javaScriptEnabled)).toEqual([])
      await tabTo(page, '再演一遍')
      await page.keyboard.press('Enter')
      await expect(page.getByText('演过 1 次')).toBeVisible()
    })
  })
}

function choicesOn(page: Page): Locator {
  return page.getByRole('list', { name: '你会怎么做？' }).getByRole('link')
}

/** Where a step begins. */
function newsOn(page: Page): Locator {
  return page.getByRole('heading', { level: 2, name: /^(第 \d+ 步|收场|讲评)/ })
}

/** axe is a script. */
async function listFaultsWhereScriptsRun(page: Page, javaScriptEnabled: boolean): Promise<string[]> {
  return javaScriptEnabled ? listFaults(page) : []
}

async function expectFocusOnNews(page: Page, words: string): Promise<void> {
  const news = newsOn(page)
  await expect(news).toBeFocused()
  await expect(news).toContainText(words)
}

/** The first choice of the step, by Tab from wherever the focus is. */
async function chooseByKeys(page: Page): Promise<void> {
  const first = choicesOn(page).first()
  const target = (await first.getAttribute('href')) ?? ''
  for (let presses = 0; presses < 80 && !(await isFocused(page, target)); presses += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname + url.search + url.hash === target)
}

async function isFocused(page: Page, href: string): Promise<boolean> {
  return (await page.locator(`a[href="${href}"]:focus`).count()) > 0
}

async function tabTo(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name })
  const href = (await link.getAttribute('href')) ?? ''
  for (let presses = 0; presses < 150; presses += 1) {
    if (await isFocused(page, href)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${name}`)
}
