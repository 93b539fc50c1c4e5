// What happens between a hall and its server, one fault after another: the content stays, and what was published
// meanwhile hangs within 45 s of the end of the fault.
import { expect, expectWords, test, watch } from './hall.ts'
import { disconnect, expectWall } from './screen.ts'
import { keptRecords, untilKept } from './screen-storage.ts'

test.use({ story: 'display-steady', losesServer: true })

test('ten minutes without a server leave the wall as it is, amber; then it catches up', async ({ hang, line, publish }) => {
  const screen = await hang()
  const updated = screen.getByText(/^更新于/)
  const since = await updated.innerText()
  line.set('cut')
  await publish('断网十分钟里发的通知')
  await watch(screen, 10)
  await expect(updated).toHaveText(since)
  await expect(updated).toHaveClass(/stale/)
  line.set('open')
  await expectWords(screen, '断网十分钟里发的通知')
  await expect(updated).not.toHaveClass(/stale/)
})

for (const [state, name] of [['bad-gateway', 'a proxy that answers 502 in HTML'], ['portal', 'a portal that answers everything with its login page'], ['stalled', 'a line on which everything hangs']] as const) {
  test(`${name} is never seen on the wall, not even by a screen that is switched on then`, async ({ hang, line, publish }) => {
    const screen = await hang()
    await untilKept(screen)
    line.set(state)
    const words = `${state} 时发的通知`
    await publish(words)
    await watch(screen, 2)
    await screen.reload()
    await expect(screen.getByText(/^更新于/)).toHaveClass(/stale/)
    await watch(screen, 1)
    line.set('open')
    await expectWords(screen, words)
  })
}

test('a stream that stands open and silent is given up, and what was said meanwhile is not lost', async ({ hang, line, publish }) => {
  const screen = await hang()
  line.muteStreams('once')
  await publish('流断了也要看到')
  await expectWords(screen, '流断了也要看到')
  await expectWall(screen)
})

test('where no stream comes through at all, the wall asks by itself', async ({ hang, line, publish }) => {
  line.muteStreams('always')
  const screen = await hang()
  await screen.clock.runFor(5_000)
  await publish('没有流也要看到')
  await expectWords(screen, '没有流也要看到', 60)
})

test('a token that is revoked takes the content off at once, and the screen asks for its code, never for a password', async ({ hang, signIn }) => {
  const screen = await hang({ approveAnew: true })
  const lead = await signIn('3001')
  await lead.goto('/team/wall')
  await lead.getByRole('link', { name: '新接的屏' }).click()
  await disconnect(lead)
  await expectWords(screen, '把这块大屏接到文化墙')
  await expectWall(screen)
  await expect(screen.getByText(/^更新于/)).toBeHidden()
  expect(await keptRecords(screen)).toBe(0)
  await screen.reload()
  await expectWords(screen, '把这块大屏接到文化墙')
})
