import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import en from '#app/languages/en/question-mistakes.json' with { type: 'json' }
import zh from '#app/languages/zh-CN/question-mistakes.json' with { type: 'json' }
import { anyBanked, anyCarried, anyText } from './any-carried.ts'
import { formatNames, formatOf, readQuestions, writings, writtenFormats } from './formats.ts'

const folder = new URL('.', import.meta.url)
const bytes = (text: string) => new TextEncoder().encode(text)

test('every mistake is said in both languages, with the same values', () => {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const keys = sources.flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/(?:new Misread|fail)\('([a-z-]+)'/g)].map(([, key]) => key ?? ''))
  expect(keys.length).toBeGreaterThan(50)
  expect([...new Set(keys)].filter((key) => !(key in zh))).toEqual([])
  expect(Object.keys(en)).toEqual(Object.keys(zh))
  const values = (words: Record<string, string>) => Object.values(words).map((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort())
  expect(values(en)).toEqual(values(zh))
})

test('the format shows in the file', () => {
  expect(formatOf(bytes('\uFEFF<?xml version="1.0"?><quiz/>'))).toBe('moodle')
  expect(formatOf(bytes('题干\nA. 一\nB. 二\nANSWER: A\n'))).toBe('aiken')
  expect(formatOf(bytes('题型,题干,答案\n'))).toBe('csv')
  expect(formatOf(bytes('::甲::题干 {=一 ~二}'))).toBe('gift')
  expect(formatOf(bytes('1. 题干（A）A.一 B.二'))).toBe('word')
  expect(formatOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('excel')
})

test('no bytes make a reader fail: they are questions or mistakes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 300 }).map(bytes), fc.array(anyText, { maxLength: 6 }).map((texts) => bytes(texts.join('\n')))), async (any) => {
      for (const name of formatNames) {
        const { questions, mistakes } = await readQuestions(name, any)
        expect(questions.length + mistakes.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 60 },
  )
})

test('what a format cannot carry is told beforehand, and the rest is written', async () => {
  const questions = anyBanked(anyCarried(['single', 'multiple', 'true-false', 'ordering', 'matching', 'short-text', 'number', 'gaps'], anyText))
  await fc.assert(
    fc.asyncProperty(questions, fc.constantFrom(...writtenFormats), async (banked, name) => {
      const { write, lossOf } = writings[name]
      const carried = banked.filter(({ question }) => lossOf(question) !== 'all')
      const back = await readQuestions(name, await write(banked, 'zh-CN'))
      // Texts of two languages may read the same in the one that a format has.
      expect(back.questions.length + new Set(back.mistakes.map(({ row }) => row)).size).toBe(Math.max(1, carried.length))
    }),
    { numRuns: 60 },
  )
})
