import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { cutFaces } from './fonts.server.ts'
import { glyphSubsets } from './glyph-subset.ts'
import { trueTypeIn } from './truetype.ts'

const files = [createRequire(import.meta.url).resolve('@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf'), cutFaces['serif-bold'].file]

test.each(files)('the glyphs of any text come as fontkit would bring them, to the byte: %s', { timeout: 60_000 }, (file) => {
  const bytes = readFileSync(file)
  const font = create(bytes)
  if (!('createSubset' in font)) throw new Error('a face holds one font')
  const subsetOf = glyphSubsets(trueTypeIn(bytes))
  // Letters with accents are made of others, and those come along.
  const letter = fc.constantFrom(...Array.from('王李陈工一大堃·EÉAÀOÖoöiíjñü’ 09ﬁ'))
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 30 }), (letters) => {
      const [theirs, ours] = [font.createSubset(), subsetOf()]
      for (const one of letters) {
        const glyph = font.glyphForCodePoint(one.codePointAt(0) ?? 0)
        expect(ours.includeGlyph(glyph)).toBe(theirs.includeGlyph(glyph))
      }
      expect(Buffer.compare(ours.encode(), theirs.encode())).toBe(0)
    }),
    { numRuns: 60 },
  )
})
