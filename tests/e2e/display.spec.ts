// The television in the hall: it outlives its server, says how old it is, and comes back by itself.
import type { Page } from '@playwright/test'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'
import { connectScreen, disconnect, expectWall, television } from './screen.ts'

test.use({ story: 'display', losesServer: true })

test('a display keeps its content while the server is away, says since when, and recovers by itself', async ({ house, openContext, signIn }) => {
  const screen = await (await openContext(television)).newPage()
  await screen.clock.install()
  const lead = await signIn('3001')
  await connectScreen(screen, lead, '大厅西侧')
  const updated = screen.getByText(/^更新于 \d\d:\d\d/)
  await expect(updated).toBeVisible()
  await expect(screen.getByRole('heading', { name: '王堃' })).toBeVisible()

  await house.crash()
  const since = await updated.innerText()
  // Through every panel and well past the moment from which the line turns amber.
  for (let minutes = 0; minutes < 6; minutes += 1) {
    await screen.clock.runFor(60_000)
    await expect(screen.getByRole('heading').first()).toBeVisible()
    await expectWall(screen)
  }
  await expect(updated).toHaveText(since)
  await expect(updated).toHaveClass(/stale/)

  await screen.reload()
  await expect(screen.getByRole('heading', { name: '王堃' })).toBeVisible()
  await expect(updated).toHaveText(since)
  await expectWall(screen)

  await house.restart()
  // In short steps: a question to the server is given up after 20 s of this clock.
  await expect(async () => {
    await screen.clock.runFor(15_000)
    await expect(updated).not.toHaveClass(/stale/, { timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  const words = '服务器回来了，心也回来了。'
  const writer = await signIn('2002')
  await writer.goto('/wall/kind-words')
  await writer.getByLabel('心语').fill(words)
  await writer.getByRole('button', { name: '贴出去' }).click()
  await expect(writer.getByText('收到了，等班长看过就上墙。')).toBeVisible()
  await lead.goto('/team/wall')
  await lead.getByRole('listitem').filter({ hasText: words }).getByRole('button', { name: '贴上墙' }).click()
  await expect(screen.getByText(words)).toBeVisible({ timeout: 30_000 })
})

test('a display that the lead takes off goes back to its code and keeps nothing', async ({ openContext, signIn }) => {
  const screen = await (await openContext(television)).newPage()
  const lead = await signIn('3001')
  await connectScreen(screen, lead, '旧电视')
  await lead.goto('/team/wall')
  await lead.getByRole('link', { name: '旧电视' }).click()
  await disconnect(lead)
  await expect(screen.getByRole('heading', { name: '把这块大屏接到文化墙' })).toBeVisible({ timeout: 30_000 })
  await expect(screen.getByText('王堃')).toHaveCount(0)
  await screen.reload()
  await expect(screen.getByRole('heading', { name: '把这块大屏接到文化墙' })).toBeVisible()
})

test('axe finds nothing on any panel of the wall, and its page holds to the same policy', async ({ openContext, signIn }) => {
  const screen = await (await openContext(television)).newPage()
  await screen.clock.install()
  const answer = await screen.goto('/wall')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toMatch(/default-src 'self'/)
  expect(policy).not.toMatch(/unsafe-(inline|eval)/)
  expect(await answer?.text()).not.toMatch(/<[^>]+\sstyle=/)
  await expect(screen.getByRole('heading', { name: '把这块大屏接到文化墙' })).toBeVisible()
  expect(await listFaults(screen)).toEqual([])
  await connectScreen(screen, await signIn('3001'), '大厅中央')
  const seen: string[] = []
  for (let words = await wordsOf(screen); !seen.includes(words); words = await wordsOf(screen)) {
    seen.push(words)
    expect.soft(await listFaults(screen), words).toEqual([])
    await expect(async () => {
      await screen.clock.runFor(2_000)
      expect(await wordsOf(screen)).not.toBe(words)
    }).toPass({ timeout: 60_000 })
  }
  for (const title of ['客服之星', '评星进行中', '学习园地', '生活园地', '和谐全家福', '荣誉', '祝贺出师', '通知', '师徒同行']) {
    expect(seen.filter((words) => words.startsWith(title)), title).not.toEqual([])
  }
})

/** All words of the panel; while two fade into each other there is none to read. */
async function wordsOf(screen: Page): Promise<string> {
  const panel = screen.getByRole('main').locator('section')
  await expect(panel).toHaveCount(1)
  return panel.innerText()
}
