/** What is asked about a paper: the hash of its bytes and, should that be unknown, the serial that it bears. */
export type Fingerprint = { sha256: string; serial: string | null }

/** Far more than any paper of ours. */
export const largestPaper = 10_000_000

/** Taken in the browser where it can be, else on the server; the bytes go no further. */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<Fingerprint> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { sha256, serial: serialIn(bytes) ?? firstSerial(fileName) }
}

/** The first serial in a PDF or a badge. Titles with Chinese words are UTF-16 there: without its NULs the serial reads as in ASCII. */
export function serialIn(bytes: Uint8Array): string | null {
  return firstSerial(new TextDecoder('latin1').decode(bytes).replaceAll('\0', ''))
}

function firstSerial(text: string): string | null {
  return /SH(?:-[2-9A-HJKMNP-Z]{4}){3}/.exec(text)?.[0] ?? null
}
