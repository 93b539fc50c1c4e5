// What happens to somebody who sits a quiz at a counter: a customer comes, another device is nearer, the lead gives time.
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './house.ts'
import { openAttempt } from './learner.ts'

test.use({ story: 'sitting' })

test('a customer comes: the paper is put away, and the answers are there when one goes on', async ({ signIn }) => {
  const page = await signIn('1001')
  const address = await openAttempt(page, 'service-etiquette')
  await expect(page.getByText('作答会自动保存')).toBeVisible()
  await page.getByRole('group', { name: '把“三声”填完整。' }).getByRole('textbox', { name: '第 1 空' }).fill('迎声')
  await expect(page.getByText(/^已保存/)).toBeVisible()
  await page.getByText('客户来了？先暂停').click()
  await page.getByRole('button', { name: '暂停', exact: true }).click()
  await expect(page.getByText('请先选一个暂停的原因。')).toBeVisible()
  await page.getByLabel('有客户要接待').check()
  await page.getByRole('button', { name: '暂停', exact: true }).click()
  await expect(page.getByRole('heading', { name: '已暂停' })).toBeVisible()
  await page.goto(address)
  await expect(page.getByRole('heading', { name: '已暂停' })).toBeVisible()
  await page.getByRole('button', { name: '继续作答' }).click()
  await page.waitForURL(`**${address}`)
  await expect(page.getByRole('textbox', { name: '第 1 空' })).toHaveValue('迎声')
})

const written = (page: Page) => page.getByRole('group', { name: /^第 \d+ 题.*老带新里，带人的叫师傅/ }).getByRole('textbox')

test('the attempt goes on on a second device, and the first one says so and can take it back', async ({ signIn }) => {
  const first = await signIn('1003')
  const address = await openAttempt(first, 'mentorship-rotation')
  await expect(first.getByText('作答会自动保存')).toBeVisible()
  const second = await signIn('1003')
  await second.goto(address)
  await expect(second.getByText('作答会自动保存')).toBeVisible()
  await written(second).fill('徒弟')
  await expect(second.getByText(/^已保存/)).toBeVisible()
  await lookNow(first)
  await expect(first.getByText('这次作答正在另一个窗口或另一台设备上继续。')).toBeVisible()
  await expect(written(first)).toBeDisabled()
  await first.getByRole('button', { name: '在这里继续' }).click()
  await expect(written(first)).toHaveValue('徒弟')
  await expect(written(first)).toBeEnabled()
  await lookNow(second)
  await expect(second.getByText('这次作答正在另一个窗口或另一台设备上继续。')).toBeVisible()
})

test('time that the lead gives is on the running page without a press', async ({ signIn }) => {
  const page = await signIn('1004')
  await openAttempt(page, 'mentorship-rotation')
  await expect(page.getByText(/还有 (?:19|20) 分钟/).first()).toBeVisible()
  const lead = await signIn('3001')
  await lead.goto('/team/attempts')
  const card = lead.getByRole('listitem').filter({ has: lead.getByRole('heading', { name: "Liam O'Brien · 老带新与内部轮岗" }) }).filter({ hasText: '已答' })
  await card.getByText('加时间', { exact: true }).first().click()
  await card.getByLabel('原因').first().fill('大厅停电十分钟')
  await card.getByRole('button', { name: '加时间' }).click()
  await expect(lead.getByText('时间已经加上。')).toBeVisible()
  await lookNow(page)
  await expect(page.getByText(/还有 (?:28|29|30) 分钟/).first()).toBeVisible()
})

test('a row of an ordering is dragged by its grip, and stays where it was dropped', async ({ signIn }) => {
  const page = await signIn('1005')
  const address = await openAttempt(page, 'mentorship-rotation')
  await expect(page.getByText('作答会自动保存')).toBeVisible()
  const list = page.getByRole('listitem').filter({ has: page.getByRole('combobox', { name: /排第几$/ }) }).first().locator('..')
  const texts = () => list.locator('li > span:not([aria-hidden])').allInnerTexts()
  const [first = '', second = '', third = '', ...rest] = await texts()
  await drag(list, { from: 0, to: 2 })
  expect(await texts()).toEqual([second, third, first, ...rest])
  await expect(list.getByRole('combobox', { name: `“${first}”排第几` })).toHaveValue('3')
  await expect(page.getByText(/^已保存/)).toBeVisible()
  await page.goto(address)
  await expect(list.getByRole('combobox', { name: `“${first}”排第几` })).toHaveValue('3')
  expect(await texts()).toEqual([second, third, first, ...rest])
})

/** From the grip of one row to that of another, in a few moves as a hand makes them. */
async function drag(list: Locator, { from, to }: { from: number; to: number }): Promise<void> {
  const { mouse } = list.page()
  const grips = list.locator('li > span[aria-hidden]')
  await grips.nth(from).scrollIntoViewIfNeeded()
  const [start, end] = await Promise.all([grips.nth(from), grips.nth(to)].map(async (grip) => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await grip.boundingBox()) ?? {}
    return { x: x + width / 2, y: y + height / 2 }
  }))
  if (!start || !end) throw new Error('there is no such row')
  await mouse.move(start.x, start.y)
  await mouse.down()
  for (const step of [1, 2, 3, 4]) await mouse.move(start.x, start.y + ((end.y - start.y) * step) / 4)
  await mouse.up()
}

/** As when somebody comes back to the tab; it looks by itself every twenty seconds besides. */
async function lookNow(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('focus')))
}
