import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { exampleFacts } from '#tests/support/example-facts.ts'
import { throwAwayFolder } from '#tests/support/throw-away.ts'
import { requireTools } from '#tests/support/tools.ts'
import { drawCertificate } from './certificate-drawing.server.ts'

const cacheDir = inject('facesFolder')
const folder = throwAwayFolder('samples')

test('a sample has its word across, and reads as the paper does', { timeout: 60_000 }, async (context) => {
  requireTools(context, 'pdftotext', 'qpdf')
  const [plain, marked] = await Promise.all([drawCertificate(exampleFacts, { cacheDir }), drawCertificate(exampleFacts, { cacheDir, mark: '样张 SAMPLE' })])
  if ('refused' in plain || 'refused' in marked) throw new Error('refused')
  expect(marked.length).toBeGreaterThan(plain.length)
  const texts = [plain, marked].map((bytes, index) => {
    const file = join(folder, `${index}.pdf`)
    writeFileSync(file, bytes)
    execFileSync('qpdf', ['--check', file])
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
  })
  expect(texts[1]).toBe(texts[0])
})
