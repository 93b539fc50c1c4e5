import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'
import { findPassage, insertAt, placePassages } from './passages.ts'

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#x27;')
const lesson = '<h2 id="section-1">问好</h2>\n<p>先<strong>抬头</strong>，再看屏幕。</p><ul><li>一句话 &amp; 一个微笑</li><li>\n<p>双手递还</p>\n</li></ul>'
const texts = (html: string) => placePassages(html).map(({ text }) => text)

test('headings, paragraphs and list items are passages, each under its heading; one inside another is part of it', () => {
  expect(texts(lesson)).toEqual(['问好', '先抬头，再看屏幕。', '一句话 & 一个微笑', '双手递还'])
  expect(placePassages(lesson).map(({ heading }) => heading)).toEqual(['问好', '问好', '问好', '问好'])
})

test('the name of a block, a scene with its choices and a picture are nothing to ask about', () => {
  const block = '<div class="block callout"><p class="block-kind"><svg><path></path></svg> 规范</p><p>首问负责</p></div>'
  const scene = '<form class="block replayable"><p class="block-kind">情景</p><fieldset><p>客户急了</p><input type="radio"/></fieldset></form>'
  expect(texts(`${block}${scene}<p><img src="/a.svg" alt="b"/></p><p>后来</p>`)).toEqual(['首问负责', '后来'])
})

test('a passage keeps its id when the rest of the lesson is revised', () => {
  const paragraphs = fc.uniqueArray(fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''), { minLength: 1, maxLength: 6, selector: (text) => text.replace(/\s+/g, ' ').trim() })
  const html = (all: readonly string[]) => all.map((text) => `<p>${escape(text)}</p>`).join('')
  fc.assert(
    fc.property(paragraphs, fc.nat(), (all, at) => {
      const before = placePassages(html(all))
      const kept = before[at % before.length]
      const rest = all.filter((_, index) => index === at % before.length || index % 2 === 0)
      expect(kept && findPassage(placePassages(`<h2>新的一节</h2>${html(rest)}`), { passage: kept.id, heading: kept.heading })?.text).toBe(kept?.text)
    }),
  )
})

test('the same words twice are two passages; the heading tells which is meant, and without it one of them is found', () => {
  const twice = placePassages('<h2>开头</h2><p>微笑</p><h2>结尾</h2><p>微笑</p>')
  const [, first, , second] = twice
  expect(first?.id).not.toBe(second?.id)
  expect(findPassage(twice, { passage: second?.id ?? '', heading: '结尾' })).toBe(second)
  expect(findPassage(placePassages('<h2>开头</h2><p>别的</p><h2>结尾</h2><p>微笑</p>'), { passage: second?.id ?? '', heading: '结尾' })?.heading).toBe('结尾')
  expect(findPassage(twice, { passage: second?.id ?? '', heading: '改了名' })?.text).toBe('微笑')
})

test('what was rewritten is not found', () => {
  const [, marked] = placePassages(lesson)
  expect(findPassage(placePassages(lesson.replace('再看屏幕', '再看证件')), { passage: marked?.id ?? '', heading: '问好' })).toBeNull()
})

test('what is put in leaves the text as it was around it', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.record({ at: fc.nat(), piece: fc.string() })), (text, wanted) => {
      const pieces = wanted.map(({ at, piece }) => ({ at: at % (text.length + 1), piece }))
      const whole = insertAt(text, pieces)
      expect(whole.length).toBe(text.length + pieces.reduce((sum, { piece }) => sum + piece.length, 0))
      expect(insertAt(text, pieces.map(({ at }) => ({ at, piece: '' })))).toBe(text)
    }),
  )
})

test('an excerpt never cuts a character', () => {
  expect(excerptOf('𠮷'.repeat(41))).toBe(`${'𠮷'.repeat(40)}…`)
})
