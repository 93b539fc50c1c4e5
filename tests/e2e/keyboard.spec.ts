// A whole attempt without a mouse: every move is a key press on what has the focus.
import type { Locator, Page } from '@playwright/test'
import type { PlainQuestion, Question } from '#app/quizzes/question.ts'
import { readAnswerKey } from './answer-key.ts'
import { expect, test } from './house.ts'
import { cardOf, readRemainingLessons } from './learner.ts'

test.use({ story: 'keyboard' })

const course = 'mentorship-rotation'

test('a whole attempt is sat by keyboard alone', async ({ signIn }) => {
  const page = await signIn('2002')
  await readRemainingLessons(page, course)
  await page.goto(`/quizzes/${course}`)
  await tabTo(page, page.getByRole('button', { name: '开始作答' }))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/attempts/*')
  await expect(page.getByText('作答会自动保存')).toBeVisible()
  for (const question of await inOrderShown(page, readAnswerKey(course))) await answerByKeys(page, question)
  await expect(page.getByRole('navigation', { name: '答题情况' }).getByRole('link', { name: /，已作答$/ })).toHaveCount(readAnswerKey(course).length)
  await expect(page.getByText(/^已保存/)).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: '交卷' }).last())
  await page.keyboard.press('Enter')
  await page.waitForURL('**/hand-in')
  await tabTo(page, page.getByRole('button', { name: '确认交卷' }))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/result')
  await expect(page.getByRole('img', { name: /成绩 100%/ })).toBeVisible()
})

test('on a phone nothing that the keyboard reaches lies behind the bottom bar', async ({ openContext, signIn }) => {
  const page = await signIn('1001', await openContext({ viewport: { width: 390, height: 844 } }))
  for (const path of ['/', '/account', `/learn/${course}`, `/learn/${course}/why`, '/stars']) {
    await page.goto(path)
    const last = page.getByRole('main').locator('a, button, summary, input:not([type=hidden])').last()
    for (let isLast = false; !isLast; isLast = await last.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press('Tab')
      expect.soft(await page.evaluate(whatIsBehindTheBar), path).toBeNull()
    }
  }
})

function whatIsBehindTheBar(): string | null {
  const focus = document.activeElement
  const bar = document.querySelector('nav')
  if (!focus || !bar || bar.contains(focus)) return null
  return focus.getBoundingClientRect().bottom > bar.getBoundingClientRect().top ? (focus.textContent ?? focus.localName) : null
}

async function inOrderShown(page: Page, questions: Question[]): Promise<Question[]> {
  const legends = await page.getByRole('main').locator('legend').allTextContents()
  return legends.flatMap((legend) => questions.find(({ prompt }) => legend.includes(prompt.zh)) ?? [])
}

async function answerByKeys(page: Page, question: Question): Promise<void> {
  const card = cardOf(page, question)
  if (question.type !== 'case') return answerPlainByKeys(page, card, question)
  for (const part of question.parts) await answerPlainByKeys(page, card.getByRole('group', { name: part.prompt.zh }), part)
}

async function answerPlainByKeys(page: Page, card: Locator, question: PlainQuestion): Promise<void> {
  switch (question.type) {
    case 'short-text':
    case 'number':
      await tabTo(page, card.getByRole('textbox'))
      return page.keyboard.insertText(question.type === 'number' ? String(question.accepted[0]?.value) : (question.accepted[0]?.text ?? ''))
    case 'single':
    case 'true-false': {
      const right = question.type === 'single' ? (question.options.find((option) => option.right)?.text.zh ?? '') : question.answer ? '对' : '错'
      await tabTo(page, card.getByRole('radio').first())
      // The first press on a group nobody has touched: space takes the one in focus, arrows move on.
      await page.keyboard.press('Space')
      const wanted = card.getByRole('radio', { name: right, exact: true })
      while (!(await wanted.isChecked())) await page.keyboard.press('ArrowDown')
      return
    }
    case 'multiple':
      for (const text of await card.getByRole('checkbox').evaluateAll((boxes) => boxes.map((box) => box.closest('label')?.textContent?.trim() ?? ''))) {
        if (!question.options.some((option) => option.right && option.text.zh === text)) continue
        await tabTo(page, card.getByRole('checkbox', { name: text, exact: true }))
        await page.keyboard.press('Space')
      }
      return
    case 'ordering':
      for (const [index, { text }] of question.items.entries()) {
        const place = card.getByRole('combobox', { name: `“${text.zh}”排第几` })
        await tabTo(page, place)
        await page.keyboard.press(String(index + 1))
        await expect(place).toHaveValue(String(index + 1))
      }
      return
    case 'matching':
      for (const { left, right } of question.pairs) {
        const choice = card.getByRole('combobox', { name: left.zh })
        await tabTo(page, choice)
        await page.keyboard.press('Home')
        while ((await choice.evaluate((select) => (select instanceof HTMLSelectElement ? select.selectedOptions[0]?.textContent : ''))) !== right.zh) {
          await page.keyboard.press('ArrowDown')
        }
      }
  }
}

/** Presses Tab, or Shift and Tab where the target lies above, until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const lies = await target.evaluate((element) => {
      const focus = document.activeElement ?? document.body
      if (focus === element) return 'here'
      const isAbove = focus !== document.body && focus.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
      return isAbove ? 'above' : 'below'
    })
    if (lies === 'here') return
    await page.keyboard.press(lies === 'above' ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`the keyboard does not reach ${String(target)}`)
}
