// Action plans and questions about a passage, by one who has just learned and by those who answer. With JavaScript
// switched off; the reading page has none anyway.
import { expect, test } from './house.ts'

test.use({ story: 'plans-and-questions', contextOptions: { javaScriptEnabled: false } })

const course = '/learn/service-etiquette'

test('a promise is written after the course, and the lead ticks the one that is due', async ({ signIn }) => {
  const page = await signIn('2002')
  await page.goto(course)
  await page.getByRole('link', { name: '写行动计划' }).click()
  const [first] = await page.getByLabel('我会怎么做').all()
  await page.getByRole('button', { name: '写好了' }).click()
  await expect(page.getByText('请至少写一条。')).toBeVisible()
  await first?.fill('客户走到窗口，先抬头问好，再看屏幕。')
  await page.getByLabel('到哪天做到').first().fill(new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }))
  await page.getByRole('button', { name: '写好了' }).click()
  await expect(page.getByRole('status')).toContainText('行动计划已保存')
  await expect(page.getByRole('article')).toContainText('先抬头问好')

  const lead = await signIn('3001')
  await lead.goto('/team')
  await lead.getByRole('link', { name: '王堃的行动计划到了 30 天' }).click()
  const plan = lead.getByRole('article', { name: /王堃/ })
  await plan.getByRole('group', { name: /先用手语打招呼/ }).getByLabel('做到了').check()
  await plan.getByRole('button', { name: '记下 30 天的结果' }).click()
  await expect(plan.getByText('请选一项。')).toHaveCount(1)
  await plan.getByRole('group', { name: /教给同柜的小满/ }).getByLabel('还没做到').check()
  await plan.getByRole('button', { name: '记下 30 天的结果' }).click()
  await expect(lead.getByRole('status')).toContainText('王堃的行动计划：已记下')
  const mentor = await signIn('2001')
  await mentor.goto('/learn/sign-language-basics/plan')
  await expect(mentor.getByText('30 天 · 做到了')).toBeVisible()
  await expect(mentor.getByText('班长已经来看过')).toBeVisible()
})

test('a passage is marked, the mentor answers, and the lead keeps the answer on the lesson', async ({ signIn }) => {
  const page = await signIn('1001')
  await page.goto(`${course}/bearing`)
  await page.getByRole('link', { name: /^提问：各单位的着装/ }).click()
  await expect(page.getByRole('blockquote').first()).toContainText('各单位的着装规定不完全一样')
  await page.getByLabel('写什么').fill('孕期的同事怎么办？')
  await page.getByRole('button', { name: '写好了' }).click()
  await expect(page.getByRole('status')).toContainText('提问已经送到')

  const mentor = await signIn('2001')
  await mentor.getByRole('link', { name: /徒弟有 2 个提问/ }).click()
  const asked = mentor.getByRole('article', { name: '孕期的同事怎么办？' })
  await asked.getByLabel('您的回答').fill('跟班长说一声，可以穿平底鞋。')
  await asked.getByRole('button', { name: '回答' }).click()
  await expect(mentor.getByRole('status')).toContainText('已回答')

  const lead = await signIn('3001')
  await lead.goto('/team/questions')
  await lead.getByRole('article', { name: '孕期的同事怎么办？' }).getByRole('button', { name: '留在课时页' }).click()
  await expect(lead.getByRole('status')).toContainText('已留在本班的课时页上')

  const colleague = await signIn('1002')
  await colleague.goto(`${course}/bearing`)
  const kept = colleague.getByRole('complementary', { name: '本班留下的回答' }).filter({ hasText: '孕期' })
  await expect(kept).toContainText('王堃 回答')
  await expect(kept).not.toContainText('陈小满')
  await page.goto('/')
  await expect(page.getByRole('link', { name: '“孕期的同事怎么办？”有了回答' })).toBeVisible()
})
