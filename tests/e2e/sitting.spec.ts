// What happens to somebody who sits a quiz at a counter: a customer comes, another device is nearer, the lead gives time.
import type { Locator, Page } from '@playwright/test'
import { readAnswerKey } from './answer-key.ts'
import { expect, test } from './house.ts'
import { openAttempt } from './learner.ts'
import { phone } from './voter.ts'

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

test.describe('without a network for a while', () => {
  test.use({ losesServer: true })

  test('on a device whose clock is a day ahead the time left is the server’s, and answers are saved and kept', async ({ openContext, signIn }) => {
    const context = await openContext()
    await context.clock.setFixedTime(new Date(Date.now() + 86_400_000))
    const page = await signIn('2002', context)
    const address = await openAttempt(page, 'mentorship-rotation')
    await expect(page.getByText(/还有 (?:19|20) 分钟/).first()).toBeVisible()
    await written(page).fill('徒弟')
    await expect(page.getByText(/^已保存/)).toBeVisible()
    await context.setOffline(true)
    await page.getByLabel('标记，回头再看').first().check()
    await expect(page.getByText('1 题的作答先存在这台设备上')).toBeVisible()
    await context.clock.setFixedTime(new Date(Date.now() + 3 * 86_400_000))
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(address)
    await expect(again.getByText(/还有 (?:18|19|20) 分钟/).first()).toBeVisible()
    await expect(written(again)).toHaveValue('徒弟')
    await expect(again.getByRole('link', { name: /已标记/ })).toHaveCount(1)
    await expect(again.getByText(/^已保存/)).toBeVisible()
  })
})

const written = (page: Page) => page.getByRole('group', { name: /^第 \d+ 题.*老带新里，带人的叫师傅/ }).getByRole('textbox')

test('the attempt goes on on a second device, and the first one says so and can take it back', async ({ signIn }) => {
  const first = await signIn('1003')
  const address = await openAttempt(first, 'mentorship-rotation')
  await expect(first.getByText('作答会自动保存')).toBeVisible()
  await written(first).fill('师兄')
  await expect(first.getByText(/^已保存/)).toBeVisible()
  const second = await signIn('1003')
  await second.goto(address)
  await expect(second.getByText('作答会自动保存')).toBeVisible()
  await expect(written(second)).toHaveValue('师兄')
  await written(second).fill('徒弟')
  await expect(second.getByText(/^已保存/)).toBeVisible()
  await lookNow(first)
  await expect(first.getByText('这次作答正在另一个窗口或另一台设备上继续。')).toBeVisible()
  await expect(written(first)).toBeDisabled()
  // What counts is shown without a reload, and that it was written elsewhere; from here nothing is handed in.
  await expect(written(first)).toHaveValue('徒弟')
  await expect(first.getByText('有 1 题在别处改过。这里现在显示的是最后保存的答案，以它为准。')).toBeVisible()
  for (const button of await first.getByRole('button', { name: '交卷' }).all()) await expect(button).toBeDisabled()
  await first.getByRole('button', { name: '在这里继续' }).click()
  await expect(written(first)).toHaveValue('徒弟')
  await expect(written(first)).toBeEnabled()
  await lookNow(second)
  await expect(second.getByText('这次作答正在另一个窗口或另一台设备上继续。')).toBeVisible()
  // What stood here before is not lost.
  await first.getByRole('button', { name: /^改回这里原来的答案/ }).click()
  await expect(written(first)).toHaveValue('师兄')
  await expect(first.getByText('题在别处改过')).toBeHidden()
  await expect(first.getByText(/^已保存/)).toBeVisible()
  await lookNow(second)
  await expect(written(second)).toHaveValue('师兄')
})

test('time that the lead gives is on the running page without a press', async ({ signIn }) => {
  const page = await signIn('1004')
  await openAttempt(page, 'mentorship-rotation')
  await expect(page.getByText(/还有 (?:19|20) 分钟/).first()).toBeVisible()
  const lead = await signIn('3001')
  await lead.goto('/team/attempts')
  const card = lead.getByRole('listitem').filter({ has: lead.getByRole('heading', { name: "Liam O'Brien：老带新与内部轮岗" }) }).filter({ hasText: '已答' })
  await card.getByText('加时间', { exact: true }).first().click()
  await card.getByLabel('原因').first().fill('大厅停电十分钟')
  await card.getByRole('button', { name: '加时间' }).click()
  await expect(lead.getByText('时间已经加上。')).toBeVisible()
  await lookNow(page)
  await expect(page.getByText(/还有 (?:28|29|30) 分钟/).first()).toBeVisible()
})

