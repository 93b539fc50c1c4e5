import { z } from 'zod'

// The faces of the wall lie in pages of neighbouring characters: a part of a font that a display loads is of one page, so
// that a new character changes one small part and no other.

/** TVs have one Chinese face, if any. The wall brings its own; rare names print too. */
export const wallFaces = {
  song: { family: 'Wall Song', weight: '900' },
  kai: { family: 'Wall Kai', weight: '500' },
  roman: { family: 'Wall Roman', weight: '500' },
} as const
export type WallFace = keyof typeof wallFaces
export const wallFaceNames = ['song', 'kai', 'roman'] as const satisfies WallFace[]

/** Where the build lays them. */
export const pagesFolder = 'build/faces/wall'
export const pagesList = `${pagesFolder}/pages.json`

/** By face and page: the characters that it has. */
export const FontPages = z.record(z.enum(wallFaceNames), z.record(z.string(), z.string()))
export type FontPages = z.infer<typeof FontPages>

const pageSize = 0x200

export function pageOf(codePoint: number): string {
  return Math.floor(codePoint / pageSize).toString(16)
}

/** As browsers read it: what lies outside of the page is not looked for in a part of it. */
export function rangeOf(page: string): string {
  const first = parseInt(page, 16) * pageSize
  return `U+${first.toString(16)}-${(first + pageSize - 1).toString(16)}`
}

export function pageFile(face: WallFace, page: string): string {
  return `${pagesFolder}/${face}-${page}.ttf`
}
