// A composite score from the lead's desk to the ballot: seen first, then saved, then said to the voters; JavaScript off.
import { expect, test } from './house.ts'
import { monthAgo, openVote, reopenNominations } from './rounds.ts'

test.use({ story: 'star-score', contextOptions: { javaScriptEnabled: false, viewport: { width: 390, height: 844 } } })

test('the lead sees what weights would have given, saves them, and the ballot says them', async ({ signIn, house }) => {
  reopenNominations(house)
  const lead = await signIn('3001')
  await lead.goto('/team/stars/categories/smile')
  await lead.getByLabel('由什么决定当选').selectOption('score')
  await lead.getByLabel('客户评价').fill('20')
  await lead.getByRole('button', { name: '保存新的一版' }).click()
  await expect(lead.getByText('四项权重加起来要正好是 100。')).toBeVisible()
  await expect(lead.getByLabel('客户评价')).toHaveValue('20')
  await lead.getByLabel('客户评价').fill('30')
  await lead.getByRole('button', { name: '保存新的一版' }).click()
  const preview = lead.getByRole('region', { name: '按新规则，最近六个月会是谁' })
  await expect(preview.getByRole('row').nth(1)).toContainText('阿依古丽·买买提')
  await lead.getByRole('button', { name: '保存新的一版' }).click()
  await expect(lead.getByRole('status')).toContainText('已保存')

  openVote(house)
  const voter = await signIn('1001')
  await voter.goto('/stars')
  await voter.getByRole('link', { name: '去投票' }).click()
  await expect(voter.getByRole('region', { name: '微笑之星' })).toContainText('综合评分决定当选：同事投票占 40%、客户评价占 30%、培训与证书占 20%、班长评分占 10%。')

  await lead.goto('/team/stars')
  await lead.getByRole('link', { name: '写班长评分' }).click()
  const card = lead.getByRole('listitem').filter({ hasText: '阿依古丽·买买提' })
  await card.getByLabel('评分').selectOption('5')
  await card.getByLabel('一句话理由').fill('忙的时候也记得先打招呼。')
  await card.getByRole('button', { name: '保存' }).click()
  await expect(lead.getByRole('status')).toContainText('已保存')
})

test('who is complained about appeals, and the administrator decides', async ({ signIn }) => {
  const clerk = await signIn('2001')
  await clerk.getByRole('link', { name: /有一件关于您的投诉/ }).click()
  await expect(clerk.getByText('有效，申诉待定')).toBeVisible()
  const administrator = await signIn('9001')
  await administrator.getByRole('link', { name: '有一份申诉等您决定' }).click()
  await administrator.getByLabel('决定的理由').fill('录像与申诉相符。')
  await administrator.getByRole('button', { name: '撤销这件投诉' }).click()
  await expect(administrator.getByRole('status')).toContainText('已决定')
  await clerk.reload()
  await expect(clerk.getByText('录像与申诉相符。')).toBeVisible()
})

test('a heading that needs more than one line breaks where it pauses, not within a word', async ({ signIn, openContext }) => {
  const page = await signIn('1001', await openContext({ javaScriptEnabled: true }))
  await page.goto(`/stars/${monthAgo(2)}/mine`)
  const lines = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const words = heading.firstChild?.textContent ?? ''
    const found = new Map<number, string>()
    for (let at = 0; at < words.length; at += 1) {
      const range = new Range()
      range.setStart(heading.firstChild ?? heading, at)
      range.setEnd(heading.firstChild ?? heading, at + 1)
      const { top, width } = range.getBoundingClientRect()
      if (width > 0) found.set(Math.round(top), `${found.get(Math.round(top)) ?? ''}${words.charAt(at)}`)
    }
    return [...found.values()]
  })
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.slice(0, -1).filter((line) => !/[：，]$/.test(line))).toEqual([])
})
