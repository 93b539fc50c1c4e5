import { expect, test } from 'vitest'
import { readWord } from './read-word.ts'

const keys = (text: string) => readWord(text).mistakes.map(({ line, key }) => `${line} ${key}`)
const sound = (text: string) => {
  const { questions, mistakes } = readWord(text)
  expect(mistakes).toEqual([])
  return questions.map(({ question }) => question)
}
const rights = (question: unknown) => JSON.stringify(question).match(/"id":"([a-z])"[^{}]*\{[^{}]*\}[^{}]*"right":true/g)?.length

const paper = `2026年11月服务知识月考

一、单项选择题（每题2分，共4分）
1、客户到窗口时，员工应当（ A ）。
A．微笑问好　　B．低头录入　　C．示意等候
2.客户等候超过十分钟，应（   ）
A.不理会
B.致歉并说明
C.请其离开
答案：B
解析：服务规范第 3 条：
1. 先致歉；
2. 再说明。
二、多项选择题（每小题 4 分）
1. 开户可用的证件有（    ）A.身份证 B.护照 C.工作证 D.军官证 答案:ABD 解析:实名制规定 难度：易 知识点：开户
（2）首问负责制要求：（A、C）
（A）热情接待；（B）推给同事；（C）负责到底
三、判断题（每题1分）
1．柜员可以代客户签名。（×）
2．客户取款，须唱收唱付。（ √ ）
3.业务用章可以借给同事。 答案：错误
四、填空题
1. 微笑要露____颗牙。答案：8|八
2. 客户来有____，走有____。【答案】迎声；送声【解析】三声服务`

test('a paper as it is written in Word is read whole, with its headings, points and lines', () => {
  const { questions, mistakes } = readWord(paper)
  expect(mistakes).toEqual([])
  expect(questions.map(({ line, question }) => [line, question.type, question.points])).toEqual([
    [4, 'single', 2], [6, 'single', 2], [15, 'multiple', 4], [16, 'multiple', 4], [19, 'true-false', 1], [20, 'true-false', 1], [21, 'true-false', 1], [23, 'short-text', 1], [24, 'gaps', 1],
  ])
  expect(questions[0]?.question).toMatchObject({ prompt: { zh: '客户到窗口时，员工应当（　）。' }, options: [{ text: { zh: '微笑问好' }, right: true }, { text: { zh: '低头录入' } }, { text: { zh: '示意等候' } }] })
  expect(questions[1]?.question.explanation?.zh).toBe('服务规范第 3 条：\n1. 先致歉；\n2. 再说明。')
  expect(questions[2]).toMatchObject({ topic: '开户', difficulty: 2, question: { explanation: { zh: '实名制规定' }, options: [{ right: true }, { right: true }, {}, { text: { zh: '军官证' }, right: true }] } })
  expect(questions[3]?.question).toMatchObject({ options: [{ text: { zh: '热情接待' }, right: true }, { text: { zh: '推给同事' } }, { text: { zh: '负责到底' }, right: true }] })
  expect(questions.slice(4, 7).map(({ question }) => question.type === 'true-false' && question.answer)).toEqual([false, true, false])
  expect(questions[8]?.question).toMatchObject({ gaps: [{ accepted: [{ text: '迎声' }] }, { accepted: [{ text: '送声' }] }], explanation: { zh: '三声服务' } })
})

test('answers may stand as a list at the end, by section and in ranges', () => {
  const questions = sound(`一、单选题
1. 甲（ ） A. 一 B. 二 C. 三
2. 乙（ ）
A. 一 B. 二 C. 三
3. 丙（ ） A. 一 B. 二
二、多选题
1. 丁（ ） A. 一 B. 二 C. 三
三、判断题
1. 戊。
2. 己。
参考答案
一、单选题
1-3：BCA
二、多选题
1.AB
三、判断题
1.√  2.×`)
  expect(questions.map(({ type }) => type)).toEqual(['single', 'single', 'single', 'multiple', 'true-false', 'true-false'])
  expect(questions.map(rights)).toEqual([1, 1, 1, 2, undefined, undefined])
  expect(questions[1]).toMatchObject({ options: [{}, {}, { right: true }] })
  expect(questions[5]).toMatchObject({ answer: false })
})

