import { createHash } from 'node:crypto'

/** No 0 O 1 I L: read aloud or copied by hand it stays what it is. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const lengths = { receipt: 12, code: 20 }

/**
 * The receipt of a ballot: 12 characters (59 bits) drawn from the change code of that ballot and from who cast it.
 * Nobody keeps the code, so a receipt leads back to no voter.
 */
export function receiptOf(...secret: readonly string[]): string {
  return draw(lengths.receipt, secret)
}

/**
 * The change code of a ballot: 20 characters (99 bits) drawn from the key that this visit of the ballot page got; the
 * same form sent twice gets the same one. It is kept nowhere: who has it, and was the voter, arrives at the receipt again.
 */
export function changeCodeOf(...secret: readonly string[]): string {
  return draw(lengths.code, ['change', ...secret])
}

function draw(length: number, secret: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(secret)).digest('hex')
  let rest = BigInt(`0x${digest}`)
  let drawn = ''
  for (let place = 0; place < length; place += 1) {
    drawn += alphabet.charAt(Number(rest % BigInt(alphabet.length)))
    rest /= BigInt(alphabet.length)
  }
  return inGroups(drawn)
}

/** A receipt or a code as somebody typed it: lower case, with or without its dashes. */
export function normaliseReceipt(typed: string): string {
  return inGroups(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))
}

/** Whether what was typed for a code has the length of a receipt: an easy slip, for they stand together. */
export function looksLikeReceipt(typed: string): boolean {
  return normaliseReceipt(typed).replaceAll('-', '').length === lengths.receipt
}

function inGroups(text: string): string {
  return text.replace(/.{4}(?!$)/g, '$&-')
}
