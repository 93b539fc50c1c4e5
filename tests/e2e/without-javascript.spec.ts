// The forms of the house with JavaScript switched off: a browser, its buttons, and nothing else.
import type { Page } from '@playwright/test'
import { readAnswerKey } from './answer-key.ts'
import { expect, test } from './house.ts'
import { answerRightly, handIn, readRemainingLessons, startQuiz, unfold } from './learner.ts'
import { acceptPairing, pairUp } from './pairing.ts'
import { monthAgo, reopenNominations } from './rounds.ts'
import { connectScreen, television } from './screen.ts'
import { ballotOf, readReceipt, stars } from './voter.ts'

test.use({ story: 'without-javascript', contextOptions: { javaScriptEnabled: false } })

test('signing in says what is wrong, keeps the number, and signs in and out', async ({ page, signIn }) => {
  await page.goto('/learn')
  await page.getByLabel('工号').fill('1007')
  await page.getByLabel('密码').fill('a wrong password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('工号')).toHaveValue('1007')
  const own = await signIn('1007')
  await own.getByRole('button', { name: '退出登录' }).first().click()
  await own.goto('/learn')
  await expect(own.getByLabel('密码')).toBeVisible()
})

test('a lesson is read to its end, and its course says so', async ({ signIn }) => {
  const page = await signIn('1007')
  await page.goto('/learn/service-etiquette')
  const second = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: '第一句、最后一句和一双手' }) })
  await second.getByRole('link').click()
  await expect(page.getByRole('article').getByRole('heading').first()).toBeVisible()
  await page.getByRole('button', { name: '我读完了' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '问到我，就由我负责' })).toBeVisible()
  await page.goto('/learn/service-etiquette')
  await expect(second.getByText('已读', { exact: true })).toBeVisible()
})

test('a quiz is saved half-way, handed in and passed', async ({ signIn }) => {
  const page = await signIn('2002')
  await readRemainingLessons(page, 'mentorship-rotation')
  await startQuiz(page, 'mentorship-rotation')
  const [first, ...rest] = readAnswerKey('mentorship-rotation')
  if (first) await answerRightly(page, first)
  await page.getByRole('button', { name: '保存作答' }).click()
  await expect(page.getByRole('link', { name: /，已作答$/ })).toHaveCount(1)
  for (const question of rest) await answerRightly(page, question)
  await handIn(page)
  await expect(page.getByRole('img', { name: /成绩 100%/ })).toBeVisible()
  await page.getByRole('link', { name: '看我的证书' }).click()
  await expect(page.getByRole('link', { name: '打开 PDF 老带新与内部轮岗合格' })).toBeVisible()
})

test('a mentor signs a skill and returns another; a reason that is too short is said beside the field', async ({ signIn }) => {
  const page = await signIn('2001')
  await page.goto('/mentoring')
  await page.getByRole('link', { name: '王堃带陈小满' }).click()
  await unfold(skill(page, '一次说全'))
  await skill(page, '一次说全').getByRole('button', { name: '看过了，签认' }).click()
  await expect(skill(page, '一次说全').getByText('已签认', { exact: true })).toBeVisible()

  await unfold(skill(page, '首问负责'))
  await skill(page, '首问负责').getByText('还没做到，退回', { exact: true }).click()
  await skill(page, '首问负责').getByLabel('差在哪里').fill('不行')
  await skill(page, '首问负责').getByRole('button', { name: '退回', exact: true }).click()
  await expect(page.getByText('请说明原因，至少 5 个字。')).toBeVisible()
  await expect(skill(page, '首问负责').getByLabel('差在哪里')).toHaveValue('不行')
  await skill(page, '首问负责').getByLabel('差在哪里').fill('登记本上没有写，第二天找不到人。')
  await skill(page, '首问负责').getByRole('button', { name: '退回', exact: true }).click()
  await expect(skill(page, '首问负责').getByText('已退回', { exact: true })).toBeVisible()
})

