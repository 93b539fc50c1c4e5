// Writes a brotli copy beside each script and style sheet of the build: pressed once, harder than a server could per request.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

/** @returns how many files were pressed */
export function pressAssets(folder: string): number {
  const files = globSync(`${folder}/**/*.{js,css,svg}`)
  for (const file of files) {
    const bytes = readFileSync(file)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
  }
  return files.length
}
