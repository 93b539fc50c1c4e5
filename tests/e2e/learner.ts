// What somebody who learns does in the browser: read, start, answer.
import { expect, type Locator, type Page } from '@playwright/test'
import type { PlainQuestion, Question } from '#app/quizzes/question.ts'

/** Reads every lesson of the course that is not read yet, from the course's page. */
export async function readRemainingLessons(page: Page, course: string): Promise<void> {
  await page.goto(`/learn/${course}`)
  const unread = page.getByRole('listitem').filter({ hasText: /未读|有更新/ })
  for (let left = await unread.count(); left > 0; left -= 1) {
    await unread.first().getByRole('link').click()
    await page.waitForURL(`**/learn/${course}/*`)
    const lesson = page.url()
    await page.getByRole('button', { name: '我读完了' }).click()
    // The way on is the answer to the press; leaving before it would take the press back.
    await page.waitForURL((url) => url.href !== lesson)
    await page.goto(`/learn/${course}`)
    await expect(unread).toHaveCount(left - 1)
  }
}

/** As readRemainingLessons, by the same forms without their pages: for whoever is about something else than reading. */
export async function haveRead(page: Page, course: string): Promise<void> {
  const read = async (path: string) => (await page.request.get(path)).text()
  const lessons = new Set([...(await read(`/learn/${course}`)).matchAll(new RegExp(`href="(/learn/${course}/[a-z0-9-]+)"`, 'g'))].flatMap(([, to]) => to ?? []))
  for (const lesson of lessons) {
    const [, hash] = /name="hash" value="([^"]+)"/.exec(await read(lesson)) ?? []
    if (hash !== undefined) expect((await page.request.post(lesson, { form: { hash }, maxRedirects: 0 })).status()).toBe(302)
  }
}

/** From the course's page to the first question. */
export async function startQuiz(page: Page, course: string): Promise<void> {
  await page.goto(`/quizzes/${course}`)
  await page.getByRole('button', { name: '开始作答' }).click()
  await page.waitForURL('**/attempts/*')
}

/** The address of an attempt, whatever the language: the one that is open, or a new one after all lessons are read. */
export async function openAttempt(page: Page, course: string): Promise<string> {
  for (;;) {
    await page.goto(`/quizzes/${course}`)
    const readOn = page.getByRole('link', { name: /^(去学习|Read on)$/ })
    if ((await readOn.count()) === 0) break
    await readOn.click()
    await page.waitForURL('**/learn/**')
    const lesson = page.url()
    await page.getByRole('button', { name: /^(我读完了|I have read this)$/ }).click()
    await page.waitForURL((url) => url.href !== lesson)
  }
  await page.getByRole('button', { name: /^(开始作答|Start)$/ }).or(page.getByRole('link', { name: /^(继续作答|Go on answering)/ })).first().click()
  await page.waitForURL('**/attempts/*')
  return new URL(page.url()).pathname
}

/** Gives the right answer on the question's card. */
export async function answerRightly(page: Page, question: Question): Promise<void> {
  const card = cardOf(page, question)
  if (question.type !== 'case') return answerIn(card, question)
  for (const part of question.parts) await answerIn(card.getByRole('group', { name: nameOf(part.prompt.zh) }), part)
}

async function answerIn(card: Locator, question: PlainQuestion): Promise<void> {
  switch (question.type) {
    case 'single':
    case 'multiple':
      for (const { id, text, right, hand } of question.options) {
        if (right) await (hand ? card.locator(`input[value="${id}"]`) : card.getByLabel(text.zh, { exact: true })).check()
      }
      return
    case 'hotspot':
      return card.getByRole('radio', { name: question.spots.find(({ right }) => right)?.text.zh ?? '' }).check()
    case 'true-false':
      return card.getByLabel(question.answer ? '对' : '错', { exact: true }).check()
    case 'ordering':
      for (const [index, { text }] of question.items.entries()) {
        await card.getByRole('combobox', { name: `“${text.zh}”排第几` }).selectOption(String(index + 1))
      }
      return
    case 'matching':
      for (const { left, right } of question.pairs) {
        await card.getByRole('combobox', { name: left.zh }).selectOption({ label: right.zh })
      }
      return
    case 'short-text':
      return card.getByRole('textbox').fill(question.accepted[0]?.text ?? '')
    case 'number':
      return card.getByRole('textbox').fill(String(question.accepted[0]?.value ?? 0))
    case 'gaps': {
      const inText = [...question.text.zh.matchAll(/\[\[([^\]]+)\]\]/g)].map(([, id]) => id)
      for (const gap of question.gaps) {
        const field = { name: `第 ${inText.indexOf(gap.id) + 1} 空` }
        if ('accepted' in gap) await card.getByRole('textbox', field).fill(gap.accepted[0]?.text ?? '')
        else await card.getByRole('combobox', field).selectOption({ label: gap.options.find(({ right }) => right)?.text.zh ?? '' })
      }
    }
  }
}

/** Line breaks of a prompt are spaces in the name of its group. */
function nameOf(prompt: string): string {
  return prompt.replace(/\s+/g, ' ')
}

export function cardOf(page: Page, question: Question): Locator {
  return page.getByRole('group', { name: nameOf(question.prompt.zh) })
}

/** From the paper over the question "hand in?" to the result. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '交卷' }).last().click()
  await page.getByRole('button', { name: '确认交卷' }).click()
  await page.waitForURL('**/result')
}

/** Opens a row that is folded; the next one to do is open already. */
export async function unfold(row: Locator): Promise<void> {
  const fold = row.locator('details').first()
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click()
}
