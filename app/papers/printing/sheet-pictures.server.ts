import { loadSharp } from '#app/platform/load-sharp.server.ts'
import { drawingOf } from '#app/quizzes/question-picture.server.ts'
import type { Item, PictureItem } from './rows.ts'

/** Dots for each point of the page: 216 to the inch. */
const sharpness = 3

/**
 * The pictures of a sheet as PNG, white behind, at the size at which they are printed. Few colours are enough for drawings
 * and keep the file small; a clip is a row of stills. A picture that has gone is left out, the place stays.
 */
export async function loadPictures(items: readonly Item[]): Promise<Map<PictureItem, Buffer>> {
  const pictures = items.filter((item) => item.kind === 'picture')
  const loaded = await Promise.all(pictures.map(async (item) => [item, await pngOf(item)] as const))
  return new Map(loaded.flatMap(([item, png]) => (png ? [[item, png] as const] : [])))
}

async function pngOf({ picture: { question, path }, width, height }: PictureItem): Promise<Buffer | null> {
  const sharp = await loadSharp()
  try {
    const drawing = await drawingOf(question, path, true)
    if (!drawing) return null
    return await sharp(Buffer.from(drawing.bytes), { density: 72 * sharpness })
      .resize({ width: Math.round(width * sharpness), height: Math.round(height * sharpness), fit: 'contain', background: '#ffffff' })
      .flatten({ background: '#ffffff' })
      .png({ palette: true, colours: 128, effort: 7 })
      .toBuffer()
  } catch {
    return null
  }
}
