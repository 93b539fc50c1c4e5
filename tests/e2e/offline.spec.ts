// Reading on bad networks, in the real browser with its real worker: kept, waiting, sent, wiped.
import type { BrowserContext, Page } from '@playwright/test'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'

test.use({ story: 'offline', losesServer: true })

const course = '/learn/mentorship-rotation'

/** What this browser holds of anybody: caches and databases by name. Asked again where the page is just leaving. */
async function holdings(page: Page): Promise<string[]> {
  try {
    return await page.evaluate(async () => [...(await caches.keys()), ...(await indexedDB.databases()).map(({ name }) => name ?? '')])
  } catch {
    return ['the page is leaving']
  }
}

/** Until the page is among what this device has kept. */
async function expectKept(page: Page, ...paths: string[]): Promise<void> {
  await expect.poll(() => page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes('pages'))
    const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))
    return kept.flat()
  })).toEqual(expect.arrayContaining(paths))
}

async function firstUnread(page: Page): Promise<string> {
  await page.goto(course)
  const path = await page.getByRole('listitem').filter({ hasText: '未读' }).first().getByRole('link').getAttribute('href')
  if (path === null) throw new Error('every lesson is read')
  return path
}

async function goOffline(context: BrowserContext): Promise<void> {
  await context.setOffline(true)
}

test('a lesson that was opened once opens without a network; finished, it waits, is sent and counts', async ({ signIn, openContext }) => {
  const context = await openContext()
  const page = await signIn('1001', context)
  const lesson = await firstUnread(page)
  await page.goto(lesson)
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await expectKept(page, lesson, '/offline', '/practice')

  await goOffline(context)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByText('现在连不上网络')).toBeVisible()
  expect(await listFaults(page)).toEqual([])
  await page.getByRole('button', { name: '我读完了' }).click()
  const place = page.getByRole('status').filter({ hasText: '等待发送 · 1 项' })
  await expect(place).toBeVisible()
  await expect(page.getByRole('button', { name: '我读完了' })).toBeHidden()

  // Any other page says what can be opened.
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: '离线时能打开的' })).toBeVisible()
  await expect(page.getByText('等待发送 · 1 项')).toBeVisible()
  await expect(page.getByRole('link', { name: title })).toBeVisible()
  expect(await listFaults(page)).toEqual([])

  await context.setOffline(false)
  await expect(page.getByText('已发送，记为读完。')).toBeVisible()
  await page.goto(lesson)
  await expect(page.getByText('已读', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByText('已发送，记为读完。')).toBeHidden()
})

test('signing out leaves nothing, and the next person finds nothing, offline included', async ({ signIn, openContext }) => {
  const context = await openContext()
  const page = await signIn('1002', context)
  const lesson = await firstUnread(page)
  await page.goto(lesson)
  await expectKept(page, lesson)
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL('**/login')
  await expect.poll(() => holdings(page)).toEqual([])

  const next = await signIn('1003', context)
  await expectKept(next, '/practice')
  await goOffline(context)
  await next.goto(lesson)
  await expect(next.getByRole('heading', { level: 1, name: '离线时能打开的' })).toBeVisible()
  await expect(next.locator(`a[href="${lesson}"]`)).toHaveCount(0)
})

test('the daily question opens without a network after Today, waits, is sent, and its answer can be looked at', async ({ signIn, openContext }) => {
  const context = await openContext()
  const page = await signIn('2001', context)
  await expectKept(page, '/practice')
  await goOffline(context)
  await page.goto('/practice')
  const card = page.getByRole('region', { name: '每日一题' })
  page.once('dialog', (dialog) => void dialog.accept())
  await card.getByRole('button', { name: '就选这个' }).click()
  await expect(card.getByRole('button', { name: '就选这个' })).toBeVisible()
  await card.locator('input[type="radio"], input[type="checkbox"]').first().check()
  await card.getByRole('button', { name: '就选这个' }).click()
  await expect(card.getByText('等待发送 · 1 项')).toBeVisible()
  await expect(card.getByRole('button', { name: '就选这个' })).toBeHidden()
  expect(await listFaults(page)).toEqual([])
  await context.setOffline(false)
  await expect(page.getByText(/已发送，(答对|没有全答对)。/)).toBeVisible()
  await page.getByRole('link', { name: '看解析' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '这一题的作答' })).toBeVisible()
})

test('an answer given on Today while the server is gone waits too', async ({ signIn, openContext, house }) => {
  const context = await openContext()
  const page = await signIn('3001', context)
  await expectKept(page, '/practice')
  const card = page.getByRole('region', { name: '每日一题' })
  // With scripts alive, the answer would come back in place.
  await expect(card.locator('input[name="stay"]')).toBeAttached()
  await card.locator('input[type="radio"], input[type="checkbox"]').first().check()
  await house.crash()
  await card.getByRole('button', { name: '就选这个' }).click()
  await page.waitForURL('**/practice')
  await expect(card.getByText('等待发送 · 1 项')).toBeVisible()
  await house.restart()
  await page.reload()
  await expect(page.getByText(/已发送，(答对|没有全答对)。/)).toBeVisible()
  await expect(card.getByText('等待发送 · 1 项')).toBeHidden()
})

