import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { loadFaces } from '#app/certificates/drawing/fonts.server.ts'
import zh from '#app/languages/zh-CN.ts'
import { createI18n } from '#app/platform/i18n.ts'
import { anyQuestions, saying } from '#app/quizzes/any-question.ts'
import { drawPaper } from '#app/quizzes/paper.ts'
import type { Question } from '#app/quizzes/question.ts'
import { paginate } from './pages.ts'
import type { Saying } from './printed-answer.ts'
import { printSheet } from './printed-sheet.ts'
import { page, sheetRows } from './sheet-rows.ts'

const chinese: Saying = { language: 'zh-CN', t: createI18n('zh-CN', zh).t }
const printed = (questions: readonly Question[], { seed = 's', isKey = true } = {}) =>
  printSheet({ paper: drawPaper(questions, seed), label: 'A', name: '月度试卷', unitName: '城东营业厅', minutes: 40, passMark: 80, drawnAt: new Date(0), isKey }, chinese)

test('every question of any type is printed once, numbered on through the sections', () => {
  fc.assert(
    fc.property(anyQuestions, fc.string(), (questions, seed) => {
      const { sections } = printed(questions, { seed })
      expect(sections.flatMap((section) => section.questions.map(({ number }) => number))).toEqual(questions.map((_, index) => `${index + 1}.`))
      expect(sections.length).toBe(new Set(questions.map(({ type }) => type)).size)
      for (const { answer, parts } of sections.flatMap((section) => section.questions)) expect(answer !== null || parts.every((part) => part.answer !== null && part.answer !== '')).toBe(true)
    }),
  )
})

test('the letters of the key are those under which this sheet shows the right options', () => {
  const options = ['甲', '乙', '丙', '丁', '戊'].map((text, index) => ({ id: `o${index}`, text: { zh: text, en: text }, right: index % 2 === 0 }))
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const [question] = printed([{ type: 'multiple', id: 'q', points: 2, prompt: saying('q'), rule: 'half', options }], { seed }).sections[0]?.questions ?? []
      const texts = [...(question?.answer ?? '')].map((letter) => question?.options[letter.charCodeAt(0) - 65]?.text)
      expect(texts.toSorted()).toEqual(['丙', '戊', '甲'])
    }),
  )
})

test('an ordering and a matching are answered by the letters as shown', () => {
  const entries = ['甲', '乙', '丙'].map((text, index) => ({ id: `e${index}`, text: { zh: text, en: text } }))
  const pairs = entries.map(({ id, text }) => ({ id, left: saying(`left ${id}`), right: text }))
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const questions = printed([{ type: 'ordering', id: 'o', points: 1, prompt: saying('o'), rule: 'proportional', items: entries }, { type: 'matching', id: 'm', points: 1, prompt: saying('m'), pairs }], { seed }).sections.flatMap((section) => section.questions)
      for (const { answer, options } of questions) {
        const letters = [...(answer ?? '').matchAll(/[A-Z]/g)].map(([letter]) => letter)
        expect(letters.map((letter) => options[letter.charCodeAt(0) - 65]?.text)).toEqual(['甲', '乙', '丙'])
      }
    }),
  )
})

test('a section says its points once where all are alike, and each question its own where not', () => {
  const truth = (id: string, points: number): Question => ({ type: 'true-false', id, points, prompt: saying(id), answer: true })
  expect(printed([truth('a', 2), truth('b', 2)]).sections[0]?.heading).toBe('一、判断题（共 2 题，每题 2 分，共 4 分）')
  const [section] = printed([truth('a', 2), truth('b', 1.5)]).sections
  expect([section?.heading, section?.questions.map(({ prompt }) => prompt.replace(/^题. /u, '')).toSorted()]).toEqual(['一、判断题（共 2 题，共 3.5 分）', ['（　　）（1.5 分）', '（　　）（2 分）']])
})

test('no line leaves its page, however long the words are', { timeout: 60_000 }, async () => {
  const faces = await loadFaces(inject('facesFolder'))
  const long = (text: string) => ({ zh: `${text}客户在窗口等候超过三十分钟 `.repeat(9), en: 'unbreakable'.repeat(40) })
  const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: long(id), right: id === 'a' }))
  const longest: Question = { type: 'single', id: 'long', points: 2, prompt: long('q'), explanation: long('w'), options }
  fc.assert(
    fc.property(anyQuestions, fc.boolean(), (questions, isKey) => {
      for (const rows of paginate(sheetRows(printed([...questions, longest], { isKey }), { faces, t: chinese.t }), page)) {
        for (const { top, height, items } of rows) {
          expect([top >= page.top, top + height <= page.bottom]).toEqual([true, true])
          for (const item of items) if (item.kind !== 'ink') expect(item.x + (item.kind === 'text' ? item.line.width : item.width)).toBeLessThanOrEqual(page.right + 1)
        }
      }
    }),
    { numRuns: 25 },
  )
})
