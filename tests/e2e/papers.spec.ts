// A lead makes a paper: the sums follow what is typed, and what the bank is short of is said before anything is published.
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'

test.use({ story: 'papers' })

test('the sums follow each number as it is typed, and a cell that asks for too much says so before it is saved or published', async ({ signIn }) => {
  const page = await signIn('3001')
  await page.goto('/team/papers')
  await page.getByRole('link', { name: '窗口业务月度试卷' }).click()
  const total = page.getByText(/^共 \d+ 题，/)
  await expect(total).toHaveText('共 17 题，40 分')
  const cell = page.getByRole('textbox', { name: '单选题 · 服务规范 · 难度 1，抽几题' })
  const beside = page.getByRole('cell').filter({ has: cell })
  await expect(cell).toHaveValue('1')
  const available = Number(/有 (\d+) 题/.exec(await beside.innerText())?.[1])

  await cell.fill(`${available + 2}`)
  await expect(total).toHaveText(`共 ${18 + available} 题，${42 + 2 * available} 分`)
  await expect(page.getByText(new RegExp(`^单选题：抽 ${8 + available} 题`))).toBeVisible()
  await expect(beside.getByText('题不够，差 2 题')).toBeVisible()
  await expect(cell).toHaveAttribute('aria-invalid', 'true')
  expect(await listFaults(page)).toEqual([])
  // Nobody has pressed anything yet.
  await cell.fill('１')
  await expect(total).toHaveText('共 17 题，40 分')
  await expect(beside.getByText('题不够')).toBeHidden()
  await page.getByRole('textbox', { name: '每题几分' }).first().fill('2.5')
  await expect(total).toHaveText('共 17 题，43.5 分')
  await cell.fill(`${available + 2}`)

  await page.getByRole('button', { name: '保存，看一看' }).click()
  const missing = page.getByRole('listitem').filter({ hasText: '单选题 · 服务规范 · 难度 1' }).filter({ hasText: '差' })
  await expect(page.getByText('题库的题不够，现在还不能发布：')).toBeVisible()
  await expect(missing).toBeVisible()
  await page.getByRole('button', { name: '保存并发布' }).click()
  await expect(page.getByText('已保存，还没有发布')).toBeVisible()
  await expect(missing).toBeVisible()
  await expect(cell).toHaveValue(`${available + 2}`)

  await cell.fill(`${available}`)
  await expect(beside.getByText('题不够')).toBeHidden()
  await page.getByRole('button', { name: '保存并发布' }).click()
  await expect(page.getByText('已发布，A 卷和 B 卷都抽好了。')).toBeVisible()
  await expect(page.getByText('题库的题不够')).toBeHidden()
})
