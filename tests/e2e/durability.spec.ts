// What the house has acknowledged survives: a killed server, an impatient finger, a second tab, the back button.
import { readAnswerKey } from './answer-key.ts'
import { expect, test } from './house.ts'
import { answerRightly, cardOf, handIn, haveRead, startQuiz } from './learner.ts'
import { monthAgo } from './rounds.ts'
import { phone, voteByTaps, ballotOf } from './voter.ts'

test.use({ story: 'durability' })

test.describe('when the server is killed', () => {
  test.use({ losesServer: true })

  test('between "saved" and the hand-in, nothing is lost and the attempt goes on where it was', async ({ house, signIn }) => {
    const page = await signIn('2002')
    await haveRead(page, 'mentorship-rotation')
    await startQuiz(page, 'mentorship-rotation')
    const questions = readAnswerKey('mentorship-rotation')
    const [last, ...before] = questions.toReversed()
    for (const question of before) await answerRightly(page, question)
    await expect(page.getByText(/^已保存 \d\d:\d\d/)).toBeVisible()
    await house.crash()
    if (last) await answerRightly(page, last)
    await expect(page.getByText(/连不上服务器。\d+ 题的作答先存在这台设备上/)).toBeVisible()
    await house.restart()
    // It tries again by itself, after half a minute at the latest; a network that comes back lets it try at once.
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect(page.getByText(/^已保存 \d\d:\d\d/)).toBeVisible()
    await handIn(page)
    await expect(page.getByRole('img', { name: /成绩 100%/ })).toBeVisible()
  })

  test('and the tab too, another device goes on with every saved answer', async ({ house, signIn }) => {
    const page = await signIn('1003')
    await haveRead(page, 'mentorship-rotation')
    await startQuiz(page, 'mentorship-rotation')
    const questions = readAnswerKey('mentorship-rotation')
    for (const question of questions) await answerRightly(page, question)
    await expect(page.getByText(/^已保存 \d\d:\d\d/)).toBeVisible()
    await house.crash()
    await page.close()
    await house.restart()
    const other = await signIn('1003')
    await other.goto('/quizzes/mentorship-rotation')
    await other.getByRole('link', { name: '继续作答' }).click()
    await expect(other.getByRole('link', { name: /，已作答$/ })).toHaveCount(questions.length)
    await handIn(other)
    await expect(other.getByRole('img', { name: /成绩 100%/ })).toBeVisible()
  })
})

test('handing in by a double click hands in once', async ({ signIn }) => {
  const page = await signIn('1005')
  await haveRead(page, 'mentorship-rotation')
  await startQuiz(page, 'mentorship-rotation')
  for (const question of readAnswerKey('mentorship-rotation')) await answerRightly(page, question)
  await page.getByRole('button', { name: '交卷' }).last().dblclick()
  await page.waitForURL('**/hand-in')
  await page.getByRole('button', { name: '确认交卷' }).dblclick()
  await page.waitForURL('**/result')
  await expect(page.getByRole('img', { name: /成绩 100%/ })).toBeVisible()
  await page.goto('/certificates')
  await expect(page.getByRole('link', { name: '打开 PDF 老带新与内部轮岗合格' })).toHaveCount(1)
})

test('two tabs share one attempt: the later answer counts, and the tab left behind is led to the result', async ({ signIn }) => {
  const page = await signIn('1006')
  await haveRead(page, 'service-etiquette')
  await startQuiz(page, 'service-etiquette')
  const second = await page.context().newPage()
  await second.goto(page.url())
  const questions = readAnswerKey('service-etiquette')
  const [choice] = questions.filter(({ type }) => type === 'true-false')
  if (choice?.type !== 'true-false') throw new Error('the quiz has no true-false question')
  await cardOf(page, choice).getByLabel(choice.answer ? '错' : '对', { exact: true }).check()
  await expect(page.getByText(/^已保存 \d\d:\d\d/)).toBeVisible()
  for (const question of questions) await answerRightly(second, question)
  await expect(second.getByText(/^已保存 \d\d:\d\d/)).toBeVisible()
  await handIn(second)
  await expect(second.getByRole('img', { name: /成绩 100%/ })).toBeVisible()
  const attempt = new URL(second.url()).pathname
  await cardOf(page, choice).getByLabel(choice.answer ? '对' : '错', { exact: true }).check()
  await page.waitForURL((url) => url.pathname === attempt)
  await expect(page.getByRole('img', { name: /成绩 100%/ })).toBeVisible()
})

test('going back after voting offers no second ballot and shows no receipt again', async ({ openContext, signIn }) => {
  const page = await signIn('2001', await openContext(phone))
  await page.goto(`/stars/${monthAgo(0)}`)
  await page.getByRole('link', { name: '去投票' }).click()
  await page.getByRole('button', { name: '投出服务之星这一票' }).tap()
  const alert = ballotOf(page, '服务之星').getByRole('alert')
  await expect(alert).toContainText('还没有选人')
  await ballotOf(page, '服务之星').getByRole('listitem').getByRole('button').first().tap()
  await expect(alert).toHaveCount(0)
  await ballotOf(page, '服务之星').getByRole('listitem').getByRole('button').first().tap()
  const receipt = await voteByTaps(page, '服务之星')
  await page.goto('/')
  await page.goBack()
  const star = page.getByRole('region', { name: '服务之星' })
  await expect(star.getByText('这颗星您已经投过票，票已计入。')).toBeVisible()
  await expect(page.getByText(receipt)).toHaveCount(0)
})
