import { largestPhoto } from '#app/people/photos.server.ts'
import { loadSharp } from '#app/platform/load-sharp.server.ts'

export const largestScan = largestPhoto

export type Scan = { mediaType: 'image/webp' | 'application/pdf'; bytes: Uint8Array<ArrayBuffer> }
type ScanRefusal = 'none' | 'too-large' | 'unreadable'

const longestSide = 2000
const mostPixels = 60_000_000

/** A picture is drawn anew, upright and without its metadata; a PDF is kept as it came, and never opened by us. */
export async function readScan(upload: unknown): Promise<Scan | { refused: ScanRefusal }> {
  if (!(upload instanceof Blob) || upload.size === 0) return { refused: 'none' }
  if (upload.size > largestScan) return { refused: 'too-large' }
  const bytes = new Uint8Array(await upload.arrayBuffer())
  if (isPdf(bytes)) return { mediaType: 'application/pdf', bytes }
  const sharp = await loadSharp()
  try {
    const drawn = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient().resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true }).webp({ quality: 82 }).toBuffer()
    return { mediaType: 'image/webp', bytes: new Uint8Array(drawn) }
  } catch {
    // Whatever sharp cannot read is no picture to us.
    return { refused: 'unreadable' }
  }
}

/** Its first words and its last. */
function isPdf(bytes: Uint8Array): boolean {
  const text = (part: Uint8Array) => new TextDecoder('latin1').decode(part)
  return text(bytes.subarray(0, 5)) === '%PDF-' && text(bytes.subarray(-1024)).includes('%%EOF')
}
