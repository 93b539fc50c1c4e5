// 31 characters, none that is mistaken for another when read from paper: no 0 O, 1 I L.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 12

/**
 * A new serial, "SH-XXXX-XXXX-XXXX": 31^12 of them (59 bits), so that none is found by trying.
 * `pick(n)` gives a random whole number from 0 to n - 1.
 */
export function makeSerial(pick: (below: number) => number): string {
  return printed(Array.from({ length }, () => alphabet.charAt(pick(alphabet.length))).join(''))
}

/** What somebody typed, pasted or scanned as a serial in its printed form; null for what cannot be one. */
export function readSerial(typed: string): string | null {
  const last = typed.trim().split('/').at(-1) ?? ''
  const plain = last.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '')
  const characters = plain.length === length + 2 && plain.startsWith('SH') ? plain.slice(2) : plain
  const isSerial = characters.length === length && [...characters].every((one) => alphabet.includes(one))
  return isSerial ? printed(characters) : null
}

function printed(characters: string): string {
  return `SH-${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`
}
