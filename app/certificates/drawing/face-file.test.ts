import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { openFace } from './face-file.server.ts'
import { cutFaces } from './fonts.server.ts'
import { hanFont } from './shared-font.ts'

const { file } = cutFaces['serif-bold']

test('a face that stays in its file has the widths, names and outlines of the whole', { timeout: 60_000 }, () => {
  const whole = create(readFileSync(file))
  if (!('layout' in whole)) throw new Error('a face holds one font')
  const opened = hanFont(openFace(file))
  for (const name of ['postscriptName', 'unitsPerEm', 'ascent', 'descent', 'capHeight', 'xHeight', 'italicAngle'] as const) expect(opened[name]).toBe(whole[name])
  for (const letter of '星海路营业厅É9 ') {
    const [ours, theirs] = [opened, whole].map((font) => font.glyphForCodePoint(letter.codePointAt(0) ?? 0))
    expect(ours?.advanceWidth).toBe(theirs?.advanceWidth)
    expect(ours?.path.toSVG()).toBe(theirs?.path.toSVG())
  }
})

test('what is no face is not opened', () => {
  expect(() => openFace('package.json')).toThrow()
})
