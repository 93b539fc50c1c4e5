// A lead writes and changes a question on a phone; whoever got one wrong practises it until it is known.
import type { Page } from '@playwright/test'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'

test.use({ story: 'question-editor' })

const phone = { width: 390, height: 844 }

for (const javaScriptEnabled of [true, false]) {
  test(`a question is written and changed on a phone ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ openContext, signIn }) => {
    const page = await signIn('3001', await openContext({ javaScriptEnabled, locale: 'zh-CN', viewport: phone }))
    await page.goto('/team/bank/new')
    await page.getByLabel('题型').selectOption('multiple')
    if (!javaScriptEnabled) await page.getByRole('button', { name: '预览' }).click()
    await page.getByLabel('题干', { exact: true }).fill('客户进门时，下面哪些要做？')
    for (const [letter, text] of [['A', '起身'], ['B', '微笑'], ['C', '看手机']] as const) await page.getByLabel(`选项 ${letter}`, { exact: true }).fill(text)
    await page.getByRole('button', { name: '去掉 选项 D' }).click()
    await expect(page.getByRole('group', { name: '选项 D' })).toBeHidden()
    await page.getByRole('button', { name: '存入题库' }).click()
    await expect(page.getByText('还没有标出正确的。')).toBeVisible()
    await expect(page.getByLabel('选项 B', { exact: true })).toHaveValue('微笑')
    for (const letter of ['A', 'B']) await page.getByRole('group', { name: `选项 ${letter}` }).getByLabel('正确').check()
    await page.getByRole('button', { name: '加一个选项' }).click()
    await page.getByLabel('选项 D', { exact: true }).fill('问好')
    await page.getByRole('button', { name: '预览' }).click()
    const scores = page.getByRole('region', { name: '怎样答，得几分' })
    await expect(scores.getByRole('row', { name: /全部选对/ })).toBeVisible()
    await expectToFit(page)
    if (javaScriptEnabled) expect(await listFaults(page)).toEqual([])
    await page.getByRole('button', { name: '存入题库' }).click()
    await expect(page.getByText('题目已保存。')).toBeVisible()

    await page.getByRole('link', { name: '修改', exact: true }).click()
    await page.getByLabel('分值', { exact: true }).fill('4')
    await page.getByRole('button', { name: '保存为新版本' }).click()
    await expect(page.getByText('题目已保存。')).toBeVisible()
    await expect(page.getByRole('heading', { name: '修改记录' })).toBeVisible()
    await expect(page.getByText(/赵明霞 修改/)).toBeVisible()
    await expectToFit(page)
  })
}

test('a mistake is practised until it is known', async ({ openContext, signIn }) => {
  const page = await signIn('1001', await openContext({ locale: 'zh-CN', viewport: phone }))
  await page.goto('/practice')
  await page.getByRole('button', { name: /练这 \d+ 道错题/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '错题练习' })).toBeVisible()
  await page.getByRole('button', { name: '就这样答' }).click()
  await expect(page.getByText('请先把答案选好')).toBeVisible()
  expect(await listFaults(page)).toEqual([])
  await page.getByRole('group').getByRole('radio').or(page.getByRole('group').getByRole('checkbox')).first().check()
  await page.getByRole('button', { name: '就这样答' }).click()
  await expect(page.getByRole('link', { name: /下一题|错题本/ }).first()).toBeVisible()
  await expectToFit(page)
})

async function expectToFit(page: Page): Promise<void> {
  // Without scripts of its own a page can still be measured.
  const { width } = (await page.locator('main').boundingBox()) ?? { width: 0 }
  expect(width).toBeLessThanOrEqual(phone.width)
}
