import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBanked, anyCarried, anyText } from '../any-carried.ts'
import { readMoodle } from './read-moodle.ts'
import { moodleLoss, writeMoodle } from './write-moodle.ts'

const read = (text: string) => readMoodle(new TextEncoder().encode(text))
const quiz = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inside}\n</quiz>`
const keys = (inside: string) => read(quiz(inside)).mistakes.map(({ line, key }) => `${line} ${key}`)
const question = (type: string, inside: string) => `<question type="${type}"><questiontext format="html"><text><![CDATA[<p>题干</p>]]></text></questiontext>${inside}</question>`
const answer = (fraction: number | string, text: string, inside = '') => `<answer fraction="${fraction}" format="html"><text>${text}</text>${inside}</answer>`
const one = (inside: string) => {
  const file = read(quiz(inside))
  expect(file.mistakes).toEqual([])
  return file.questions[0]?.question
}

const exported = quiz(`<!-- question: 0  -->
  <question type="category">
    <category><text>$course$/top/柜面 业务/开户</text></category>
    <info format="moodle_auto_format"><text></text></info>
  </question>
  <question type="multichoice">
    <name><text>证件</text></name>
    <questiontext format="html">
      <text><![CDATA[<p dir="ltr">下列哪些证件可以办理<strong>开户</strong>？<br></p>]]></text>
    </questiontext>
    <generalfeedback format="html"><text><![CDATA[<p>实名制规定</p>]]></text></generalfeedback>
    <defaultgrade>3.0000000</defaultgrade>
    <penalty>0.3333333</penalty>
    <hidden>0</hidden>
    <single>false</single>
    <answer fraction="33.33333" format="html"><text><![CDATA[<p>身份证</p>]]></text><feedback format="html"><text></text></feedback></answer>
    <answer fraction="33.33333" format="html"><text><![CDATA[<p>护照</p>]]></text><feedback format="html"><text></text></feedback></answer>
    <answer fraction="33.33333" format="html"><text><![CDATA[<p>军官证</p>]]></text><feedback format="html"><text></text></feedback></answer>
    <answer fraction="-100" format="html"><text><![CDATA[<p>工作证</p>]]></text><feedback format="html"><text>不是身份证件</text></feedback></answer>
  </question>
  <question type="truefalse">
    <questiontext format="html"><text>柜台可以代客户签名。</text></questiontext>
    <answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer>
  </question>`)

test('an export of Moodle is read with categories, thirds and lines', () => {
  const { questions, mistakes } = read(exported)
  expect(mistakes).toEqual([])
  expect(questions.map(({ line, topic, question }) => [line, topic, question.type, question.points])).toEqual([[8, '柜面 业务/开户', 'multiple', 3], [23, '柜面 业务/开户', 'true-false', 1]])
  expect(questions[0]?.question).toMatchObject({
    prompt: { zh: '下列哪些证件可以办理开户？' },
    explanation: { zh: '实名制规定\n工作证 — 不是身份证件' },
    options: [{ weight: 33.33333, right: true, text: { zh: '身份证' } }, { weight: 33.33333 }, { weight: 33.33333 }, { weight: -100 }],
  })
})

test('what it says by feedback is held once it is read: it goes out and comes back the same', () => {
  const banked = read(exported).questions.map(({ line: _, ...rest }) => rest)
  expect(readMoodle(writeMoodle(banked, 'zh-CN'))).toMatchObject({ mistakes: [], questions: banked })
})

test('every type that maps is read', () => {
  expect(one(question('multichoice', `<single>true</single>${answer(100, '甲')}${answer(-25, '乙')}${answer('-25.00000', '丙')}`))).toMatchObject({ type: 'single', penalty: 0.25 })
  expect(one(question('shortanswer', `<usecase>1</usecase>${answer(100, 'SIM')}${answer('50', 'sim')}${answer(0, '*')}`))).toMatchObject({ accepted: [{ text: 'SIM' }, { text: 'sim', percent: 50 }], matchCase: true })
  const units = '<units><unit><multiplier>1</multiplier><unit_name>元</unit_name></unit><unit><multiplier>0.0001</multiplier><unit_name>万元</unit_name></unit></units>'
  expect(one(question('numerical', `${answer(100, '50000', '<tolerance>0.5</tolerance>')}${units}`))).toMatchObject({ accepted: [{ value: 50000, tolerance: 0.5 }], units: [{ id: 'a', factor: 1 }, { id: 'b', factor: 10000, text: { zh: '万元' } }] })
  const pair = (left: string, right: string) => `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`
  expect(one(question('matching', pair('开户', '1 号') + pair('咨询', '大堂')))).toMatchObject({ pairs: [{ left: { zh: '开户' }, right: { zh: '1 号' } }, { right: { zh: '大堂' } }] })
  expect(one(question('ordering', `<gradingtype>ALL_OR_NOTHING</gradingtype>${answer('1.0000000', '问好')}${answer('2.0000000', '受理')}`))).toMatchObject({ rule: 'all-or-nothing', items: [{ text: { zh: '问好' } }, { text: { zh: '受理' } }] })
})

test('embedded answers become gaps: written, chosen, and numbers without a tolerance', () => {
  const cloze = (text: string) => `<question type="cloze"><questiontext format="html"><text><![CDATA[${text}]]></text></questiontext></question>`
  expect(one(cloze('<p>读下文并填空。</p><p>见到客户说{1:SHORTANSWER:=您好~%50%你好#再礼貌些}，在{1:MULTICHOICE:=三米~五米~不必}外微笑，{:NM:=8:0} 颗牙。</p>'))).toMatchObject({
    type: 'gaps',
    points: 3,
    prompt: { zh: '读下文并填空。' },
    text: { zh: '见到客户说[[a]]，在[[b]]外微笑，[[c]] 颗牙。' },
    gaps: [{ accepted: [{ text: '您好' }, { text: '你好', percent: 50 }] }, { options: [{ text: { zh: '三米' }, right: true }, {}, {}] }, { accepted: [{ text: '8' }] }],
  })
  expect(keys(cloze('{1:SA:=a} {2:SA:=b}'))).toEqual(['3 uneven-gaps'])
  expect(keys(cloze('{1:SA:=a} {1:SAC:=b}'))).toEqual(['3 mixed-case'])
  expect(keys(cloze('{1:NM:=8:2}'))).toEqual(['3 numeric-gap'])
  expect(keys(cloze('{1:MC:=a~%50%b}'))).toEqual(['3 partial-single'])
  expect(keys(cloze('没有空'))).toEqual(['3 no-gaps'])
})

test('missing words that are selected or dragged become chosen gaps', () => {
  const option = (text: string, group: number) => `<selectoption><text>${text}</text><group>${group}</group></selectoption>`
  const text = '<questiontext format="html"><text>先[[2]]，后[[3]]。</text></questiontext>'
  expect(one(`<question type="gapselect">${text}${option('受理', 1)}${option('问好', 1)}${option('签字', 2)}${option('盖章', 2)}</question>`)).toMatchObject({
    text: { zh: '先[[a]]，后[[b]]。' },
    gaps: [{ options: [{ text: { zh: '受理' } }, { text: { zh: '问好' }, right: true }] }, { options: [{ text: { zh: '签字' }, right: true }, { text: { zh: '盖章' } }] }],
  })
})

test('what cannot be scored or shown is named with its line', () => {
  expect(keys(question('essay', ''))).toEqual(['3 essay'])
  expect(keys(question('description', ''))).toEqual(['3 description'])
  expect(keys(question('calculated', ''))).toEqual(['3 unknown-type'])
  expect(keys(question('ddmarker', ''))).toEqual(['3 picture'])
  expect(keys(question('multichoice', `<single>true</single>${answer(100, '甲')}${answer(50, '乙')}`))).toEqual(['3 partial-single'])
  expect(keys(question('multichoice', `<single>false</single>${answer(50, '甲')}${answer(0, '乙')}`))).toEqual(['3 weights-sum'])
  expect(keys(question('shortanswer', answer(100, '*')))).toEqual(['3 wildcard'])
  expect(keys(question('numerical', answer(100, '三')))).toEqual(['3 number'])
  const picture = '<question type="truefalse">\n<questiontext format="html"><text>看图</text><file name="a.png" encoding="base64">iVBORw0KGgo=</file></questiontext></question>'
  expect(keys(`${question('essay', '')}\n${picture}`)).toEqual(['3 essay', '5 picture'])
})

test('a file that is not well-formed, or would grow, is one mistake', () => {
  const whole = (text: string) => read(text).mistakes.map(({ line, key, row }) => [line, key, row])
  const lol = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')
  expect(whole(`<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY l0 "lol">${lol}]><quiz>&l9;</quiz>`)).toEqual([[1, 'doctype', null]])
  expect(whole('<quiz>\n<question>\n</quiz>')).toEqual([[3, 'xml', null]])
  expect(whole('<quiz>&undefined;</quiz>')).toEqual([[1, 'xml', null]])
  expect(whole(`<quiz>${'<a>'.repeat(300_000)}`)).toEqual([[1, 'too-deep', null]])
  expect(whole('<html></html>')).toEqual([[1, 'not-moodle', null]])
  expect(whole('<quiz></quiz>')).toEqual([[1, 'empty', null]])
  expect(whole('')).toEqual([[1, 'xml', null]])
})

test('whatever Moodle XML can say goes out and comes back the same', () => {
  const questions = anyBanked(anyCarried(['single', 'multiple', 'true-false', 'ordering', 'matching', 'short-text', 'number', 'gaps'], anyText).filter((question) => moodleLoss(question) === 'none'))
  fc.assert(
    fc.property(questions, (banked) => {
      const { questions: back, mistakes } = readMoodle(writeMoodle(banked, 'zh-CN'))
      expect(mistakes).toEqual([])
      expect(back.map(({ line: _, ...rest }) => rest)).toEqual(banked)
    }),
  )
})
