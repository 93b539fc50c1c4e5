import bs58 from 'bs58'

/** Bytes as text: base58btc, as keys and proofs are written (W3C Controlled Identifiers, 2.4). */
export function multibase(bytes: Uint8Array): string {
  return `z${bs58.encode(bytes)}`
}
