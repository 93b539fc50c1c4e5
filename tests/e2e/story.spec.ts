// One month of a service-counter team, lived through the browser by the four people of the demo. Its beginning, which the
// administrator makes, is story-newcomer.spec.ts: nothing here waits for it, so the two run side by side.
import type { Page } from '@playwright/test'
import { readAnswerKey } from './answer-key.ts'
import { expect, test } from './house.ts'
import { answerRightly, handIn, readRemainingLessons, startQuiz, unfold } from './learner.ts'
import { monthAgo, reopenNominations } from './rounds.ts'
import { connectScreen, television } from './screen.ts'
import { copyReceipt, phone, stars, voteByTaps } from './voter.ts'

test.use({ story: 'one-month' })
test.describe.configure({ mode: 'serial' })

const course = 'service-etiquette'
const thisMonth = monthAgo(0)
const reason = '下雨天她把自己的伞借给一位老人，又陪他走到车站，回来衣服都湿了。'
const kindWord = '今天的早班是和大家一起笑着开的门。'

test('a new hire reads the rest of a course, passes its quiz and holds a certificate that a stranger can verify', async ({ signIn, openContext }) => {
  const page = await signIn('1001')
  await page.getByRole('link', { name: '开始读' }).click()
  await expect(page.getByRole('button', { name: '我读完了' })).toBeVisible()
  await readRemainingLessons(page, course)

  await startQuiz(page, course)
  for (const question of readAnswerKey(course)) await answerRightly(page, question)
  await expect(page.getByText(/^已保存 \d\d:\d\d/)).toBeVisible()
  await handIn(page)
  await expect(page.getByRole('img', { name: '成绩 100%，合格线 80%' })).toBeVisible()
  await expect(page.getByText('通过', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: '看我的证书' }).click()
  const paper = page.getByRole('link', { name: '打开 PDF 服务礼仪合格' })
  const address = (await paper.getAttribute('href')) ?? ''
  const [first, second] = [await page.request.get(address), await page.request.get(address)]
  expect(first.headers()['content-type']).toBe('application/pdf')
  const bytes = await first.body()
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
  expect(bytes.equals(await second.body())).toBe(true)

  const serial = /([^/]+)\.pdf$/.exec(address)?.[1] ?? ''
  const stranger = await (await openContext()).newPage()
  await stranger.goto(`/verify/${serial}`)
  await expect(stranger.getByText('有效', { exact: true })).toBeVisible()
  await expect(stranger.getByRole('definition').filter({ hasText: /^陈\*+$/ })).toBeVisible()
  await expect(stranger.getByText('陈小满')).toHaveCount(0)

  await stranger.goto('/verify')
  await expect(stranger.getByText('文件不会离开您的设备')).toBeVisible()
  const asked = stranger.waitForRequest((request) => request.method() === 'POST')
  await dropFile(stranger, bytes)
  expect((await asked).postData()).toMatch(new RegExp(`^sha256=[0-9a-f]{64}&onPaper=${serial}$`))
  await expect(stranger.getByText('一个字节都没有改过')).toBeVisible()
  await dropFile(stranger, Buffer.concat([bytes, Buffer.from(' ')]))
  await expect(stranger.getByText('这份文件被改动过')).toBeVisible()
})

async function dropFile(page: Page, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([Uint8Array.from(content)], '证书.pdf', { type: 'application/pdf' }))
    return transfer
  }, [...bytes])
  await page.dispatchEvent('body', 'drop', { dataTransfer })
}

test('a mentor signs one skill and returns another with a reason, and the mentee sees both', async ({ signIn }) => {
  const mentor = await signIn('2001')
  await mentor.goto('/mentoring')
  await mentor.getByRole('link', { name: '王堃带陈小满' }).click()
  const skill = (title: string) => mentor.getByRole('listitem').filter({ has: mentor.getByText(title, { exact: true }) })
  await unfold(skill('一次说全'))
  await skill('一次说全').getByRole('button', { name: '看过了，签认' }).click()
  await expect(skill('一次说全').getByText('已签认', { exact: true })).toBeVisible()
  await expect(skill('一次说全').getByRole('status')).toBeFocused()

  await unfold(skill('首问负责'))
  await skill('首问负责').getByText('还没做到，退回', { exact: true }).click()
  await skill('首问负责').getByLabel('差在哪里').fill('带到了窗口，但没有登记，客户走后没有跟进。')
  await skill('首问负责').getByRole('button', { name: '退回', exact: true }).click()
  await expect(skill('首问负责').getByText('已退回', { exact: true })).toBeVisible()
  await expect(skill('首问负责').getByRole('status')).toHaveText(/\d\d:\d\d 已退回/)
  await expect(skill('首问负责').getByLabel('差在哪里')).toHaveValue('')

  const mentee = await signIn('1001')
  await mentee.goto('/mentoring')
  await mentee.getByRole('link', { name: '王堃带陈小满' }).click()
  await expect(mentee.getByText('已签认 5/10 项')).toBeVisible()
  const returned = mentee.getByRole('listitem').filter({ has: mentee.getByText('首问负责', { exact: true }) })
  await returned.getByText('首问负责', { exact: true }).click()
  await expect(returned.getByText('带到了窗口，但没有登记，客户走后没有跟进。')).toBeVisible()
})

