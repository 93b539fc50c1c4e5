import type { BundleFile } from '../panel.ts'

let shown: FontFace[] = []

/** Takes the bundle's faces into use and lets go of the ones before; a face that cannot be read leaves the system's in its place. */
export async function useFonts(wanted: readonly BundleFile[], files: Map<string, Blob>): Promise<void> {
  const faces: FontFace[] = []
  for (const file of wanted) {
    const blob = files.get(file.address)
    if (file.use === 'font' && blob) faces.push(new FontFace(file.family, await blob.arrayBuffer(), { weight: file.weight }))
  }
  const loaded = await Promise.all(faces.map((face) => face.load().catch(() => null)))
  const before = shown
  shown = loaded.filter((face) => face !== null)
  for (const face of shown) document.fonts.add(face)
  for (const face of before) document.fonts.delete(face)
}