test('the lead pairs two people, both accept, and the mentor signs the first skill', async ({ signIn }) => {
  const pair = { mentor: '刘桂芬', mentee: '郑国栋' }
  await pairUp(await signIn('3001'), { mentor: '刘桂芬（收费柜员）', mentee: '郑国栋（保安）' })
  const mentor = await signIn('2002')
  await acceptPairing(mentor, pair)
  await expect(mentor.getByText('您已同意，等另一位同意后带教就开始。')).toBeVisible()
  await acceptPairing(await signIn('1006'), pair)
  await mentor.reload()
  await mentor.getByRole('button', { name: '看过了，签认' }).click()
  await expect(mentor.getByText('已签认 1/10 项')).toBeVisible()
})

test('a colleague is nominated, the vote opens, and each star gets its ballot', async ({ house, signIn }) => {
  reopenNominations(house)
  const month = monthAgo(0)
  const page = await signIn('1001')
  await page.goto(`/stars/${month}/nominate`)
  await page.getByLabel('哪颗星').selectOption('service')
  await page.getByLabel('提名谁').selectOption({ label: '郑国栋' })
  await page.getByLabel('他做了什么').fill('停车的地方不够，他画了一张图，一辆一辆带过去，没有一位客户为此着急。')
  await page.getByLabel('体现六个不让的哪一条').selectOption('no-backlog')
  await page.getByRole('button', { name: '提名同事' }).click()
  await expect(page.getByText('提名已收到。')).toBeVisible()

  const lead = await signIn('3001')
  await lead.goto(`/team/stars/${month}/dates`)
  const ending = lead.locator('details', { hasText: '现在就结束提名' })
  await ending.locator('summary').click()
  await expect(ending).toContainText('投票马上开始')
  await ending.getByLabel('理由').fill('提名已经够了，今天就投。')
  await ending.getByRole('button', { name: '现在就结束提名' }).click()

  await page.goto(`/stars/${month}/ballot`)
  const ballot = ballotOf(page, '服务之星')
  await ballot.getByRole('button', { name: '投出服务之星这一票' }).click()
  await expect(page.getByRole('alert')).toContainText('还没有选人')
  for (const star of stars) {
    await ballotOf(page, star).getByLabel(/^第一名：/).first().check()
    await ballotOf(page, star).getByLabel(/^第二名：/).nth(1).check()
    await page.getByRole('button', { name: `投出${star}这一票` }).click()
    await readReceipt(page, star)
    await expect(page.getByRole('button', { name: '复制回执' })).toHaveCount(0)
  }
})

test('the lead publishes the month that waits', async ({ signIn }) => {
  const page = await signIn('3001')
  await page.goto('/team/stars')
  await page.getByRole('link', { name: '看名单并发布' }).click()
  await page.getByLabel('陈小满的当选理由').fill('三位客户点名表扬她态度亲切。')
  await page.getByRole('button', { name: '下一步：确认发布' }).click()
  await expect(page.getByText('发布以后不能撤回')).toBeVisible()
  await page.getByRole('button', { name: '回去改理由' }).click()
  await expect(page.getByLabel('陈小满的当选理由')).toHaveValue('三位客户点名表扬她态度亲切。')
  await page.getByRole('button', { name: '下一步：确认发布' }).click()
  await page.getByRole('button', { name: '确认发布', exact: true }).click()
  await expect(page.getByRole('link', { name: /打开 PDF/ })).toHaveCount(3)
  await page.getByRole('link', { name: '看班组看到的页面' }).click()
  await expect(page.getByText('三位客户点名表扬她态度亲切。')).toBeVisible()
})

test('a kind word is posted, and the lead puts it on the wall', async ({ signIn }) => {
  const words = '排队的人多，叫号的声音可以轻一点。'
  const page = await signIn('1005')
  await page.goto('/wall/kind-words')
  await page.getByLabel('心语').fill(words)
  await page.getByLabel('蓝纸').check()
  await page.getByRole('button', { name: '贴出去' }).click()
  await expect(page.getByText('收到了，等班长看过就上墙。')).toBeVisible()
  const lead = await signIn('3001')
  await lead.goto('/team/wall')
  await lead.getByRole('listitem').filter({ hasText: words }).getByRole('button', { name: '贴上墙' }).click()
  await expect(lead.getByRole('listitem').filter({ hasText: words }).getByText(/^取下 /)).toBeVisible()
  await page.reload()
  const note = page.getByRole('listitem').filter({ hasText: words })
  await note.getByText('取回', { exact: true }).click()
  await note.getByRole('button', { name: '确定取回' }).click()
  await expect(note.getByText('已取下')).toBeVisible()
})

