const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Whether a PNG moves. Readers of PNG show the first picture of such a one and say nothing of the rest, so its parts are
 * looked at: one that moves has an `acTL` before its first `IDAT` (PNG, third edition, 11.3.6). Others count their pages.
 */
export function isAnimated(bytes: Uint8Array): boolean {
  if (!signature.every((byte, index) => bytes[index] === byte)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = signature.length; at + 8 <= bytes.byteLength; at += view.getUint32(at) + 12) {
    const part = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (part === 'acTL' || part === 'IDAT') return part === 'acTL'
  }
  return false
}
