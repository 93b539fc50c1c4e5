// The faces of the wall in pages of a few hundred characters, so that the server reads and cuts what a wall needs and
// keeps none of them in memory.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { type Font, create } from 'fontkit'
import { readWallFaces } from '#app/certificates/drawing/fonts.server.ts'
import { type FontPages, pageFile, pageOf, pagesFolder, pagesList, wallFaceNames } from '#app/wall/font-pages.ts'
import { subsetFont } from '#app/wall/subset-font.ts'

/** Latin letters and their signs alone: for all else the Roman face steps aside. */
const isRoman = (codePoint: number) => (codePoint >= 0x20 && codePoint < 0x250) || (codePoint >= 0x2010 && codePoint <= 0x2026)

export async function cutWallFaces(): Promise<string> {
  const faces = await readWallFaces()
  rmSync(pagesFolder, { recursive: true, force: true })
  mkdirSync(pagesFolder, { recursive: true })
  const pages: FontPages = { song: {}, kai: {}, roman: {} }
  for (const face of wallFaceNames) {
    const font = create(faces[face])
    if (!('createSubset' in font)) throw new Error(`${face} holds more than one font`)
    const ofFace = pages[face]
    for (const [page, characters] of pagesOf(font, face === 'roman' ? isRoman : () => true)) {
      writeFileSync(pageFile(face, page), subsetFont(font, characters))
      ofFace[page] = characters
    }
  }
  // Last: where the list is, all of them are.
  writeFileSync(pagesList, JSON.stringify(pages))
  return `${Object.values(pages).reduce((sum, ofFace) => sum + Object.keys(ofFace).length, 0)} pages`
}

function pagesOf(font: Font, isWanted: (codePoint: number) => boolean): Map<string, string> {
  const pages = new Map<string, string>()
  for (const codePoint of font.characterSet.filter(isWanted)) {
    if (!font.hasGlyphForCodePoint(codePoint)) continue
    const page = pageOf(codePoint)
    pages.set(page, (pages.get(page) ?? '') + String.fromCodePoint(codePoint))
  }
  return pages
}
