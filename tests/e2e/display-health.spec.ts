// The lead's desk of the wall in a real browser: the pictures are the display itself, and the preview plays the draft.
import type { Page } from '@playwright/test'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'
import { connectScreen, television } from './screen.ts'

test.use({ story: 'display-health' })

test('the lead sees how each display is, and its picture is the panel that it shows', async ({ openContext, signIn }) => {
  const screen = await (await openContext(television)).newPage()
  const lead = await signIn('3001')
  const told = screen.waitForResponse((response) => response.url().endsWith('/wall/report'))
  await connectScreen(screen, lead, '大厅西侧')
  expect((await told).status()).toBe(204)
  const faces = (page: Pick<Page, 'getByRole'>) => page.getByRole('heading', { level: 2 }).allInnerTexts()
  // Now, for the wall goes on to its next panel, and the picture is of the one that it told.
  const shown = await faces(screen)
  await lead.goto('/team/wall')
  await lead.getByRole('link', { name: /大屏状况/ }).click()
  const card = lead.getByRole('region', { name: '大厅西侧' })
  await expect(card.getByText('在线', { exact: true })).toBeVisible()
  await expect(card.getByText(/^客服之星，/)).toBeVisible()
  await expect(card.getByText('1920 × 1080')).toBeVisible()
  const picture = card.locator('iframe').contentFrame()
  await expect(picture.getByRole('heading', { name: '客服之星' })).toBeVisible({ timeout: 60_000 })
  await expect.poll(() => faces(picture)).toEqual(shown)
  // The one of the demo fell silent before the house opened.
  await expect(lead.getByRole('region', { name: '员工休息室' }).getByText('没有消息', { exact: true })).toBeVisible()
  expect(await listFaults(lead)).toEqual([])
})

test('the preview plays the draft as it is arranged, and the hall sees it once it is published', async ({ openContext, signIn }) => {
  const screen = await (await openContext(television)).newPage()
  const lead = await signIn('3001')
  await connectScreen(screen, lead, '大厅东侧')
  await lead.goto('/team/wall/programme')
  const preview = lead.locator('iframe[name=preview]').contentFrame()
  await expect(preview.getByRole('heading', { name: '客服之星' })).toBeVisible()
  await lead.getByRole('checkbox', { name: '客服之星' }).uncheck()
  const up = lead.getByRole('button', { name: '上移 荣誉', exact: true })
  const place = lead.getByRole('group', { name: '荣誉', exact: true }).getByLabel('第几个')
  const from = Number(await place.inputValue())
  // By the keyboard alone: the button keeps the focus while its panel goes up.
  await up.focus()
  for (const to of [from - 1, from - 2]) {
    await lead.keyboard.press('Enter')
    await expect(place).toHaveValue(String(to))
    await expect(up).toBeFocused()
  }
  await expect(lead.getByText('不再放“客服之星”')).toBeVisible()
  await expect(lead.getByText(`“荣誉”从第 ${from} 个换到第 ${from - 2} 个`)).toBeVisible()
  await lead.getByRole('group', { name: '荣誉', exact: true }).getByRole('link', { name: /看这块/ }).click()
  await expect(preview.getByRole('heading', { name: '荣誉' })).toBeVisible()
  const hasStars = () => screen.evaluate(async () => (await (await fetch('/wall/bundle')).text()).includes('"kind":"stars"'))
  expect(await hasStars()).toBe(true)
  expect(await listFaults(lead)).toEqual([])
  await lead.getByRole('button', { name: '发布到大屏' }).click()
  await expect(lead.getByText('发布了，大屏很快换上。')).toBeVisible()
  expect(await hasStars()).toBe(false)
  await expect(screen.getByRole('heading', { name: '客服之星' })).toHaveCount(0, { timeout: 30_000 })
})
