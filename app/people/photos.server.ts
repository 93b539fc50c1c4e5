import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sharp } from 'sharp'
import { isDiskFull } from '#app/platform/database.server.ts'
import { loadSharp } from '#app/platform/load-sharp.server.ts'
import { log } from '#app/platform/log.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { isAnimated } from './animated.ts'
import { photoSizes, type PhotoSize } from './photo-address.ts'

/** What a phone's camera makes, with room to spare. */
export const largestPhoto = 8_000_000
/** A small file can unfold into a picture that fills the memory. */
const mostPixels = 60_000_000
const readableFormats: readonly (string | undefined)[] = ['jpeg', 'png', 'webp', 'gif', 'heif']

export type PhotoRefusal = 'not-an-image' | 'too-large' | 'heic' | 'animated' | 'not-kept'

const folder = () => join(readSettings().dataFolder, 'photos')

/**
 * Draws the picture anew in three sizes, upright and without its metadata (place, camera, thumbnail), and keeps them
 * under a random key. Nothing of the upload itself is kept. All sizes appear at once or not at all: they are drawn to
 * their end before the first byte is written, and written under another name before they get their own.
 */
export async function storePhoto(bytes: Uint8Array): Promise<{ key: string } | { refused: PhotoRefusal }> {
  if (bytes.byteLength > largestPhoto) return { refused: 'too-large' }
  if (isHeic(bytes)) return { refused: 'heic' }
  const drawn = await drawSizes(bytes)
  if ('refused' in drawn) return drawn
  const key = randomBytes(16).toString('base64url')
  return (await keepSizes(key, drawn.sizes)) ? { key } : { refused: 'not-kept' }
}

/**
 * Stores a picture, whole, and then writes the row that names it: a row never names a picture that is not there. Where
 * the row is not written the picture goes again, and of a database without room somebody is told in words.
 */
export async function storePhotoWith<T>(bytes: Uint8Array, write: (key: string) => Promise<T>): Promise<{ key: string; written: T } | { refused: PhotoRefusal }> {
  const stored = await storePhoto(bytes)
  if ('refused' in stored) return stored
  try {
    return { key: stored.key, written: await write(stored.key) }
  } catch (error) {
    await dropPhoto(stored.key)
    if (!isDiskFull(error)) throw error
    log.error({ error }, 'the database has no room for a photo')
    return { refused: 'not-kept' }
  }
}

/** False where the disk does not take them, as when it is full: then nothing is left of them. */
async function keepSizes(key: string, sizes: Drawn['sizes']): Promise<boolean> {
  const beginning = join(folder(), `.${key}`)
  try {
    await mkdir(beginning, { recursive: true, mode: 0o700 })
    for (const [size, picture] of sizes) await writeDurably(join(beginning, `${size}.webp`), picture)
    await rename(beginning, join(folder(), key))
    return true
  } catch (error) {
    log.error({ error }, 'the store of photos cannot be written')
    // Of a store that is no folder there is nothing to take away.
    await rm(beginning, { recursive: true, force: true }).catch(() => undefined)
    return false
  }
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

type Drawn = { sizes: [PhotoSize, Uint8Array][] }

async function drawSizes(bytes: Uint8Array): Promise<Drawn | { refused: PhotoRefusal }> {
  const sharp = await loadSharp()
  try {
    const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
    const { format, pages = 1 } = await upright.metadata()
    if (!readableFormats.includes(format)) return { refused: 'not-an-image' }
    if (pages > 1 || isAnimated(bytes)) return { refused: 'animated' }
    const sizes: Drawn['sizes'] = []
    for (const size of photoSizes) sizes.push([size, await drawSize(upright.clone(), size)])
    return { sizes }
  } catch {
    // Whatever sharp cannot read is not a picture to us: cut off, renamed, too many pixels.
    return { refused: 'not-an-image' }
  }
}

async function drawSize(picture: Sharp, size: PhotoSize): Promise<Uint8Array> {
  const sized =
    size === 1600
      ? picture.resize(size, size, { fit: 'inside', withoutEnlargement: true })
      : picture.resize(size, size, { fit: 'cover', position: 'attention' })
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
