import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { findFont, fontFiles } from './fonts.server.ts'
import type { BundleFile, Panel } from './panel.ts'

const motto = (text: string): Panel => ({ kind: 'motto', motto: { zh: text, en: 'Served with a smile' }, seconds: 9, until: null })
const short = '微笑服务，用心收费，保障畅通。'
const long = `${short}${Array.from('每一位司乘人员都是我们的亲人每一次放行都是安全的承诺春夏秋冬风雨无阻班组同心岗位成才').join('')}`

type FontFile = Extract<BundleFile, { use: 'font' }>
const fonts = (text: string): FontFile[] => fontFiles('凤凰山收费站', [motto(text)]).flatMap((file) => (file.use === 'font' ? [file] : []))

async function charactersOf({ address }: FontFile): Promise<number[]> {
  const part = await findFont(address)
  if (!part) throw new Error(`${address} is not there`)
  const font = create(part.bytes)
  if (!('characterSet' in font)) throw new Error(`${address} holds more than one font`)
  return font.characterSet.filter((codePoint) => font.hasGlyphForCodePoint(codePoint))
}

test('both Chinese faces have every character that is shown, each in the part in which it is looked for', async () => {
  const files = fonts(long)
  for (const family of ['Wall Song', 'Wall Kai']) {
    const ofFamily = files.filter((file) => file.family === family)
    const found = new Set<number>()
    for (const file of ofFamily) {
      const [, first = '', last = ''] = /^U\+([0-9a-f]+)-([0-9a-f]+)$/.exec(file.range ?? '') ?? []
      for (const codePoint of await charactersOf(file)) {
        expect(codePoint).toBeGreaterThanOrEqual(parseInt(first, 16))
        expect(codePoint).toBeLessThanOrEqual(parseInt(last, 16))
        found.add(codePoint)
      }
    }
    for (const character of `凤凰山收费站${long}Served 0123456789`) expect(found.has(character.codePointAt(0) ?? 0), character).toBe(true)
    expect(new Set(ofFamily.map(({ range }) => range)).size).toBe(ofFamily.length)
  }
})

test('a new character changes one part of each face that has it, and nothing else', () => {
  const before = fonts(long).map(({ address }) => address)
  const changed = fonts(`${long}瑾`).filter(({ address }) => !before.includes(address))
  expect(changed.map(({ family, range }) => [family, range])).toEqual([['Wall Kai', 'U+7400-75ff'], ['Wall Song', 'U+7400-75ff']])
  expect(fonts(`${long}${short}`).map(({ address }) => address)).toEqual(before)
})

test('a character that only one face has is in that one, and one that none has is in no part', async () => {
  const files = fonts(`${short}䶮`).filter(({ range }) => range === 'U+4c00-4dff')
  expect(files.map(({ family }) => family)).toEqual(['Wall Kai'])
  expect(await Promise.all(files.map(charactersOf))).toEqual([[0x4dae]])
  expect(fonts(`${short}🏆`)).toEqual(fonts(short))
})

test('an address that no wall has named is not answered', async () => {
  expect(await findFont('/wall/fonts/kai-27-0000000000000000')).toBeNull()
})
