// A quiz on a phone, on a server that is killed while it is sat.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './house.ts'

test.use({ story: 'quiz', losesServer: true })

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('on a phone nothing at the bottom leads away, and answers survive a killed server and a closed tab', async ({ openContext, house, signIn }) => {
  const context = await openContext({ viewport: { width: 390, height: 844 } })
  const page = await signIn('1007', context)
  await page.goto('/quizzes/sign-language-basics')
  await page.getByRole('button', { name: '开始作答' }).click()
  await expect(page.getByText('作答会自动保存')).toBeVisible()
  await expect(page.locator('legend:visible')).toHaveCount(1)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden()
  await expect(page.getByRole('link', { name: '测验', exact: true })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  expect(violations).toEqual([])

  await page.getByLabel('标记，回头再看').first().check()
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await house.crash()
  await page.getByRole('button', { name: '下一题' }).click()
  await page.locator('label:has-text("标记，回头再看"):visible').click()
  await expect(page.getByText('1 题的作答先存在这台设备上')).toBeVisible()
  const address = page.url()
  await page.close()
  await house.restart()

  const again = await context.newPage()
  await again.goto(address)
  await expect(again.getByRole('link', { name: /第 2 题，.*已标记/ })).toBeVisible()
  await expect(again.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await again.goto(`${address.replace(/#.*/, '')}/hand-in`)
  await expect(again.getByText('已标记')).toHaveCount(2)
  await expect(again.getByRole('navigation', { name: '主导航' })).toBeHidden()
  await again.getByRole('button', { name: '仍然交卷' }).click()
  await expect(again.getByText('未通过')).toBeVisible()
  await expect(again.getByRole('navigation', { name: '主导航' })).toBeVisible()
})
