import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { readSettings } from '#app/platform/settings.server.ts'
import { photoSizes, type PhotoSize } from './photo-address.ts'

/** What a phone's camera makes, with room to spare. */
export const largestPhoto = 8_000_000
/** A small file can unfold into a picture that fills the memory. */
const mostPixels = 60_000_000
const readableFormats: readonly (string | undefined)[] = ['jpeg', 'png', 'webp', 'gif', 'heif']

export type PhotoRefusal = 'not-an-image' | 'too-large' | 'heic'

// Few pictures come in; memory and cores belong to the pages.
sharp.concurrency(1)
sharp.cache(false)

const folder = () => join(readSettings().dataFolder, 'photos')

/**
 * Draws the picture anew in three sizes, upright and without its metadata (place, camera, thumbnail), and keeps them
 * under a random key. Nothing of the upload itself is kept. All sizes appear at once or not at all.
 */
export async function storePhoto(bytes: Uint8Array): Promise<{ key: string } | { refused: PhotoRefusal }> {
  if (bytes.byteLength > largestPhoto) return { refused: 'too-large' }
  if (isHeic(bytes)) return { refused: 'heic' }
  const drawn = await drawSizes(bytes)
  if (!drawn) return { refused: 'not-an-image' }
  const key = randomBytes(16).toString('base64url')
  const beginning = join(folder(), `.${key}`)
  await mkdir(beginning, { recursive: true, mode: 0o700 })
  try {
    for (const [size, picture] of drawn) await writeDurably(join(beginning, `${size}.webp`), picture)
    await rename(beginning, join(folder(), key))
  } catch (error) {
    await rm(beginning, { recursive: true, force: true })
    throw error
  }
  return { key }
}

/** The picture as WebP, or null where there is none. */
export async function findPhoto(key: string, size: PhotoSize): Promise<Uint8Array | null> {
  if (!isPhotoKey(key)) return null
  try {
    return await readFile(join(folder(), key, `${size}.webp`))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Takes a picture out of the store, for instance when its person removes it. */
export async function dropPhoto(key: string): Promise<void> {
  if (isPhotoKey(key)) await rm(join(folder(), key), { recursive: true, force: true })
}

function isPhotoKey(key: string): boolean {
  return /^[\w-]{22}$/.test(key)
}

async function drawSizes(bytes: Uint8Array): Promise<[PhotoSize, Uint8Array][] | null> {
  try {
    const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
    const { format } = await upright.metadata()
    if (!readableFormats.includes(format)) return null
    const drawn: [PhotoSize, Uint8Array][] = []
    for (const size of photoSizes) drawn.push([size, await drawSize(upright.clone(), size)])
    return drawn
  } catch {
    // Whatever sharp cannot read is not a picture to us: cut off, renamed, too many pixels.
    return null
  }
}

async function drawSize(picture: Sharp, size: PhotoSize): Promise<Uint8Array> {
  const sized =
    size === 1600
      ? picture.resize(size, size, { fit: 'inside', withoutEnlargement: true })
      : picture.resize(size, size, { fit: 'cover', position: sharp.strategy.attention })
  return sized.webp({ quality: 82 }).toBuffer()
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** An iPhone's own format; browsers and sharp's free build cannot read it. */
function isHeic(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(4, 12)).toString('latin1')
  return /^ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(head)
}
