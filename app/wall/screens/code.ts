import { z } from 'zod'

/** No 0 O, 1 I L, 2 Z, 5 S, 8 B: a code is read from across a hall. */
const alphabet = 'ACDEFGHJKMNPQRTUVWXY34679'
const length = 6

/** A code made of random bytes. */
export function codeFrom(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('')
}

/** What somebody typed, with spaces, dashes or small letters, as a code. */
function normalCode(typed: string): string {
  return typed.replace(/[\s·-]/g, '').toUpperCase()
}

/** A code as a form gives it; `fault` is what to say of anything else. */
export const CodeTyped = (fault: string) => z.string().transform(normalCode).pipe(z.string().regex(new RegExp(`^[A-Z0-9]{${length}}$`), fault))
