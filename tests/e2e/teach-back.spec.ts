// 一带全 from the first word of the teacher to full coverage, with JavaScript switched off: only forms and links.
import type { Page } from '@playwright/test'
import { readAnswerKey } from './answer-key.ts'
import { expect, test } from './house.ts'
import { answerRightly, cardOf } from './learner.ts'

test.use({ story: 'teach-back', contextOptions: { javaScriptEnabled: false } })

const course = 'mentorship-rotation'
const title = '老带新与内部轮岗'

test('the lead asks a colleague to teach; code, three questions and coverage follow', async ({ signIn }) => {
  const lead = await signIn('3001')
  await lead.goto('/team')
  await lead.getByRole('link', { name: /^一带全/ }).last().click()
  await lead.getByLabel('讲哪门课').selectOption({ label: `${title}（3 人有证书）` })
  await lead.getByRole('button', { name: '下一步：选主讲' }).click()
  await lead.getByRole('button', { name: '请他主讲' }).click()
  await expect(lead.getByText('请选一位主讲。')).toBeVisible()
  await lead.getByLabel('谁来讲').selectOption({ label: '孙𠮷（综合柜员）' })
  await lead.getByRole('button', { name: '请他主讲' }).click()
  await expect(lead.getByRole('status')).toContainText(`已请孙𠮷主讲《${title}》`)

  const teacher = await signIn('1002')
  await teacher.goto('/teach-backs')
  await teacher.getByRole('link', { name: new RegExp(`去开讲.*${title}`) }).click()
  await teacher.getByLabel('在哪里讲').fill('晨会，大厅东侧')
  await teacher.getByRole('button', { name: '开讲，出签到码' }).click()
  const code = await readCode(teacher)

  const page = await signIn('1001')
  const card = page.getByRole('region', { name: `正在讲：${title}` })
  await card.getByLabel('签到码').fill(code.startsWith('A') ? 'CCCCCC' : 'AAAAAA')
  await card.getByRole('button', { name: '签到' }).click()
  await expect(page.getByText('签到码不对')).toBeVisible()
  await page.goto('/')
  await card.getByLabel('签到码').fill(code.toLowerCase())
  await card.getByRole('button', { name: '签到' }).click()
  await expect(page.getByText('您已签到。')).toBeVisible()
  await page.getByRole('button', { name: '交上去' }).click()
  await expect(page.getByText('这一题还没有答。').first()).toBeVisible()
  await answerCheck(page)
  await expect(page.getByText('答对 3 题，这门课您学会了。')).toBeVisible()

  await teacher.getByRole('link', { name: '刷新名单' }).click()
  await expect(teacher.getByText('已签到 1 人')).toBeVisible()
  await teacher.getByRole('button', { name: '结束这一场' }).click()
  await expect(teacher.getByText('1/9 人学会')).toBeVisible()
  await lead.goto('/team/teach-backs')
  const missing = lead.getByRole('article').filter({ hasText: title })
  await expect(missing.getByText('还没有听过')).toHaveCount(8)
})

test('a scanned code needs one press, and a session that is over is said beside the field', async ({ openContext, signIn }) => {
  const teacher = await signIn('1003')
  await teacher.goto('/')
  await teacher.getByRole('link', { name: '打开签到码' }).click()
  const code = await readCode(teacher)
  const address = new URL(teacher.url()).pathname
  const page = await signIn('1001', await openContext({ javaScriptEnabled: true }))
  await page.goto(`${address}?code=${code}`)
  await expect(page.getByLabel('签到码')).toHaveValue(code)
  const late = await signIn('1006')
  await late.goto(`${address}?code=${code}`)
  await page.getByRole('button', { name: '签到' }).click()
  await expect(page.getByText('您已签到。')).toBeVisible()
  await faultsGoWithAnswers(page)
  await teacher.getByRole('button', { name: '结束这一场' }).click()
  await late.getByRole('button', { name: '签到' }).click()
  await expect(late.getByRole('alert')).toContainText('这一场已经结束')
  await expect(teacher.getByRole('listitem').filter({ hasText: '郑国栋' }).first()).toBeVisible()
})

async function readCode(page: Page): Promise<string> {
  return (await page.getByRole('region', { name: '签到码' }).getByText(/^[A-Z0-9]{6}$/).textContent()) ?? ''
}

/** With scripts a question that is answered now is no longer called open. */
async function faultsGoWithAnswers(page: Page): Promise<void> {
  await page.getByRole('button', { name: '交上去' }).click()
  const cards = page.locator('#check').getByRole('listitem').filter({ hasText: '这一题还没有答。' })
  await expect(cards).toHaveCount(3)
  for (let left = 2; left >= 0; left -= 1) {
    const card = cards.first()
    const fields = card.locator('select, input')
    const isSelect = (await card.locator('select').count()) > 0
    if (isSelect) await card.locator('select').first().selectOption({ index: 1 })
    else if ((await card.locator('input[type="text"], input:not([type])').count()) > 0) await fields.first().fill('1')
    else await fields.first().check()
    await expect(cards).toHaveCount(left)
  }
}

/** Whatever three questions were drawn, rightly. */
async function answerCheck(page: Page): Promise<void> {
  for (const question of readAnswerKey(course)) {
    if ((await cardOf(page, question).count()) > 0) await answerRightly(page, question)
  }
  await page.getByRole('button', { name: '交上去' }).click()
}
