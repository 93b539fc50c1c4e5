import { expect, test } from 'vitest'
import { namesSomebody } from './praise.ts'

test.each(['电话 13800138000', '138-0013-8000', '138 0013 8000', '身份证210211198001011234', '户号１２３４５６７８'])('"%s" tells whose praise it is', (words) => {
  expect(namesSomebody(words)).toBe(true)
})

test.each(['11月3日，3号窗口，等了20分钟', '一共缴了 1,286.50 元', '2026年11月3日 9:30', '谢谢'])('"%s" does not', (words) => {
  expect(namesSomebody(words)).toBe(false)
})