test('the team nominates, and the lead opens the vote', async ({ house, signIn }) => {
  reopenNominations(house)
  const page = await signIn('1001')
  await page.goto('/stars')
  await page.getByRole('link', { name: '提名同事' }).click()
  await page.getByLabel('哪颗星').selectOption('civility')
  await page.getByLabel('提名谁').selectOption({ label: '阿依古丽·买买提' })
  await page.getByLabel('他做了什么').fill('太短')
  await page.getByRole('button', { name: '提名同事' }).click()
  await expect(page.getByText('再具体一点：至少写 20 个字。')).toBeVisible()
  await page.getByLabel('他做了什么').fill(reason)
  await page.getByRole('button', { name: '提名同事' }).click()
  await expect(page.getByText('请写一个日期，或者选六个不让里的一条。')).toBeVisible()
  await page.getByLabel('体现六个不让的哪一条').selectOption('no-coldness')
  await page.getByRole('button', { name: '提名同事' }).click()
  await expect(page.getByText('提名已收到。')).toBeVisible()
  await expect(page.getByText(reason)).toBeVisible()

  const lead = await signIn('3001')
  await lead.goto('/team/stars')
  await lead.getByRole('link', { name: '改日期' }).click()
  const ending = lead.locator('details', { hasText: '现在就结束提名' })
  await ending.locator('summary').click()
  await expect(ending).toContainText('投票马上开始')
  await ending.getByLabel('理由').fill('大家都提名完了，提前投票。')
  await ending.getByRole('button', { name: '现在就结束提名' }).click()
  await lead.waitForURL('**/team/stars/*/dates?done=*')
  await page.goto(`/stars/${thisMonth}`)
  await expect(page.getByText('投票中')).toBeVisible()
  await expect(page.getByText('大家都提名完了，提前投票。')).toBeVisible()
})

for (const voter of ['1001', '2001', '3001']) {
  test(`${voter} votes for the three stars on a phone, gets a receipt for each and cannot vote twice`, async ({ openContext, signIn }) => {
    const context = await openContext(phone)
    const page = await signIn(voter, context)
    await page.goto(`/stars/${thisMonth}/ballot`)
    const late = await context.newPage()
    await late.goto(`/stars/${thisMonth}/ballot`)
    const receipts: string[] = []
    for (const star of stars) receipts.push(await voteByTaps(page, star))
    expect(new Set(receipts).size).toBe(3)
    await copyReceipt(page, '微笑之星')

    await late.getByRole('form', { name: '微笑之星' }).getByLabel('本月无人可选').check()
    await late.getByRole('button', { name: '投出微笑之星这一票' }).tap()
    await expect(late.getByRole('region', { name: '微笑之星' }).getByText(/您已经投过票/)).toBeVisible()
    await page.reload()
    await expect(page.getByText(/这颗星您已经投过票，票已计入/)).toHaveCount(3)
  })
}

test('the lead approves a display and publishes: award, certificate and wall follow at once', async ({ openContext, signIn }) => {
  const wall = await (await openContext(television)).newPage()
  const lead = await signIn('3001')
  await connectScreen(wall, lead, '大厅东侧')
  await expect(wall.getByRole('heading', { name: '王堃' })).toBeVisible()

  await lead.goto('/team/stars')
  await lead.getByRole('link', { name: '看名单并发布' }).click()
  await lead.getByRole('button', { name: '下一步：确认发布' }).click()
  await expect(lead.getByText('颁发 3 张荣誉证书')).toBeVisible()
  await lead.getByRole('button', { name: '确认发布', exact: true }).click()
  await expect(lead.getByText(/3 人次当选，证书已颁发/)).toBeVisible()
  await expect(lead.getByRole('link', { name: /打开 PDF/ })).toHaveCount(3)
  for (const winner of ['刘桂芬', '陈小满', '许琳']) await expect(wall.getByRole('heading', { name: winner })).toBeVisible({ timeout: 30_000 })

  const winner = await signIn('1001')
  await expect(winner.getByRole('link', { name: /^恭喜！您当选.*微笑之星/ })).toBeVisible()
  await winner.goto('/stars')
  const smile = winner.getByRole('region', { name: '微笑之星' })
  await expect(smile.getByText('陈小满')).toBeVisible()
  await winner.goto('/certificates')
  await expect(winner.getByText('荣誉证书')).toBeVisible()
  const address = (await winner.getByRole('link', { name: /打开 PDF .*微笑之星/ }).getAttribute('href')) ?? ''
  expect((await (await winner.request.get(address)).body()).subarray(0, 4).toString()).toBe('%PDF')
})

test('a kind word is written, approved and stands on the wall', async ({ openContext, signIn }) => {
  const wall = await (await openContext(television)).newPage()
  const lead = await signIn('3001')
  await connectScreen(wall, lead, '休息室')

  const writer = await signIn('1001')
  await writer.goto('/wall/kind-words')
  await writer.getByLabel('心语').fill(kindWord)
  await writer.getByLabel('粉纸').check()
  await writer.getByRole('button', { name: '贴出去' }).click()
  await expect(writer.getByText('收到了，等班长看过就上墙。')).toBeVisible()

  await lead.goto('/team/wall')
  await lead.getByRole('listitem').filter({ hasText: kindWord }).getByRole('button', { name: '贴上墙' }).click()
  await expect(wall.getByText(kindWord)).toBeVisible({ timeout: 30_000 })
  await writer.reload()
  const note = writer.getByRole('listitem').filter({ hasText: kindWord })
  await expect(note.getByText('在墙上')).toBeVisible()
  await writer.goto('/')
  await writer.getByRole('link', { name: /^您写的心语上墙了/ }).click()
  await note.getByText('取回', { exact: true }).click()
  await note.getByRole('button', { name: '确定取回' }).click()
  await expect(note.getByText('已取下')).toBeVisible()
  await expect(wall.getByText(kindWord)).toBeHidden({ timeout: 30_000 })
})
