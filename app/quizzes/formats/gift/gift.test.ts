import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBanked, anyCarried, anyText } from '../any-carried.ts'
import { readGift } from './read-gift.ts'
import { giftLoss, writeGift } from './write-gift.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readGift(bytes(text))
const one = (text: string) => {
  const file = read(text)
  expect(file.mistakes).toEqual([])
  return file.questions[0]?.question
}
const keys = (text: string) => read(text).mistakes.map(({ line, key }) => `${line} ${key}`)

const realFile = `// 柜面服务题库，由教务组导出
$CATEGORY: $course$/top/柜面/服务礼仪

// question: 1  name: 微笑
::微笑::客户到窗口时，应当 {
	=起身微笑问好#正确，三米微笑
	~低头继续录入#客户会觉得被冷落
	~让客户等叫号
	####服务规范第 3 条
}

::多选::下列哪些证件可以办理开户？{
	~%50%身份证
	~%50%临时身份证
	~%-100%工作证
}

营业时间是 9:00–17:00，周末 {T}

人民币 2005 年版 100 元宽 {#=155:0.5 =%50%155:2} 毫米。

::配对::[markdown]把**业务**与窗口配对 {
	=开户 -> 1 号窗口
	=缴费 -> 2 号窗口
	=咨询 -> 大堂
}

$CATEGORY: $course$/top
客户问候语的第一个字是 {=您 =%50%你}
`

test('a GIFT file as Moodle exports it is read with its topics and lines', () => {
  const { questions, mistakes } = read(realFile)
  expect(mistakes).toEqual([])
  expect(questions.map(({ line, topic, question }) => [line, topic, question.type])).toEqual([
    [5, '柜面/服务礼仪', 'single'],
    [12, '柜面/服务礼仪', 'multiple'],
    [18, '柜面/服务礼仪', 'true-false'],
    [20, '柜面/服务礼仪', 'number'],
    [22, '柜面/服务礼仪', 'matching'],
    [29, null, 'short-text'],
  ])
  expect(questions[0]?.question.explanation?.zh).toBe('服务规范第 3 条\n起身微笑问好 — 正确，三米微笑\n低头继续录入 — 客户会觉得被冷落')
  expect(questions[1]?.question).toMatchObject({ rule: 'weights', options: [{ weight: 50, right: true }, { weight: 50 }, { weight: -100 }] })
  expect(questions[3]?.question).toMatchObject({ prompt: { zh: '人民币 2005 年版 100 元宽 _____ 毫米。' }, accepted: [{ value: 155, tolerance: 0.5 }, { value: 155, tolerance: 2, percent: 50 }] })
  expect(questions[4]?.question.prompt.zh).toBe('把业务与窗口配对')
  expect(questions[5]?.question).toMatchObject({ accepted: [{ text: '您' }, { text: '你', percent: 50 }] })
})

test('what a file of Moodle says by titles and feedback is held once it is read: it goes out and comes back the same', () => {
  const { questions } = read(realFile)
  const banked = questions.map(({ line: _, ...rest }) => rest)
  expect(readGift(writeGift(banked))).toMatchObject({ mistakes: [], questions: banked })
  // A title is a name in Moodle's list, and the question only where there is no other.
  expect(one('::问候::客户到窗口 {T}')).toMatchObject({ prompt: { zh: '客户到窗口' } })
  expect(one('::问候::{T}')).toMatchObject({ prompt: { zh: '问候' } })
  expect(one('微笑服务 {T#再想想#说得对####规范第 3 条}')?.explanation?.zh).toBe('规范第 3 条\n再想想\n说得对')
})

test('a range is its middle and half its width, exactly', () => {
  expect(one('pi {#3.141..3.142}')).toMatchObject({ accepted: [{ value: 3.1415, tolerance: 0.0005 }] })
  expect(one('n {#-5}')).toMatchObject({ accepted: [{ value: -5, tolerance: 0 }] })
  expect(one('n {#3:2####因为 1:2}')).toMatchObject({ accepted: [{ value: 3, tolerance: 2 }], explanation: { zh: '因为 1:2' } })
})

test('colons, escapes and HTML are read as Moodle reads them', () => {
  expect(one('::a\\:b::见 http://x.cn/a:1 {=12:30 ~\\{a\\}\\=1}')).toMatchObject({ prompt: { zh: '见 http://x.cn/a:1' }, options: [{ text: { zh: '12:30' } }, { text: { zh: '{a}=1' } }] })
  expect(one('[html]<p>面积 10 m<sup>2</sup></p><p>第二行&nbsp;</p>{T}')).toMatchObject({ prompt: { zh: '面积 10 m²\n第二行' } })
  expect(one('[html]<span lang\\="zh" class\\="multilang">甲</span><span lang\\="en" class\\="multilang">A</span>{F}')).toMatchObject({ prompt: { zh: '甲', en: 'A' }, answer: false })
})

test('equal marks off for wrong answers become the penalty', () => {
  expect(one('x {=a ~%-25%b ~%-25%c}')).toMatchObject({ type: 'single', points: 1, penalty: 0.25 })
})

test('what cannot be scored, or says two things, is named with its line and hides no other', () => {
  expect(keys('甲 {T}\n\n写一篇作文 {}\n\n说明文字\n\n乙 {=a =b ~c}\n\n丙 {~%60%a ~%60%b}\n\n丁 {=a ~%50%b}\n\n戊 {=a ~a}\n\n己 {=*}')).toEqual(['3 essay', '5 description', '7 several-marked', '9 weights-sum', '11 partial-single', '13 twice', '15 wildcard'])
  expect(keys('甲 {=a ~b\n\n乙 {T}')).toEqual(['1 gift-syntax'])
  expect(keys('甲 {\n=a\n~b\n} {c}')).toEqual(['4 gift-syntax'])
  expect(keys('[html]<img src\\="@@PLUGINFILE@@/a.png"> {T}')).toEqual(['1 picture'])
  expect(keys('')).toEqual(['1 empty'])
})

test('a broken question leaves the others as they are', () => {
  expect(read('甲 {T}\n\n乙 {\n\n丙 {F}').questions.map(({ line }) => line)).toEqual([1, 5])
})

test('hostile files end in a mistake, never in an exception', () => {
  for (const text of ['{'.repeat(1_000_000), '{=a '.repeat(50_000), '\\'.repeat(20_001), '::'.repeat(20_000), 'a\0b {T}', '[html]'.concat('<div>'.repeat(10_000), '{T}')]) {
    expect(read(text).mistakes.length + read(text).questions.length).toBeGreaterThan(0)
  }
  expect(keys('甲 {T}\n\n乙\0 {T}')).toEqual(['3 nul'])
})

test('whatever GIFT can say goes out and comes back the same', () => {
  const questions = anyBanked(anyCarried(['single', 'multiple', 'true-false', 'matching', 'short-text', 'number'], anyText).filter((question) => giftLoss(question) === 'none'))
  fc.assert(
    fc.property(questions, (banked) => {
      const { questions: back, mistakes } = readGift(writeGift(banked))
      expect(mistakes).toEqual([])
      expect(back.map(({ line: _, ...rest }) => rest)).toEqual(banked)
    }),
  )
})
