// A ballot is changed by its code: on a phone, where the device keeps the code, and with JavaScript switched off.
import { expect, test } from './house.ts'
import { monthAgo, openVote, reopenNominations } from './rounds.ts'
import { ballotOf, phone, voteByTaps } from './voter.ts'

test.use({ story: 'ballot-change' })

const address = `/stars/${monthAgo(0)}/ballot`
const star = '微笑之星'
const codeShape = /(?:[2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}/
const changing = '改这一张票'

test('on a phone the device keeps the code, fills it in, and forgets it at the sign-out', async ({ house, openContext, signIn }) => {
  openVote(house)
  const context = await openContext(phone)
  const page = await signIn('1001', context)
  await page.goto(address)
  await voteByTaps(page, star)
  const card = page.getByRole('region', { name: star })
  const [code = ''] = codeShape.exec(await card.getByRole('status').innerText()) ?? []
  expect(code).not.toBe('')
  await expect(card.getByText('这台设备已替您记住改票码')).toBeVisible()

  await page.goto(address)
  await expect(card.getByText(code)).toHaveCount(0)
  await card.getByText(changing, { exact: true }).tap()
  const form = card.getByRole('form', { name: changing })
  await expect(form.getByLabel('改票码')).toHaveValue(code)
  await form.getByRole('listitem').getByRole('button').first().tap()
  await form.getByRole('button', { name: '换成新选的' }).tap()
  await expect(card.getByRole('status')).toContainText('票已换成新选的')

  await form.getByLabel('改票码').fill('AAAA-BBBB-CCCC-DDDD-EEEE')
  await form.getByLabel('本月无人可选').check()
  await form.getByRole('button', { name: '换成新选的' }).tap()
  await expect(form.getByRole('alert')).toContainText('改票码不对，票没有改动')

  await page.goto('/account')
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('starhall-kept:')).length)).toBe(1)
  await page.getByRole('main').getByRole('button', { name: '退出登录' }).tap()
  await page.waitForURL('**/login**')
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('starhall-kept:')))).toEqual([])
})

test('a shared machine keeps no code', async ({ openContext }) => {
  const page = await (await openContext()).newPage()
  await page.goto('/login')
  await page.getByLabel('工号').fill('2001')
  await page.getByLabel('密码').fill('starhall-demo')
  await page.getByLabel(/公用|共用/).check()
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/login')
  await page.goto(address)
  await expect(ballotOf(page, star).getByRole('listitem').getByRole('button').first()).toHaveAttribute('aria-pressed', 'false')
  await ballotOf(page, star).getByLabel('本月无人可选').check()
  await page.getByRole('button', { name: `投出${star}这一票` }).click()
  const card = page.getByRole('region', { name: star })
  await expect(card.getByRole('status')).toContainText(codeShape)
  await expect(card.getByText('这台设备已替您记住改票码')).toHaveCount(0)
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('starhall-kept:')))).toEqual([])
})

test('without JavaScript the code is copied by hand, and the ballot is changed with it', async ({ openContext, signIn }) => {
  const page = await signIn('3001', await openContext({ javaScriptEnabled: false, viewport: phone.viewport }))
  await page.goto(address)
  const card = page.getByRole('region', { name: star })
  await ballotOf(page, star).getByLabel(/^第一名：/).first().check()
  await page.getByRole('button', { name: `投出${star}这一票` }).click()
  const shown = await card.getByRole('status').innerText()
  const [code = ''] = codeShape.exec(shown) ?? []
  const [receipt = ''] = /[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/.exec(shown) ?? []
  const change = async (typed: string) => {
    const form = card.getByRole('form', { name: changing })
    if (!(await form.isVisible())) await card.getByText(changing, { exact: true }).click()
    await form.getByLabel('改票码').fill(typed)
    await form.getByLabel('本月无人可选').check()
    await form.getByRole('button', { name: '换成新选的' }).click()
  }
  await change(receipt)
  await expect(card.getByRole('alert')).toContainText('您输入的是回执')
  await change(code)
  await expect(card.getByRole('status')).toContainText('票已换成新选的')
})

test('what colleagues nominated is co-signed, declined and taken back, and the lead’s relative is marked', async ({ house, signIn }) => {
  const lead = await signIn('3001')
  await lead.goto(address)
  await expect(lead.getByRole('region', { name: '文明之星' }).getByText('您登记的亲属。可以选，但请只看做了什么。')).toBeVisible()
  reopenNominations(house)
  const page = await signIn('1007')
  await page.goto(`/stars/${monthAgo(0)}/nominate`)
  const civility = page.getByRole('region', { name: '文明之星' })
  await expect(civility.getByText('谢绝参选：许琳')).toBeVisible()
  await civility.getByRole('button', { name: '收回谢绝' }).click()
  await expect(page.getByText('已收回谢绝，提名恢复了。')).toBeVisible()
  const nomination = civility.getByRole('listitem').filter({ hasText: '两位客户为排队争吵' })
  await nomination.getByText('我也附议').click()
  await nomination.getByLabel('想补充的话').fill('他后来还陪两位一起等号。')
  await nomination.getByRole('button', { name: /^附议/ }).click()
  await expect(nomination.getByText('您附议了', { exact: true })).toBeVisible()
  await expect(nomination.getByText('他后来还陪两位一起等号。')).toBeVisible()
})
