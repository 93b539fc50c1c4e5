// A monthly exam on a shared phone: from Today over the PIN to the result, and what the lead sees of it.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { DateTime } from 'luxon'
import { AttemptPaper } from '#app/quizzes/attempts/attempt-paper.ts'
import { listFaults } from './axe.ts'
import { expect, test } from './house.ts'
import { answerRightly } from './learner.ts'

test.use({ story: 'exams' })

test('the exam is found on Today, begun with a PIN, sat on a phone, and its answers wait for the others', async ({ house, openContext, signIn }) => {
  const page = await signIn('1004', await openContext({ viewport: { width: 390, height: 844 } }))
  await page.goto('/account/pin')
  await page.getByLabel('新 PIN 码').fill('2580')
  await page.getByLabel('再输一次').fill('2580')
  await page.getByLabel('您的密码').fill('starhall-demo')
  await page.getByRole('button', { name: '设置 PIN 码' }).click()
  await expect(page.getByText('PIN 码已保存。')).toBeVisible()

  await page.goto('/')
  await page.getByRole('link', { name: /月考：现在可以考/ }).click()
  await expect(page.getByRole('heading', { name: '考前须知' })).toBeVisible()
  expect(await listFaults(page)).toEqual([])
  await page.getByLabel('您的 PIN 码').fill('1111')
  await page.getByRole('button', { name: '核对并开考' }).click()
  await expect(page.getByText('不对，请再输一次')).toBeVisible()
  await page.getByLabel('您的 PIN 码').fill('2580')
  await page.getByRole('button', { name: '核对并开考' }).click()
  await page.waitForURL('**/attempts/*')

  const questions = questionsOf(house.dataFolder, new URL(page.url()).pathname.replace('/attempts/', ''))
  expect(questions.length).toBeGreaterThan(10)
  for (const [index, question] of questions.entries()) {
    await answerRightly(page, question)
    if (index < questions.length - 1) await page.getByRole('button', { name: '下一题' }).click()
  }
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible()
  await page.getByRole('button', { name: '交卷' }).click()
  await page.getByRole('button', { name: '确认交卷' }).click()
  await page.waitForURL('**/result')
  await expect(page.getByRole('heading', { name: '月考成绩' })).toBeVisible()
  await expect(page.getByText('通过', { exact: true })).toBeVisible()
  await expect(page.getByText('答案和解析要等所有人考完才公布')).toBeVisible()
  await page.getByRole('link', { name: '回到这次月考' }).click()
  await expect(page.getByText('已通过，成绩 100%。')).toBeVisible()

  const lead = await signIn('3001')
  await lead.goto('/team/exams')
  await lead.getByRole('link', { name: /\d\u2060?月月考$/ }).first().click()
  const row = lead.getByRole('listitem').filter({ hasText: "Liam O'Brien" })
  await expect(row.getByText('100%', { exact: true })).toBeVisible()
  await row.getByRole('link').click()
  await expect(lead.getByRole('heading', { name: "Liam O'Brien" })).toBeVisible()
  await expect(lead.getByText('开考前用 PIN 码核对过（自己的设备）')).toBeVisible()
})

test('without scripts an exam that opens with the press is asked for first, by how many may sit it, and what was typed is kept', async ({ openContext, signIn }) => {
  const page = await signIn('3001', await openContext({ javaScriptEnabled: false }))
  await page.goto('/team/exams')
  const opens = page.getByLabel('开始', { exact: true })
  // What is offered is ahead.
  expect(await opens.inputValue() > localTime(0)).toBe(true)
  await page.getByLabel('名称').fill('马上就考')
  const past = localTime(-60)
  await opens.fill(past)
  await page.getByRole('button', { name: '安排月考' }).click()
  await expect(page.getByText('这个时间已经到了。')).toBeVisible()
  await expect(page.getByLabel('名称')).toHaveValue('马上就考')
  await expect(opens).toHaveValue(past)
  await page.getByRole('button', { name: /^立即开考，\d+ 人$/ }).click()
  await page.waitForURL('**/team/exams/*')
  await expect(page.getByRole('heading', { name: '马上就考' })).toBeVisible()
})

/** So many minutes from now on the unit's clock, as a field has it. */
function localTime(minutes: number): string {
  return DateTime.now().setZone('Asia/Shanghai').plus({ minutes }).toFormat("yyyy-MM-dd'T'HH:mm")
}

function questionsOf(dataFolder: string, attemptId: string) {
  const database = new DatabaseSync(join(dataFolder, 'starhall.sqlite'), { timeout: 10_000, readOnly: true })
  const row = database.prepare('select paper from Attempt where id = ?').get(attemptId)
  database.close()
  return AttemptPaper.parse(JSON.parse(String(row?.['paper']))).questions.map(({ question }) => question)
}
