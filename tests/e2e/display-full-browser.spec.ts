// A television whose own disk is full: the browser finds room for nothing more.
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { mountSmallDisk } from '#tests/support/small-disk.ts'
import { expect, expectWithin, expectWords, test, watch } from './hall.ts'
import { expectWall } from './screen.ts'
import { keptWords, untilKept } from './screen-storage.ts'

test.use({ story: 'display-steady', losesServer: true })

// A browser gives a page a share of what its disk holds, and none of a very small one.
const megabytes = 400

test('a browser whose disk is full shows what is new, and keeps it for a power cut once there is room', async ({ hang, line, publish }, { project }) => {
  const cookies = await (await hang()).context().cookies()
  const disk = mountSmallDisk(megabytes)
  if (!disk) return test.skip(true, 'this account may not mount a small disk')
  const context = await chromium.launchPersistentContext(join(disk.folder, 'profile'), { ...project.use.launchOptions, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 720 } })
  try {
    await context.addCookies(cookies)
    const screen = context.pages()[0] ?? (await context.newPage())
    await screen.clock.install()
    await screen.goto(`${line.url}/wall`)
    await untilKept(screen)
    disk.fill()
    await publish('电视的盘满了也要看到')
    await expectWords(screen, '电视的盘满了也要看到')
    await watch(screen, 3)
    await publish('下一条也要看到')
    await expectWords(screen, '下一条也要看到')
    await expectWall(screen)
    await expect(screen.getByText(/^更新于/)).not.toHaveClass(/stale/)
    expect(await keptWords(screen).catch(() => ''), 'there was room after all').not.toContain('下一条也要看到')

    disk.makeRoom()
    await expectWithin(screen, 130, async () => expect(await keptWords(screen)).toContain('下一条也要看到'))
    line.set('cut')
    await screen.reload()
    await expect(screen.getByText(/^更新于/)).toHaveClass(/stale/)
    await expectWords(screen, '下一条也要看到', 600)
  } finally {
    await context.close()
    disk.remove()
  }
})