for (const pointer of ['mouse', 'finger'] as const) {
  test(`a row of an ordering is dragged by its grip with the ${pointer}, and stays where it was dropped`, async ({ openContext, signIn }) => {
    const page = await signIn(pointer === 'mouse' ? '1005' : '1006', await openContext(pointer === 'mouse' ? {} : phone))
    const address = await openAttempt(page, 'mentorship-rotation')
    const [question] = readAnswerKey('mentorship-rotation').filter(({ type }) => type === 'ordering')
    // A phone shows one question at a time.
    await page.goto(`${address}#question-${question?.id}`)
    await expect(page.getByText('作答会自动保存')).toBeVisible()
    await expect(page.locator(`#question-${question?.id}`)).toBeFocused()
    const list = page.locator(`#question-${question?.id}`).getByRole('list')
    const texts = () => list.locator('li > span:not([aria-hidden])').allInnerTexts()
    const [first = '', second = '', third = '', ...rest] = await texts()
    const moved = [second, third, first, ...rest]
    await drag(list, { from: 0, to: 2, hand: pointer === 'mouse' ? mouseOf(page) : await fingerOf(page) })
    await expect.poll(texts).toEqual(moved)
    await expect(list.getByRole('combobox', { name: `“${first}”排第几` })).toHaveValue('3')
    await expect(page.getByText(/^已保存/)).toBeVisible()
    await page.reload()
    await expect(list.getByRole('combobox', { name: `“${first}”排第几` })).toHaveValue('3')
    expect(await texts()).toEqual(moved)
  })
}

test('a place of a picture is chosen in its list with the keyboard, or in the picture, and both show it', async ({ signIn }) => {
  const page = await signIn('1007')
  const address = await openAttempt(page, 'service-etiquette')
  const [question] = readAnswerKey('service-etiquette').filter(({ type }) => type === 'hotspot')
  await page.goto(`${address}#question-${question?.id}`)
  const card = page.locator(`#question-${question?.id}`)
  await expect(page.getByText('作答会自动保存')).toBeVisible()
  await expect(card).toBeFocused()
  const [radios, places] = [card.getByRole('radio'), card.locator('.hotspot-place')]
  await expect(places).toHaveCount(await radios.count())
  await radios.first().focus()
  await page.keyboard.press('Space')
  await expect(radios.first()).toBeChecked()
  await expect(places.first()).toHaveAttribute('data-state', 'chosen')
  await page.keyboard.press('ArrowDown')
  await expect(radios.nth(1)).toBeChecked()
  await expect(places.nth(1)).toHaveAttribute('data-state', 'chosen')
  await expect(card.locator('[data-state=chosen]')).toHaveCount(1)
  await places.nth(2).click()
  await expect(radios.nth(2)).toBeChecked()
  await expect(card.locator('[data-state=chosen]')).toHaveCount(1)
  await expect(page.getByText(/^已保存/)).toBeVisible()
  await page.reload()
  await expect(radios.nth(2)).toBeChecked()
  await expect(places.nth(2)).toHaveAttribute('data-state', 'chosen')
})

type Point = { x: number; y: number }
type Hand = { down: (at: Point) => Promise<unknown>; move: (to: Point) => Promise<unknown>; up: () => Promise<unknown>; /** Another finger on the same grip, for a moment. */ brush?: (at: Point) => Promise<unknown> }

function mouseOf({ mouse }: Page): Hand {
  return { down: async ({ x, y }) => mouse.move(x, y).then(() => mouse.down()), move: ({ x, y }) => mouse.move(x, y), up: () => mouse.up() }
}

async function fingerOf(page: Page): Promise<Hand> {
  const screen = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) => screen.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) })
  const brush = async (at: Point) => {
    await touch('touchStart', [at, { x: at.x + 8, y: at.y + 8 }])
    // A finger that is not named any more has let go.
    await touch('touchMove', [at])
  }
  return { down: (at) => touch('touchStart', [at]), move: (to) => touch('touchMove', [to]), up: () => touch('touchEnd', []), brush }
}

/** From the grip of one row to that of another, in a few moves as a hand makes them: each is made once the row has followed the one before. */
async function drag(list: Locator, { from, to, hand }: { from: number; to: number; hand: Hand }): Promise<void> {
  const grips = list.locator('li > span[aria-hidden]')
  const row = list.getByRole('listitem').nth(from)
  // In the middle of the screen, where nothing scrolls along.
  await list.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const [start, end] = await Promise.all([grips.nth(from), grips.nth(to)].map(middleOf))
  if (!start || !end) throw new Error('there is no such row')
  await hand.down(start)
  await expect(grips.nth(from)).toHaveClass(/cursor-grabbing/)
  for (const step of [1, 2, 3, 4]) {
    const by = ((end.y - start.y) * step) / 4
    await hand.move({ x: start.x, y: start.y + by })
    if (step === 2) await hand.brush?.({ x: start.x, y: start.y + by })
    await expect.poll(async () => Math.abs((await shiftOf(row)) - by)).toBeLessThanOrEqual(1)
  }
  await hand.up()
}

async function middleOf(grip: Locator): Promise<Point> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await grip.boundingBox()) ?? {}
  return { x: x + width / 2, y: y + height / 2 }
}

/** How far down a row is shown from where it lies. */
async function shiftOf(row: Locator): Promise<number> {
  return row.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).f)
}

/** As when somebody comes back to the tab; it looks by itself every twenty seconds besides. */
async function lookNow(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('focus')))
}
