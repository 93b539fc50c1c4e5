import fc from 'fast-check'
import { beforeAll, expect, inject, test } from 'vitest'
import { loadFaces } from './fonts.server.ts'
import { type Faces, fitText, missingGlyphs, paperText, setLine, type Style } from './lettering.ts'

const NAME: Style = { voice: 'hand', size: 46, floors: [26, 19, 15] }
const CITATION: Style = { voice: 'plain', size: 13, floors: [11.5, 10.5, 9.5] }
const WIDTH = 570
let faces: Faces

beforeAll(async () => {
  faces = await loadFaces(inject('facesFolder'))
}, 60_000)

const linesOf = (text: string, style: Style): string[] =>
  fitText(text, style, { width: WIDTH, faces }).lines.map(({ runs }) => runs.map((run) => run.text).join(''))

const letters = fc.constantFrom(
  ...Array.from('王李买提阿卜杜热𠮷䶮㛃堃·,，。《》“”()96 abcdefgilmnotAEMOVW’-éü'),
)

test('no line is ever wider than its column, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: letters, minLength: 1, maxLength: 240 }),
      fc.constantFrom(NAME, CITATION),
      (text, style) => {
        const fitted = fitText(paperText(text), style, { width: WIDTH, faces })
        for (const line of fitted.lines) expect(line.width).toBeLessThanOrEqual(WIDTH + 0.5)
      },
    ),
    { numRuns: 150 },
  )
})

test('no character is lost or moved when a text is broken into lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 240 }), (text) => {
      const lines = linesOf(paperText(text), CITATION)
      expect(lines.join('').replaceAll(' ', '')).toBe(paperText(text).replaceAll(' ', ''))
    }),
    { numRuns: 100 },
  )
})

test('a short name is set large, a name of 120 letters stays readable', () => {
  expect(fitText('李思远', NAME, { width: WIDTH, faces }).size).toBe(46)
  const long = fitText('Wolfeschlegelstein '.repeat(6) + 'Berger', NAME, { width: WIDTH, faces })
  expect(long.size).toBeGreaterThanOrEqual(15)
  expect(long.lines.length).toBeLessThanOrEqual(3)
})

test('a minority name breaks only after a dot', () => {
  const lines = linesOf('买买提明·阿卜杜热依木江·吐尔逊尼亚孜·乌布力卡斯木·库尔班江', NAME)
  expect(lines.length).toBe(2)
  expect(lines[0]).toMatch(/·$/u)
})

test('no line begins with a stop or ends with an opening bracket', () => {
  const text = '考核成绩优秀，其中“业务知识”（三十八分）、服务礼仪（三十分）、应急处置；'.repeat(4)
  for (const line of linesOf(text, CITATION)) {
    expect(line).not.toMatch(/^[，。、；）”》]/u)
    expect(line).not.toMatch(/[（“《]$/u)
  }
})

test('each character is set in the first face that has it', () => {
  const runs = setLine('吉𠮷', { voice: 'plain', size: 10 }, faces).runs
  expect(runs.map(({ face, text }) => [face, text])).toEqual([
    ['serif', '吉'],
    ['kai', '𠮷'],
  ])
  expect(setLine('Aoife', { voice: 'hand', size: 10 }, faces).runs[0]?.face).toBe('garamond')
})

test('characters without a glyph are named once each, invisible ones not at all', () => {
  expect(missingGlyphs('李\uE123\u200B王\uE123\uFE0F', faces)).toEqual(['\uE123'])
  expect(missingGlyphs('㛃䶮𠮷堃喆旸𬭎𬀩 O’Brien É', faces)).toEqual([])
})
