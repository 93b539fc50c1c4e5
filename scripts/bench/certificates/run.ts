// npm run bench:certificates [-- --papers 10000]: what a certificate costs, whole and by step, cold and warm, alone and in
// a print run. Prints figures; asserts nothing, for machines differ.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { builtShapesFile } from '#app/certificates/badge/built-shapes.server.ts'
import { cutFaces } from '#app/certificates/drawing/fonts.server.ts'
import { keepSheets } from '#app/certificates/drawing/packed-sheets.server.ts'
import { cutHeavyFaces } from '#scripts/cut-faces.ts'
import { readBadgeShapes } from '#scripts/read-badge-shapes.ts'
import { measureFirst, measureWarm } from './measure-certificates.ts'

const { values } = parseArgs({ options: { papers: { type: 'string', default: '10000' }, first: { type: 'string' } } })
const papers = Number(values.papers)
if (!(papers >= 5)) throw new Error('--papers: a number from 5 on')

if (values.first) await measureFirst(values.first)
else {
  // What the build makes, where there was none.
  if (Object.values(cutFaces).some(({ file }) => !existsSync(file))) cutHeavyFaces()
  if (!existsSync(builtShapesFile)) await readBadgeShapes()
  keepSheets()
  const cacheDir = mkdtempSync(join(tmpdir(), 'starhall-bench-faces-'))
  try {
    // The first run unwraps the Kai face, as the first start of a house does; the second is an ordinary start.
    for (let start = 0; start < 3; start += 1)
      spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), '--first', cacheDir], { stdio: 'inherit' })
    // Where the drawing thread looks for its faces.
    process.env['STARHALL_DATA'] = cacheDir
    await measureWarm(cacheDir, papers)
  } finally {
    rmSync(cacheDir, { recursive: true, force: true })
  }
}
