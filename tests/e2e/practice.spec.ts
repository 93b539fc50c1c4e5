// 每日一题 in the browser: in place with scripts, by keyboard alone, and as plain pages without scripts.
import type { Locator, Page } from '@playwright/test'
import type { Question } from '#app/quizzes/question.ts'
import { readAnswerKey } from './answer-key.ts'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'

test.use({ story: 'practice' })

const courses = ['service-etiquette', 'mentorship-rotation', 'sign-language-basics']

test('the question of the day is answered in place on Today, and the streak goes on', async ({ signIn }) => {
  const page = await signIn('3001')
  const card = dailyCard(page)
  await expect(card.getByText('已连续 6 天')).toBeVisible()
  const question = await questionOn(card)
  await card.getByRole('button', { name: '就选这个' }).click()
  await expect(card.getByText('请先选一个答案。')).toBeVisible()
  for (const text of rightTexts(question)) await card.getByLabel(text, { exact: true }).check()
  await card.getByRole('button', { name: '就选这个' }).click()
  await expect(card.getByText('答对', { exact: true })).toBeVisible()
  await expect(card.getByText(question.explanation?.zh ?? '')).toBeVisible()
  await expect(card.getByText('已连续 7 天')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await listFaults(page)).toEqual([])
  await page.reload()
  await expect(card.getByText('今天已答 1 题')).toBeVisible()
  await card.getByRole('link', { name: '第 1 题：答对' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '这一题的作答' })).toBeVisible()
  expect(await listFaults(page)).toEqual([])
  for (const path of ['/practice', '/team/cadence']) {
    await page.goto(path)
    expect(await listFaults(page)).toEqual([])
  }
})

test('it is answered by keyboard alone, and the focus is where the answer is', async ({ signIn }) => {
  const page = await signIn('1003')
  const card = dailyCard(page)
  const question = await questionOn(card)
  await press(page, 'Tab', card.getByRole(question.type === 'multiple' ? 'checkbox' : 'radio').first())
  await page.keyboard.press('Space')
  await press(page, 'Tab', card.getByRole('button', { name: '就选这个' }))
  await page.keyboard.press('Enter')
  await expect(card.getByRole('heading', { name: '每日一题' })).toBeFocused()
  await expect(card.getByText(question.explanation?.zh ?? '')).toBeVisible()
})

test('three are enough for a day, one after the other on the page of practice', async ({ signIn }) => {
  const page = await signIn('2001')
  await page.goto('/practice')
  const card = dailyCard(page)
  for (const answered of [1, 2, 3]) {
    await card.locator('input[type="radio"], input[type="checkbox"]').first().check()
    await card.getByRole('button', { name: '就选这个' }).click()
    await expect(card.getByText(/^\s*(答对|部分对|答错)$/)).toBeVisible()
    if (answered < 3) await card.getByRole('button', { name: '再来一题' }).click()
  }
  await page.reload()
  await expect(card.getByText('今天已答 3 题')).toBeVisible()
  await expect(card.getByRole('button', { name: '就选这个' })).toHaveCount(0)
  await expect(card.getByRole('link', { name: '再来一题' })).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ contextOptions: { javaScriptEnabled: false } })

  test('the answer has its own page, and the mistake stands in the notebook', async ({ signIn }) => {
    const page = await signIn('1001')
    const card = dailyCard(page)
    await card.getByRole('button', { name: '就选这个' }).click()
    await expect(dailyCard(page).getByText('请先选一个答案。')).toBeVisible()
    const question = await questionOn(dailyCard(page))
    const wrong = wrongTexts(question)
    for (const text of wrong.slice(0, 1)) await dailyCard(page).getByLabel(text, { exact: true }).check()
    await dailyCard(page).getByRole('button', { name: '就选这个' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '这一题的作答' })).toBeVisible()
    await expect(page.getByText(question.explanation?.zh ?? '')).toBeVisible()
    await page.getByRole('link', { name: '错题本和记录' }).click()
    await expect(page.getByRole('region', { name: '错题本' }).getByRole('link', { name: question.prompt.zh })).toBeVisible()
    await expect(page.getByRole('region', { name: '答过的题' }).getByRole('link', { name: question.prompt.zh }).first()).toBeVisible()
  })

  test('the lead changes the cadence of the team', async ({ signIn }) => {
    const lead = await signIn('3001')
    await lead.goto('/team/cadence')
    await lead.getByLabel('几号之前').fill('40')
    await lead.getByRole('button', { name: '就按这个节奏' }).click()
    await expect(lead.getByText('请填表上给出的范围内的数字。')).toBeVisible()
    await lead.getByLabel('几号之前').fill('25')
    await lead.getByRole('group', { name: '每周一课' }).getByLabel('班组自己的叫法').fill('每周一例')
    await lead.getByRole('button', { name: '就按这个节奏' }).click()
    await expect(lead.getByText('节奏已定。')).toBeVisible()
    const page = await signIn('1002')
    await expect(page.getByRole('list', { name: '三个一' }).getByText('每周一例')).toBeVisible()
  })
})

function dailyCard(page: Page): Locator {
  return page.getByRole('region', { name: '每日一题' })
}

/** Which question of the content a card asks. */
async function questionOn(card: Locator): Promise<Question> {
  const legend = (await card.locator('legend').textContent()) ?? ''
  const question = courses.flatMap(readAnswerKey).find(({ prompt }) => legend.includes(prompt.zh))
  if (!question) throw new Error(`no question is asked: ${legend}`)
  return question
}

function rightTexts(question: Question): string[] {
  if (question.type === 'true-false') return [question.answer ? '对' : '错']
  return 'options' in question ? question.options.filter(({ right }) => right).map(({ text }) => text.zh) : []
}

function wrongTexts(question: Question): string[] {
  if (question.type === 'true-false') return [question.answer ? '错' : '对']
  return 'options' in question ? question.options.filter(({ right }) => !right).map(({ text }) => text.zh) : []
}

async function press(page: Page, key: string, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`the keyboard does not reach ${String(target)}`)
}
