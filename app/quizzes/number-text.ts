/*
 * A number as people write it. The browser reads it the same way, to say at once that something is none.
 */

const form = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?$/

/** "３，５００.5" → "3500.5", a decimal number as text; null where it is none. Exact: nothing is rounded. */
export function readNumber(written: string): string | null {
  // NFKC makes full-width digits, signs and commas plain ones.
  const plain = written.normalize('NFKC').replace(/\s/gu, '').replace('。', '.').replace(/[−–]/u, '-')
  return form.test(plain) && /\d/.test(plain) ? plain.replaceAll(',', '').replace(/\.$/, '') : null
}
