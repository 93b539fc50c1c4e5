import { fromBufferPromise, type ZipFile } from 'yauzl'
import { Misread } from '../question-file.ts'

/** As sent, and unpacked: a sheet of 10,000 questions has about 2 MB and 20 MB. */
const largestFile = 10_000_000
const largestUnpacked = 80_000_000
const mostParts = 500

/**
 * An .xlsx is a ZIP archive, which says how large its parts become. The sum is looked at before anything is unpacked, and
 * every part is unpacked once without keeping it, because what an archive says of itself need not be true: yauzl stops at a
 * part that is larger than it said.
 */
export async function checkWorkbookSize(bytes: Uint8Array): Promise<void> {
  if (bytes.byteLength > largestFile) throw new Misread('too-large', { most: largestFile / 1_000_000 })
  const archive = await opened(bytes)
  try {
    let unpacked = 0
    let parts = 0
    for await (const entry of archive.eachEntry()) {
      unpacked += entry.uncompressedSize
      parts += 1
      if (unpacked > largestUnpacked || parts > mostParts) throw new Misread('unpacked', { most: largestUnpacked / 1_000_000 })
      for await (const _ of await archive.openReadStreamPromise(entry)) continue
    }
  } catch (error) {
    throw error instanceof Misread ? error : new Misread('workbook')
  } finally {
    archive.close()
  }
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true })
  } catch {
    throw new Misread('workbook')
  }
}
