import { Misread } from '../question-file.ts'

/*
 * Bytes → text, in the encodings that Chinese offices use. A wrong guess would import mojibake, so every decoder is
 * strict and what decodes only by chance is refused: the platform's decoders know GB18030 and say when bytes are none.
 */

/** A file of questions is text; more is refused before it is looked at. */
const largestText = 10_000_000

export function decodeText(bytes: Uint8Array): string {
  if (bytes.byteLength > largestText) throw new Misread('too-large', { most: largestText / 1_000_000 })
  return checkText(decode(bytes))
}

/** What a page sent as text, or what was decoded: no NUL, nothing torn, nothing that was lost before. */
export function checkText(text: string): string {
  if (text.length > largestText) throw new Misread('too-large', { most: largestText / 1_000_000 })
  const nul = text.indexOf('\0')
  if (nul >= 0) throw new Misread('nul', {}, lineAt(text, nul))
  if (!text.isWellFormed()) throw new Misread('encoding')
  const lost = text.search(/\uFFFD|锟斤拷/)
  if (lost >= 0) throw new Misread('lost', {}, lineAt(text, lost))
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length
}

function decode(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes)
  if (first === 0xef && second === 0xbb && third === 0xbf) return strictly('utf-8', bytes)
  const utf8 = decoded('utf-8', bytes)
  if (utf8 !== null && !utf8.includes('\0')) return utf8
  const utf16 = utf16Without(bytes, { least: utf8 === null ? 0.02 : 0.3 })
  if (utf16) return strictly(utf16, bytes)
  if (utf8 !== null) return utf8
  if (!looksLikeChinese(bytes)) throw new Misread('encoding')
  return strictly('gb18030', bytes)
}

function strictly(encoding: string, bytes: Uint8Array): string {
  const text = decoded(encoding, bytes)
  if (text === null) throw new Misread('encoding')
  return text
}

function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without its mark: every other byte of plain letters, digits and line ends is zero. */
function utf16Without(bytes: Uint8Array, { least }: { least: number }): 'utf-16le' | 'utf-16be' | null {
  const zeros: [number, number] = [0, 0]
  const length = Math.min(bytes.length, 4000)
  for (let index = 0; index < length; index += 1) if (bytes[index] === 0) zeros[index % 2 === 0 ? 0 : 1] += 1
  const [even, odd] = zeros
  if (odd > length * least && even === 0) return 'utf-16le'
  if (even > length * least && odd === 0) return 'utf-16be'
  return null
}

/**
 * Whether most double bytes are characters of GB 2312 (both bytes from A1), as those of Chinese writing are. Big5,
 * Shift-JIS, Latin-1 and torn UTF-8 are often well-formed GB18030 too, but of characters that nobody writes.
 */
function looksLikeChinese(bytes: Uint8Array): boolean {
  let common = 0
  let others = 0
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[index + 1] ?? 0
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common += 1
    else others += 1
    index += trail >= 0x30 && trail <= 0x39 ? 3 : 1
  }
  return common > 0 && others <= (common + others) / 5
}
