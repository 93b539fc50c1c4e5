import { encode } from 'iconv-lite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBilingual, anyText } from '../any-carried.ts'
import { Misread } from '../question-file.ts'
import { decodeText } from './encoding.ts'
import { markdownText } from './markdown-text.ts'
import { readRich, writeRich } from './rich-text.ts'

const writing = '题型,题干\r\n单选题,“客户”来电应几声内接听？𠮷堃\r\n'
const expected = writing.replaceAll('\r\n', '\n')

function keyOf(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    return error instanceof Misread ? error.key : 'exception'
  }
  return 'read'
}

test('every encoding that offices save in is told by its bytes', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030']) expect(decodeText(encode(writing, encoding))).toBe(expected)
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) expect(decodeText(encode(writing, encoding, { addBOM: true }))).toBe(expected)
  expect(decodeText(encode('plain words only', 'utf-16le'))).toBe('plain words only')
})

test('another encoding is refused and never imported as other characters', () => {
  const traditional = '題型，題幹。客戶來電應於幾聲內接聽並說明業務辦理流程'
  expect(keyOf(() => decodeText(encode(traditional, 'big5')))).toBe('encoding')
  expect(keyOf(() => decodeText(encode('お客様がお越しになったら、まず挨拶をします。', 'shift_jis')))).toBe('encoding')
  expect(keyOf(() => decodeText(encode('Réponse à côté de l’été, déjà naïve', 'latin1')))).toBe('encoding')
  expect(keyOf(() => decodeText(encode(writing.repeat(3), 'utf-8').subarray(0, 50)))).toBe('encoding')
  expect(keyOf(() => decodeText(new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])))).toBe('encoding')
})

test('text that was lost before it came, or holds a NUL, is named with its line', () => {
  expect(keyOf(() => decodeText(encode('题干\n锟斤拷锟斤拷', 'utf-8')))).toBe('lost')
  expect(keyOf(() => decodeText(encode('题干\n\uFFFD', 'utf-8')))).toBe('lost')
  expect(keyOf(() => decodeText(encode('题干,甲\n乙\0,丙', 'utf-8')))).toBe('nul')
  expect(keyOf(() => decodeText(new Uint8Array(10_000_001).fill(65)))).toBe('too-large')
})

test('HTML is read for its words, its lines and small figures', () => {
  expect(readRich('html', '<p>甲 &amp; 乙</p>\n<p>3&nbsp;m<sup>2</sup>，H<sub>2</sub>O</p><ul><li>一</li><li>二</li></ul>').zh).toBe('甲 & 乙\n3 m²，H₂O\n一\n二')
  expect(readRich('html', 'x<sup>n</sup>').zh).toBe('x^(n)')
  expect(readRich('html', '甲<script>alert(1)</script><br>乙').zh).toBe('甲\n乙')
  expect(readRich('moodle', 'a < b 且 b > c').zh).toBe('a < b 且 b > c')
  expect(readRich('html', '{mlang zh}甲{mlang}{mlang en}A{mlang}')).toEqual({ zh: '甲', en: 'A' })
  expect(readRich('html', '<span lang="zh_cn" class="multilang">甲</span> <span lang="en" class="multilang">A</span>')).toEqual({ zh: '甲', en: 'A' })
})

test('a picture or film in a text is a mistake, never dropped', () => {
  for (const html of ['<img src="@@PLUGINFILE@@/a.png">', '<p><video src="a.mp4"></video>', '<iframe src="//x"></iframe>']) expect(keyOf(() => readRich('html', html))).toBe('picture')
  expect(keyOf(() => readRich('markdown', '![图](a.png)'))).toBe('picture')
  expect(markdownText('# 题\n\n**甲** 与 `乙`\n\n- 一\n- 二')).toBe('题\n甲 与 乙\n一\n二')
})

test('any text in one or two languages comes back from HTML as it was', () => {
  fc.assert(
    fc.property(anyBilingual(anyText, { two: true }), (text) => {
      const { format, text: written } = writeRich(text)
      expect(readRich(format === 'plain' ? 'moodle' : format, written)).toEqual(text)
    }),
  )
})
