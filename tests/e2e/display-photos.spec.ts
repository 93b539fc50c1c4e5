// Photos of people on the wall: from a phone to the screen, and off it again within five minutes, its storage included.
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, test } from './house.ts'
import { connectScreen, television } from './screen.ts'
import { keptFiles } from './screen-storage.ts'

test.use({ story: 'display-photos', losesServer: true })

const album = '周末一起走走'

test('a photo goes from a phone without scripts to the wall, once a second person has looked', async ({ openContext, signIn }) => {
  const screen = await (await openContext(television)).newPage()
  const lead = await signIn('3001')
  await connectScreen(screen, lead, '收照片的屏')
  const phone = await signIn('1007', await openContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false }))
  await phone.goto('/account')
  await phone.getByRole('link', { name: '发照片' }).click()
  const photo = { name: 'IMG_0417.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 800, height: 600, channels: 3, background: '#5d8a5a' } }).jpeg().toBuffer() }
  await phone.getByLabel('拍一张，或选一张').setInputFiles({ ...photo, buffer: photo.buffer.subarray(0, 900) })
  await phone.getByLabel('没有同事').check()
  await phone.getByLabel('放到哪里').selectOption({ label: '新相册' })
  await phone.getByLabel('相册名称').fill('窗台')
  await phone.getByLabel('一句话').fill('窗台上的吊兰开花了')
  await phone.getByRole('button', { name: '发出去' }).click()
  await expect(phone.getByText('这个文件不是能打开的照片')).toBeVisible()
  await expect(phone.getByLabel('一句话')).toHaveValue('窗台上的吊兰开花了')
  await expect(phone.getByLabel('没有同事')).toBeChecked()
  await expect(phone.getByLabel('相册名称')).toHaveValue('窗台')
  await phone.getByLabel('拍一张，或选一张').setInputFiles(photo)
  await phone.getByRole('button', { name: '发出去' }).click()
  await expect(phone.getByText('收到了，等管墙的同事看过就上墙。')).toBeVisible()

  await lead.goto('/team/wall')
  await lead.getByRole('link', { name: '照片与相册' }).click()
  await lead.getByRole('listitem').filter({ hasText: '窗台上的吊兰开花了' }).getByRole('button', { name: '贴上墙' }).click()
  await expect(lead.getByText('挂上墙了，大屏很快换上。')).toBeVisible()
  await expect(screen.getByText('窗台上的吊兰开花了')).toBeVisible({ timeout: 30_000 })
})

test('consent taken back clears a display at once: what it shows, what it keeps, and the address', async ({ openContext, signIn }) => {
  const screen = await (await openContext(television)).newPage()
  await screen.clock.install()
  await connectScreen(screen, await signIn('3001'), '收回照片的屏')
  await showAlbum(screen)
  const before = await photosKept(screen)
  const inThem = await signIn('2002')
  await agree(inThem, false)
  await expect.poll(async () => (await photosKept(screen)).length, { timeout: 30_000 }).toBeLessThan(before.length)
  await expect(screen.getByRole('heading', { name: album })).toHaveCount(0)
  const gone = before.filter((address) => address.includes('/wall/photos/'))
  const left = await photosKept(screen)
  const closed = gone.filter((address) => !left.includes(address))
  expect(closed.length).toBeGreaterThan(1)
  expect(await screen.evaluate(async (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).status)), closed)).toEqual(closed.map(() => 404))
  // Nor does any cache of the browser's hold one: the worker of the display keeps its program alone.
  const cached = await screen.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat())
  expect(cached.filter((url) => url.includes('/wall/photos/'))).toEqual([])
  await agree(inThem, true)
  await expect.poll(() => photosKept(screen), { timeout: 30_000 }).toEqual(before)
})

test('a display that hears nothing of its server shows photos for less than five minutes, words as before, and photos again once it is back', async ({ house, openContext, signIn }) => {
  test.setTimeout(240_000)
  const screen = await (await openContext(television)).newPage()
  await screen.clock.install()
  await connectScreen(screen, await signIn('3001'), '断网的屏')
  await expect.poll(async () => (await photosKept(screen)).length).toBeGreaterThan(3)
  const kept = await photosKept(screen)
  // The worker that keeps the shell is at work.
  await screen.evaluate(async () => void (await navigator.serviceWorker.ready))
  await house.crash()
  // A power cut of a moment: all is as it was.
  await screen.reload()
  await showAlbum(screen)
  expect(await photosKept(screen)).toEqual(kept)

  for (let minute = 0; minute < 5; minute += 1) await screen.clock.runFor(60_000)
  await expect.poll(() => photosKept(screen)).toEqual([])
  await expectNoPhotos(screen)
  // Switched off and on again, and still no server.
  await screen.reload()
  expect(await photosKept(screen)).toEqual([])
  await expectNoPhotos(screen)

  await house.restart()
  await expect(async () => {
    await screen.clock.runFor(15_000)
    expect(await photosKept(screen)).toEqual(kept)
  }).toPass({ timeout: 90_000 })
  await showAlbum(screen)
})

/** The addresses of the photos in the display's own storage. */
async function photosKept(screen: Page): Promise<string[]> {
  return (await keptFiles(screen)).filter((address) => address.includes('/wall/photos/')).toSorted()
}

/** Until the album comes round, with its pictures. */
async function showAlbum(screen: Page): Promise<void> {
  await expect(async () => {
    await screen.clock.runFor(4_000)
    await expect(screen.getByRole('heading', { name: album })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await expect(screen.getByRole('img', { name: '山顶合影，风大得站不住。' })).toBeVisible()
}

/** Through more than a whole round: words on every panel, and no picture on any. */
async function expectNoPhotos(screen: Page): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    await screen.clock.runFor(8_000)
    await expect(screen.locator('.layer-front').getByRole('heading').first()).toBeVisible()
    await expect(screen.locator('.layer-front img')).toHaveCount(0)
  }
}

async function agree(page: Page, isGiven: boolean): Promise<void> {
  await page.goto('/account/photo')
  await page.getByLabel(/^相册和便签上的照片/).setChecked(isGiven)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('status').first()).toBeVisible()
}
