// A quiz as people sit it: by keyboard alone, on a phone whose network goes, on a server that is killed.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './house.ts'

const quiz = '/quizzes/sign-language-basics'
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What the keyboard has reached, and what it takes there. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    const name = element?.getAttribute('name') ?? ''
    const row = element?.closest('fieldset')?.querySelectorAll('select') ?? []
    return {
      tag: element?.tagName ?? '',
      type: element?.getAttribute('type') ?? '',
      name,
      value: element instanceof HTMLInputElement || element instanceof HTMLButtonElement ? element.value : '',
      words: element?.getAttribute('aria-label') ?? '',
      place: [...row].findIndex((one) => one === element),
      isFirst: element === document.querySelector(`[name="${name}"]`),
    }
  })
}

test('a whole exam is sat by keyboard alone', async ({ signIn }) => {
  const page = await signIn('1006')
  await page.goto(quiz)
  await page.getByRole('button', { name: '开始作答' }).press('Enter')
  await expect(page.getByText('作答会自动保存')).toBeVisible()
  const ordered = new Set<string>()
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab')
    const { tag, type, name, value, words, place, isFirst } = await focused(page)
    if (value === 'hand-in') break
    if (type === 'radio' || (type === 'checkbox' && name.startsWith('answer.') && isFirst)) await page.keyboard.press('Space')
    if (words.startsWith('下移') && !ordered.has(words)) {
      ordered.add(words)
      await page.keyboard.press('Enter')
      expect((await focused(page)).words).toBe(words)
    }
    if (tag === 'SELECT' && !words) for (let step = 0; step <= place; step += 1) await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText('17 题都已作答')).toBeVisible()
  await page.getByRole('button', { name: '确认交卷' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '测验结果' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  expect(violations).toEqual([])
})

test('on a phone answers survive a lost network, a closed tab and a killed server', async ({ browser, house, signIn }) => {
  const context = await browser.newContext({ baseURL: house.url, viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await signIn('1007', context)
  await page.goto(quiz)
  await page.getByRole('button', { name: '开始作答' }).click()
  await expect(page.getByText('作答会自动保存')).toBeVisible()
  await expect(page.locator('legend:visible')).toHaveCount(1)
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  expect(violations).toEqual([])

  await page.getByLabel('标记，回头再看').first().check()
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await house.crash()
  await page.getByRole('button', { name: '下一题' }).click()
  await page.locator('label:has-text("标记，回头再看"):visible').click()
  await expect(page.getByText('1 题的作答先存在这台设备上')).toBeVisible()
  const address = page.url()
  await page.close()
  await house.restart()

  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByRole('link', { name: /第 2 题，.*已标记/ })).toBeVisible()
  await expect(again.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await again.goto(`${address.replace(/#.*/, '')}/hand-in`)
  await expect(again.getByText('已标记')).toHaveCount(2)
  await again.getByRole('button', { name: '确认交卷' }).click()
  await expect(again.getByText('未通过')).toBeVisible()
  await context.close()
})
