import type { BundleFile } from '../panel.ts'

let shown = new Map<string, FontFace>()

/**
 * Takes the bundle's parts of fonts into use, all at once, and lets go of those that it does not name; a part that cannot
 * be read leaves the system's face in its place.
 */
export async function useFonts(wanted: readonly BundleFile[], files: Map<string, Blob>): Promise<void> {
  const next = new Map<string, FontFace>()
  const loadings = wanted.map(async (file) => {
    const blob = files.get(file.address)
    if (file.use !== 'font' || !blob) return
    const face = shown.get(file.address) ?? (await load(file, blob).catch(() => null))
    if (face) next.set(file.address, face)
  })
  await Promise.all(loadings)
  for (const [address, face] of next) if (!shown.has(address)) document.fonts.add(face)
  for (const [address, face] of shown) if (!next.has(address)) document.fonts.delete(face)
  shown = next
}

async function load({ family, weight, range }: Extract<BundleFile, { use: 'font' }>, blob: Blob): Promise<FontFace> {
  return new FontFace(family, await blob.arrayBuffer(), { weight, ...(range === undefined ? {} : { unicodeRange: range }) }).load()
}
