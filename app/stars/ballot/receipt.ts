import { createHash } from 'node:crypto'

/** No 0 O 1 I L: read aloud or copied by hand it stays what it is. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 12

/**
 * The receipt of a ballot: 12 characters (59 bits) drawn from the key that this visit of the ballot page got. Nobody
 * keeps the key, so a receipt leads back to no voter; the same form sent twice gets the same receipt.
 */
export function receiptOf(...secret: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(secret)).digest('hex')
  let rest = BigInt(`0x${digest}`)
  let receipt = ''
  for (let place = 0; place < length; place += 1) {
    receipt += alphabet.charAt(Number(rest % BigInt(alphabet.length)))
    rest /= BigInt(alphabet.length)
  }
  return receipt.replace(/.{4}(?!$)/g, '$&-')
}

/** As somebody typed it: lower case, with or without its dashes. */
export function normaliseReceipt(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/.{4}(?!$)/g, '$&-')
}