test('the lead approves a display by its code, and a wrong code is said beside the field', async ({ openContext, signIn }) => {
  const lead = await signIn('3001')
  await lead.goto('/team/wall')
  await lead.getByLabel('接入码').fill('AAAAAA')
  await lead.getByLabel('给这块屏起个名字').fill('大厅西侧')
  await lead.getByRole('button', { name: '接入' }).click()
  await expect(lead.getByText('没有屏幕在用这个接入码，请照屏幕上的再输一次。')).toBeVisible()
  await expect(lead.getByLabel('给这块屏起个名字')).toHaveValue('大厅西侧')
  // The display is a program; the form that approves it is not.
  const screen = await (await openContext({ ...television, javaScriptEnabled: true })).newPage()
  await connectScreen(screen, lead, '大厅西侧')
})

test('the lead sets the programme of the wall and hangs up a notice that has an end', async ({ signIn }) => {
  const lead = await signIn('3001')
  await lead.goto('/team/wall/programme')
  const question = lead.getByRole('group', { name: '每日一题' })
  const press = (name: string) => lead.getByRole('button', { name, exact: true }).click()
  await question.getByLabel(/^停留/).fill('3')
  await press('存草稿')
  await expect(question.getByText('写 6 到 120 之间的整秒数，或者空着。')).toBeVisible()
  await question.getByLabel(/^停留/).fill('30')
  await press('上移 每日一题')
  await expect(lead.getByText('“每日一题”从第 5 个换到第 4 个')).toBeVisible()
  await expect(lead.getByText('“每日一题”的停留从看完为止改成 30 秒')).toBeVisible()
  // What was not kept yet is shown before it goes out.
  await lead.getByRole('checkbox', { name: '师徒同行' }).uncheck()
  await press('发布到大屏')
  await expect(lead.getByText('不再放“师徒同行”')).toBeVisible()
  await press('发布到大屏')
  await expect(lead.getByText('发布了，大屏很快换上。')).toBeVisible()
  await expect(question.getByLabel(/^停留/)).toHaveValue('30')
  await press('恢复平常的节目单')
  await press('丢掉草稿')
  await expect(lead.getByText('草稿丢掉了，这里是大屏现在的节目单。')).toBeVisible()
  await expect(question.getByLabel(/^停留/)).toHaveValue('30')
  await press('恢复平常的节目单')
  await expect(question.getByLabel(/^停留/)).toHaveValue('')
  await press('发布到大屏')
  await lead.goto('/team/wall/notices')
  await lead.getByLabel('通知内容').fill('周六全天盘点')
  await lead.getByRole('button', { name: '挂上大屏' }).click()
  await expect(lead.getByText('写上什么时候结束，通知到点会自动取下。')).toBeVisible()
  await lead.getByLabel('什么时候结束').fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 16))
  await lead.getByRole('button', { name: '挂上大屏' }).click()
  const notice = lead.getByRole('listitem').filter({ hasText: '周六全天盘点' })
  await notice.getByText('现在取下').click()
  await notice.getByRole('button', { name: '确定取下' }).click()
  await expect(lead.getByText('取下了，大屏很快换上。')).toBeVisible()
  await expect(notice).toHaveCount(0)
})

test('language and theme are chosen on the account page and stay', async ({ signIn }) => {
  const page = await signIn('1006')
  await page.goto('/account')
  await page.getByRole('group', { name: '外观' }).getByRole('button', { name: '深色' }).click()
  await expect(page.getByRole('button', { name: '深色' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('group', { name: '语言' }).getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')
  await page.goto('/learn')
  await expect(page.getByRole('heading', { level: 1, name: 'Learn' })).toBeVisible()
})

function skill(page: Page, title: string) {
  return page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) })
}
