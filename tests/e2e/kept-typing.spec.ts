// A session that ends over a form: whoever signs in again finds the page, and with scripts what was typed; nobody else does.
import type { Page } from '@playwright/test'
import { expect, type House, test } from './house.ts'
import { monthAgo, openVote, reopenNominations } from './rounds.ts'

test.use({ story: 'kept-typing', contextOptions: { viewport: { width: 390, height: 844 } } })

const reason = '客户在窗口落泪，他先让座、倒水，再一件一件问清楚，下班后还打了电话。'

/** As the fifteen idle minutes of a shared machine do. */
async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies({ name: 'starhall_session' })
}

async function signIn(page: Page, employeeNumber: string): Promise<void> {
  await page.getByLabel('工号').fill(employeeNumber)
  await page.getByLabel('密码').fill('starhall-demo')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/login')
}

type Opened = { signIn: (employeeNumber: string) => Promise<Page>; house: House }

/** 1001 writes a nomination this month, and the session ends over it. */
async function typeNomination({ signIn: open, house }: Opened): Promise<{ page: Page; month: string }> {
  reopenNominations(house)
  const month = monthAgo(0)
  const page = await open('1001')
  await page.goto(`/stars/${month}/nominate`)
  await page.getByLabel('哪颗星').selectOption('smile')
  await page.getByLabel('提名谁').selectOption({ index: 2 })
  await page.getByLabel('他做了什么').fill(reason)
  await page.getByText('附上依据', { exact: false }).first().click()
  await page.getByLabel('客户的原话').fill('这里的人真好')
  await endSession(page)
  await page.getByRole('button', { name: '提名同事' }).click()
  await expect(page.getByText('刚才那一步没有做成')).toBeVisible()
  return { page, month }
}

const keptIn = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage }))

test('a nomination that met the sign-in page is there again for whoever wrote it, folded parts too, and goes in', async ({ signIn: open, house }) => {
  const { page, month } = await typeNomination({ signIn: open, house })
  await signIn(page, '1001')
  await expect(page).toHaveURL(new RegExp(`/stars/${month}/nominate$`))
  await expect(page.getByText('您写的都还在')).toBeVisible()
  await expect(page.getByLabel('哪颗星')).toHaveValue('smile')
  await expect(page.getByLabel('他做了什么')).toHaveValue(reason)
  await expect(page.getByLabel('客户的原话')).toBeVisible()
  await expect(page.getByLabel('客户的原话')).toHaveValue('这里的人真好')
  expect(await keptIn(page)).not.toContain('落泪')
  await page.reload()
  await expect(page.getByLabel('他做了什么')).toHaveValue('')
})

test('another person who signs in at the same machine never sees it, and then it is gone for good', async ({ signIn: open, house }) => {
  const { page, month } = await typeNomination({ signIn: open, house })
  await signIn(page, '2001')
  await expect(page).toHaveURL(new RegExp(`/stars/${month}/nominate$`))
  await expect(page.getByLabel('他做了什么')).toHaveValue('')
  await expect(page.getByText('您写的都还在')).toHaveCount(0)
  await expect.poll(() => keptIn(page)).not.toContain('落泪')
  await endSession(page)
  await page.goto(`/stars/${month}/nominate`)
  await signIn(page, '1001')
  await expect(page.getByLabel('他做了什么')).toHaveValue('')
})

test('a ballot that met the sign-in page is kept nowhere', async ({ signIn: open, house }) => {
  openVote(house)
  const page = await open('1003')
  await page.goto(`/stars/${monthAgo(0)}/ballot`)
  const ballot = page.getByRole('form', { name: '服务之星' })
  // A face can be tapped once the page is alive.
  await ballot.getByRole('listitem').getByRole('button').first().click()
  await endSession(page)
  await ballot.getByRole('button', { name: /投出/ }).click()
  await page.waitForURL(/\/login/)
  expect(await keptIn(page)).not.toContain('starhall-kept-typing')
})

test.describe('without scripts', () => {
  test.use({ contextOptions: { javaScriptEnabled: false } })
  test('the way back to the page of the form is there', async ({ signIn: open }) => {
    const page = await open('1001')
    await page.goto('/wall/kind-words')
    await page.getByRole('textbox').first().fill('谢谢大家今天多站了一个小时')
    await endSession(page)
    await page.getByRole('button', { name: '贴出去' }).click()
    await expect(page.getByText('刚才那一步没有做成')).toBeVisible()
    await signIn(page, '1001')
    await expect(page).toHaveURL(/\/wall\/kind-words$/)
  })
})
