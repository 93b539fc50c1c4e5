import { expect, test } from 'vitest'
import { examName, proposedName } from './exam-name.server.ts'

const month = '2026-11'
const nameOf = (title: string) => examName({ title, month })

test('a name that was left as it was proposed is said in either language, with its number', () => {
  const first = { zh: '2026年11月月考', en: 'Monthly exam, November 2026' }
  const third = { zh: '2026年11月月考（3）', en: 'Monthly exam, November 2026 (3)' }
  const twelfth = { zh: '2026年11月月考（12）', en: 'Monthly exam, November 2026 (12)' }
  expect([proposedName(month, 1, 'zh-CN'), proposedName(month, 3, 'en')]).toEqual([first.zh, third.en])
  for (const name of [first, third, twelfth]) for (const title of Object.values(name)) expect(nameOf(title)).toEqual(name)
})

test('a name of the lead’s own, or of another month, stands as it was written', () => {
  for (const title of ['节前业务考', '2026年10月月考', '2026年11月月考（补）', '2026年11月月考（1）', '2026年11月月考（0）', '2026年11月月考（03）', '2026年11月月考 3', '']) expect(nameOf(title)).toEqual({ zh: title, en: title })
})
