// How the month begins: the administrator's part of the story, and the pairing of whoever is new.
import { expect, test } from './house.ts'
import { acceptPairing, pairUp } from './pairing.ts'
import { phone } from './voter.ts'

test.use({ story: 'one-month' })

const ownPassword = 'a song on the way home'

test('an administrator adds a colleague, who opens the account by the link, is paired by the lead and signed by the mentor', async ({ openContext, signIn }) => {
  const administrator = await signIn('9001')
  await administrator.goto('/admin/people')
  await administrator.getByRole('link', { name: '增加人员' }).click()
  await expect(administrator.getByRole('heading', { name: '增加人员' })).toBeVisible()
  await administrator.getByLabel('工号', { exact: true }).fill('1010')
  await administrator.getByLabel('姓名', { exact: true }).fill('林晓')
  await administrator.getByLabel('单位').selectOption({ label: '客户服务班（星海路营业厅）' })
  await administrator.getByLabel('岗位').fill('见习柜员')
  await administrator.getByRole('button', { name: '增加人员' }).click()
  await expect(administrator.getByText('已增加林晓（工号 1010）。')).toBeVisible()

  const colleague = await (await openContext(phone)).newPage()
  await colleague.goto(await administrator.getByLabel('链接', { exact: true }).inputValue())
  await expect(colleague.getByText('林晓，您好。您的工号是 1010，请设置登录密码。')).toBeVisible()
  await colleague.getByLabel('新密码', { exact: true }).fill(ownPassword)
  await colleague.getByLabel('再输一遍新密码').fill(ownPassword)
  await colleague.getByRole('button', { name: '设置密码并进入' }).tap()
  await colleague.waitForURL((url) => url.pathname === '/')

  const pair = { mentor: '王堃', mentee: '林晓' }
  await pairUp(await signIn('3001'), { mentor: '王堃（综合柜员）', mentee: '林晓（见习柜员）' })
  await acceptPairing(colleague, pair)
  await expect(colleague.getByText('您已同意，等另一位同意后带教就开始。')).toBeVisible()
  const mentor = await signIn('2001')
  await acceptPairing(mentor, pair)
  await mentor.getByRole('button', { name: '看过了，签认' }).click()
  await expect(mentor.getByText('已签认 1/10 项')).toBeVisible()
  await colleague.reload()
  await expect(colleague.getByText('已签认 1/10 项')).toBeVisible()
  await expect(colleague.getByRole('link', { name: '打开结对协议（PDF）' })).toBeVisible()

  await administrator.goto('/admin/audit')
  await expect(administrator.getByRole('status').filter({ hasText: /记录完整：共 \d+ 条/ })).toBeVisible()
  for (const entry of ['周䶮 增加了 林晓', '赵明霞 安排了一对师徒']) {
    await expect(administrator.getByRole('listitem').filter({ hasText: entry }).first()).toContainText('林晓')
  }
})