test('numbers run on through the paper, and one list answers them', () => {
  const questions = sound('1、甲（）\nA、一\nB、二\n2、乙\n3、丙（）A．一　B．二　C．三\n答案：\n1、A　2、对　3、A、C')
  expect(questions.map(({ type }) => type)).toEqual(['single', 'true-false', 'multiple'])
})

test('every way of numbering questions and options is understood', () => {
  for (const [number, option] of [['1.', 'A.'], ['1、', 'A、'], ['１．', 'Ａ．'], ['（1）', '（A）'], ['1)', 'A)'], ['第1题', 'A：'], ['1．2026 年起，'.slice(0, 2), 'A.']]) {
    const second = (option ?? '').replace('A', 'B').replace('Ａ', 'Ｂ')
    expect(sound(`${number}题干（ ）\n${option}甲\n${second}乙\n答案：B`)).toMatchObject([{ type: 'single', prompt: { zh: '题干（ ）' }, options: [{ text: { zh: '甲' } }, { text: { zh: '乙' }, right: true }] }])
  }
  expect(sound('1.2026年起实施的规定有几条？（B）A.1.5 B.2.5')).toMatchObject([{ prompt: { zh: '2026年起实施的规定有几条？（　）' }, options: [{ text: { zh: '1.5' } }, { text: { zh: '2.5' } }] }])
})

test('options without spaces between them, and in the lines of Word, are told apart', () => {
  expect(sound('1. 题干（C）\vA.甲地B.乙地C.丙地')).toMatchObject([{ options: [{ text: { zh: '甲地' } }, { text: { zh: '乙地' } }, { text: { zh: '丙地' }, right: true }] }])
})

test('options that say right and wrong make a question of true or false', () => {
  expect(sound('1. 题干（ ）\nA.正确\nB.错误\n答案：B')).toMatchObject([{ type: 'true-false', answer: false }])
})

test('points stand at a question where they differ', () => {
  expect(sound('一、判断题（每题1分）\n1. 甲。（2.5分）\n答案：对\n2.（3分）乙。（×）').map(({ points }) => points)).toEqual([2.5, 3])
})

test('what is missing or does not fit is named with its line', () => {
  expect(keys('1. 甲（ ）\nA.一\nB.二')).toEqual(['1 no-answer'])
  expect(keys('1. 甲（ ）\nA.一\nB.二\n答案：D')).toEqual(['1 no-such-option'])
  expect(keys('一、单选题\n1. 甲（AB）\nA.一\nB.二')).toEqual(['2 several-right'])
  expect(keys('一、单选题\n1. 甲\n答案：A')).toEqual(['2 few-options'])
  expect(keys('一、判断题\n1. 甲\n答案：大概')).toEqual(['2 truth'])
  expect(keys('一、简答题\n1. 谈谈服务。\n答案：略')).toEqual(['2 essay'])
  expect(keys('1. 甲____乙____\n答案：一')).toEqual(['1 blank-count'])
  expect(keys('1. 甲。（对）\n参考答案\n2. A')).toEqual(['3 answer-without-question'])
  expect(keys('随便一段话')).toEqual(['1 empty'])
  expect(keys('1. 甲\0（对）')).toEqual(['1 nul'])
  expect(keys('1. 甲\uD800（对）')).toEqual(['1 encoding'])
})

test('hostile pastes end soon', () => {
  for (const text of ['A.'.repeat(300_000), '1. '.repeat(200_000), '（'.repeat(500_000), '1. 甲（ A'.repeat(50_000), ' '.repeat(500_000), `1. 甲${'答案：'.repeat(100_000)}`, `1. ${'A.一 '.repeat(100_000)}`]) {
    const { questions, mistakes } = readWord(text)
    expect(questions.length + mistakes.length).toBeGreaterThan(0)
  }
})

test('labels behind the stem do not swallow the options below them', () => {
  const { questions, mistakes } = readWord('1. 最先核对的是（  ） 知识点：开户 难度：2\nA. 证件　B. 余额\n答案：A\n解析：先认人。\n难度：3\n再办事。')
  expect(mistakes).toEqual([])
  expect(questions[0]).toMatchObject({ topic: '开户', question: { type: 'single', options: [{ text: { zh: '证件' } }, { text: { zh: '余额' } }], explanation: { zh: '先认人。\n再办事。' } } })
})
