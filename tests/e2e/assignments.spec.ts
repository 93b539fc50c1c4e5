// The lead gives a path and excuses somebody; the learner sees it; the desk leads from the figure to its rows: with JavaScript switched off.
import { DateTime } from 'luxon'
import { keptWhole } from '#app/ui/jsx/kept-whole.ts'
import { expect, test } from './house.ts'

test.use({ story: 'assignments', contextOptions: { javaScriptEnabled: false } })

const day = (days: number) => DateTime.now().setZone('Asia/Shanghai').plus({ days })

test('the lead assigns a path to one person, who finds it on Today and is excused from it later', async ({ signIn }) => {
  const lead = await signIn('3001')
  await lead.goto('/team/assignments')
  await lead.getByRole('link', { name: '布置任务' }).click()
  await lead.getByLabel('学什么').selectOption({ label: '路径：带教路径' })
  await lead.getByLabel('给谁').selectOption({ label: '下面勾选的人' })
  await lead.getByLabel('许琳').check()
  await lead.getByLabel('最后期限').fill(day(-1).toFormat('yyyy-MM-dd'))
  await lead.getByRole('button', { name: '布置', exact: true }).click()
  await expect(lead.getByText('这一天已经过去了')).toBeVisible()
  await expect(lead.getByLabel('许琳')).toBeChecked()
  await lead.getByLabel('最后期限').fill(day(6).toFormat('yyyy-MM-dd'))
  await lead.getByRole('button', { name: '布置', exact: true }).click()
  await lead.waitForURL('**/team/assignments?given=*')
  await expect(lead.getByRole('status')).toContainText('已布置：《带教路径》')
  const card = lead.getByRole('listitem').filter({ hasText: '许琳' })
  await expect(card).toContainText('带教路径')

  const learner = await signIn('1007')
  const duties = learner.getByRole('region', { name: '要完成的任务' })
  await expect(duties.getByRole('listitem').filter({ hasText: '带教路径' })).toContainText(keptWhole(`${day(6).toFormat('yyyy年M月d日')}前完成`))

  await card.getByRole('link').click()
  await lead.getByText('让许琳免修', { exact: true }).click()
  await lead.getByRole('button', { name: '免修', exact: true }).click()
  await expect(lead.getByText('请写明理由，至少 5 个字。')).toBeVisible()
  await expect(lead.getByText('请选一项：一直免修，还是免修到某一天。')).toBeVisible()
  await lead.getByRole('textbox', { name: '理由' }).fill('岗位不接待客户')
  await lead.getByRole('radio', { name: '一直' }).check()
  await lead.getByRole('button', { name: '免修', exact: true }).click()
  await expect(lead.getByRole('status')).toContainText('已让许琳一直免修')
  await expect(lead.getByText('赵明霞让许琳一直免修')).toBeVisible()
  await learner.reload()
  await expect(duties.getByRole('listitem').filter({ hasText: '带教路径' })).toContainText('免修：岗位不接待客户')
})

test('the desk names who is overdue first, and leads to the lessons behind the figure', async ({ signIn }) => {
  const lead = await signIn('3001')
  await lead.goto('/team')
  await lead.getByRole('link', { name: '郑国栋的学习任务已逾期' }).click()
  const row = lead.getByRole('row').filter({ hasText: '郑国栋' })
  await row.getByRole('link', { name: /已逾期/ }).first().click()
  await expect(lead.getByRole('heading', { level: 1, name: '郑国栋的学习记录' })).toBeVisible()
  await expect(lead.getByRole('region', { name: '服务礼仪' }).getByText('已逾期')).toBeVisible()
})