test('what waits survives the end of a session and is sent for the same account', async ({ signIn, openContext }) => {
  const context = await openContext()
  const page = await signIn('1004', context)
  const lesson = await readOffline(page, context)
  await context.clearCookies({ name: 'starhall_session' })
  await context.setOffline(false)
  await page.goto(lesson)
  await page.waitForURL('**/login?*')
  await expect.poll(() => holdings(page)).toEqual(['starhall-staff'])
  await expect(page.getByText('等待发送')).toHaveCount(0)
  const again = await signIn('1004', context)
  await expect(again.getByText('已发送，记为读完。')).toBeVisible()
})

test('another account on the same device neither sees nor sends what waits', async ({ signIn, openContext }) => {
  const context = await openContext()
  const page = await signIn('1005', context)
  const lesson = await readOffline(page, context)
  await context.clearCookies({ name: 'starhall_session' })
  await context.setOffline(false)
  const other = await signIn('1006', context)
  await expectKept(other, '/practice')
  await expect(other.getByText(/等待发送|已发送/)).toHaveCount(0)
  await other.goto(lesson)
  await expect(other.getByRole('button', { name: '我读完了' })).toBeVisible()
  // The page of the first person, open in its own tab, is no longer theirs to be seen.
  await expect(page.getByText('等待发送 · 1 项')).toBeHidden()
})

test('signing out asks first when something waits, and then it is gone', async ({ signIn, openContext }) => {
  const context = await openContext()
  const page = await signIn('1007', context)
  await readOffline(page, context)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void (asked.length === 1 ? dialog.dismiss() : dialog.accept())
  })
  await page.getByRole('button', { name: '退出登录' }).click()
  expect(asked).toEqual([expect.stringContaining('还有 1 项等待发送')])
  await expect(page.getByRole('status').filter({ hasText: '等待发送 · 1 项' })).toBeVisible()
  // Without a network too: nothing opens any more, and the server hears of it before anything else.
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('没有登录，这台设备上什么也打不开')).toBeVisible()
  await expect.poll(() => holdings(page)).toEqual(['starhall-staff'])
  await context.setOffline(false)
  await page.goto('/team')
  await page.waitForURL('**/login**')
  await expect.poll(() => holdings(page)).toEqual([])
})

test('on a shared machine kept pages close with the session, also without a network', async ({ openContext }) => {
  const context = await openContext()
  const page = await context.newPage()
  await page.goto('/login')
  await page.getByLabel('工号').fill('1003')
  await page.getByLabel('密码').fill('starhall-demo')
  await page.getByLabel(/共用/).check()
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  const lesson = await firstUnread(page)
  await page.goto(lesson)
  await expectKept(page, lesson)
  await goOffline(context)
  // As if a quarter of an hour had gone by.
  await page.evaluate(async () => {
    const open = indexedDB.open('starhall-staff')
    await new Promise((resolve) => open.addEventListener('success', resolve))
    const store = open.result.transaction('kept', 'readwrite').objectStore('kept')
    store.put({ kind: 'tenure', value: { account: document.querySelector<HTMLElement>('[data-account]')?.dataset['account'], isShared: true, heardAt: Date.now() - 900_000, until: Date.now() - 1 } }, 'tenure')
    await new Promise((resolve) => store.transaction.addEventListener('complete', resolve))
    open.result.close()
  })
  await page.goto(lesson)
  await expect(page.getByText('没有登录，这台设备上什么也打不开')).toBeVisible()
  await expect.poll(() => holdings(page)).toEqual([])
})

test('opening a course keeps its lessons, and a page that is alive finds its way to them', async ({ signIn, openContext }) => {
  const context = await openContext()
  const page = await signIn('1003', context)
  await page.goto('/learn')
  await page.locator(`a[href="${course}"]`).first().click()
  await page.waitForURL(`**${course}`)
  const links = page.getByRole('listitem').locator(`a[href^="${course}/"]`)
  const last = (await links.last().getAttribute('href')) ?? ''
  const title = await links.last().innerText()
  await expectKept(page, course, last)
  await goOffline(context)
  await links.last().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.goto(course)
  await expect(page.getByText('现在连不上网络')).toBeVisible()
})

/** Reads a lesson to its end without a network; returns its address. */
async function readOffline(page: Page, context: BrowserContext): Promise<string> {
  const lesson = await firstUnread(page)
  await page.goto(lesson)
  await expectKept(page, lesson, '/offline')
  await goOffline(context)
  await page.getByRole('button', { name: '我读完了' }).click()
  await expect(page.getByRole('status').filter({ hasText: '等待发送 · 1 项' })).toBeVisible()
  return lesson
}
