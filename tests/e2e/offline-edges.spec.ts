// Bad networks and full devices: a line that is silent, a device without room, a lesson that is no longer there.
import { listFaults } from './axe.ts'
import { expectKept, firstUnread, readOffline } from './device.ts'
import { expect, test } from './house.ts'
import { signInAs } from './sign-in.ts'
import { layLine } from './slow-line.ts'

test.use({ story: 'offline-edges', losesServer: true })

test('a line that is connected and silent: the kept lesson opens after three seconds, and what is done waits', async ({ house, openContext }) => {
  const line = await layLine(house.url)
  const context = await openContext({ baseURL: line.url })
  const page = await context.newPage()
  await signInAs(page, '1001')
  const lesson = await firstUnread(page)
  await page.goto(lesson)
  await expectKept(page, lesson, '/offline')
  line.stall()
  await page.reload()
  await expect(page.getByText('现在连不上网络')).toBeVisible()
  await page.getByRole('button', { name: '我读完了' }).click({ noWaitAfter: true })
  await expect(page.getByRole('status').filter({ hasText: '等待发送 · 1 项' })).toBeVisible({ timeout: 30_000 })
  await context.close()
  line.close()
})

test('a device without room shows every page as always, and keeps what it can', async ({ signIn, openContext }) => {
  const context = await openContext()
  const page = await signIn('1003', context)
  await expectKept(page, '/practice')
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1 })
  const lesson = await firstUnread(page)
  await page.goto(lesson)
  await expect(page.getByRole('button', { name: '我读完了' })).toBeVisible()
  await page.getByRole('button', { name: '我读完了' }).click()
  await page.waitForURL((url) => url.pathname !== lesson)
  await page.goto(lesson)
  await expect(page.getByText('已读', { exact: true })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list of what opens and what waits is accessible in English, ${colorScheme}`, async ({ signIn, openContext }) => {
    const context = await openContext({ colorScheme, viewport: { width: 390, height: 844 } })
    const page = await signIn(colorScheme === 'light' ? '1004' : '1005', context)
    await readOffline(page, context)
    await context.setOffline(false)
    await expect(page.getByText('已发送，记为读完。')).toBeVisible()
    // The page may just be loading itself again, as what waited was sent.
    await expect(async () => page.goto('/account')).toPass()
    await page.getByRole('button', { name: 'English', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.goto('/offline')
    await expect(page.getByRole('link', { name: 'Daily question and mistakes' })).toBeVisible()
    expect(await listFaults(page)).toEqual([])
    await page.waitForLoadState('networkidle')
    await context.setOffline(true)
    await page.goto('/learn')
    await expect(page.getByText('There is no connection')).toBeVisible()
    expect(await listFaults(page)).toEqual([])
  })
}

test('a page that is never kept leads to what is, and a kept lesson says when the network is back', async ({ signIn, openContext }) => {
  const context = await openContext()
  const page = await signIn('1001', context)
  const lesson = await firstUnread(page)
  await page.goto(lesson)
  await expectKept(page, lesson, '/offline')
  await context.setOffline(true)
  await page.goto('/stars')
  await expect(page.getByText('现在连不上网络，这一页打不开')).toBeVisible()
  await page.goto(lesson)
  await expect(page.getByText('现在连不上网络')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('网络恢复了')).toBeVisible()
  await page.getByRole('link', { name: '重新载入' }).click()
  await expect(page.getByText('网络恢复了')).toBeHidden()
  await expect(page.getByRole('button', { name: '我读完了' })).toBeVisible()
})
