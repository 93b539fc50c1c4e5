// What a screen keeps: over a power cut, a browser that was cleared, and disks that are full.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { mountSmallDisk } from '#tests/support/small-disk.ts'
import { endDemo, startDemo } from './demo-process.ts'
import { expect, expectWithin, expectWords, test, watch } from './hall.ts'
import { modelFolder } from './model-house.ts'
import { connectScreen, expectWall } from './screen.ts'
import { keptRecords, untilKept } from './screen-storage.ts'

test.use({ story: 'display-steady', losesServer: true })

test('a power cut in a hall without a network leaves the wall as it was, pictures and all', async ({ hang, line }, { project }) => {
  const cookies = await (await hang()).context().cookies()
  const profile = mkdtempSync(join(tmpdir(), 'starhall-television-'))
  const switchOn = async () => {
    const context = await chromium.launchPersistentContext(profile, { ...project.use.launchOptions, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 720 } })
    return { context, screen: context.pages()[0] ?? (await context.newPage()) }
  }
  const evening = await switchOn()
  await evening.context.addCookies(cookies)
  await evening.screen.goto(`${line.url}/wall`)
  const since = await evening.screen.getByText(/^更新于/).innerText()
  await untilKept(evening.screen)
  // No farewell: what is not on the disk is lost.
  const gone = evening.context.waitForEvent('close')
  await (await evening.context.newCDPSession(evening.screen)).send('Browser.crash').catch(() => undefined)
  await gone

  line.set('cut')
  const { context, screen } = await switchOn()
  await screen.goto(`${line.url}/wall`)
  await expect(screen.getByText(/^更新于/)).toHaveText(since)
  await expect(screen.getByText(/^更新于/)).toHaveClass(/stale/)
  await expect(screen.getByRole('heading', { name: '王堃' })).toBeVisible()
  await expectWall(screen)
  line.set('open')
  await expect(screen.getByText(/^更新于/)).not.toHaveClass(/stale/, { timeout: 45_000 })
  await context.close()
  rmSync(profile, { recursive: true, force: true })
})

test('a browser that forgets everything while the wall plays loses nothing: content, place on the wall and all that it keeps come back', async ({ hang, line, publish }) => {
  const screen = await hang()
  await untilKept(screen)
  // Where its first change comes in this very moment it keeps that: then it is made to forget once more.
  await expect(async () => {
    await clearAll(screen, line.url)
    expect(await keptRecords(screen)).toBe(0)
  }).toPass()
  await publish('浏览器清空以后')
  await expectWords(screen, '浏览器清空以后')
  await expectWithin(screen, 45, async () => expect(await keptRecords(screen)).toBe(3))
  await untilKept(screen)
  // A browser that drops its cookies with the power.
  await screen.context().clearCookies()
  await screen.reload()
  await expect(screen.getByText(/^更新于/)).not.toHaveClass(/stale/)
  expect(await screen.context().cookies()).toHaveLength(1)
  line.set('cut')
  await screen.reload()
  await expect(screen.getByText(/^更新于/)).toHaveClass(/stale/)
  await watch(screen, 1)
})

test('a server whose disk is full when a photo comes goes on showing the wall, and the photo hangs once there is room', async ({ openContext, signIn }) => {
  const disk = mountSmallDisk(96)
  if (!disk) return test.skip(true, 'this account may not mount a small disk')
  const data = join(disk.folder, 'data')
  mkdirSync(data)
  cpSync(process.env[modelFolder] ?? '', data, { recursive: true })
  const { server, url } = await startDemo(0, data)
  try {
    const lead = await signIn('3001', await openContext({ baseURL: url }))
    const screen = await (await openContext({ baseURL: url })).newPage()
    await screen.clock.install()
    await connectScreen(screen, lead, '磁盘满了的厅')
    disk.fill()
    await hangPortrait(lead, url)
    await expect(lead.getByText('服务器现在存不下图片（磁盘可能满了），什么都没有改动。')).toBeVisible()
    await expect(lead.getByRole('listitem').filter({ hasText: '新照片' })).toHaveCount(0)
    await watch(screen, 5)
    // It still answers: what it shows is current.
    await expect(screen.getByText(/^更新于/)).not.toHaveClass(/stale/)
    disk.makeRoom()
    await hangPortrait(lead, url)
    await expect(lead.getByRole('listitem').filter({ hasText: '新照片' })).toHaveCount(1)
    await expectWords(screen, '新照片')
  } finally {
    await endDemo(server, 'SIGKILL')
    disk.remove()
  }
})

async function clearAll(screen: Page, origin: string): Promise<void> {
  await screen.context().clearCookies()
  const session = await screen.context().newCDPSession(screen)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
}

async function hangPortrait(lead: Page, url: string): Promise<void> {
  const buffer = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#8a6100', noise: { type: 'gaussian', mean: 128, sigma: 60 } } }).jpeg().toBuffer()
  await lead.goto(`${url}/team/wall/portraits`)
  await lead.getByLabel('合影').setInputFiles({ name: 'family.jpg', mimeType: 'image/jpeg', buffer })
  await lead.getByLabel('照片说明').fill('新照片')
  await lead.getByLabel('拍摄时间').fill('2026-11')
  await lead.getByRole('button', { name: '挂上墙' }).click()
  await lead.waitForLoadState('networkidle')
}
