import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleKinds, sampleLanguages } from '#app/certificates/samples.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import { throwAwayFolder } from '#tests/support/throw-away.ts'
import { requireTools } from '#tests/support/tools.ts'

let app: App
const folder = throwAwayFolder('samples')

beforeAll(async () => {
  await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

test('a lead sees what each kind of paper looks like in each language, on the screen and as a PDF', async () => {
  const lead = await app.signedIn('3001')
  const page = await lead.get('/team/certificates/samples?language=both')
  expect(page.text.match(/<img[^>]+team\/certificates\/sample/g)).toHaveLength(5)
  for (const kind of sampleKinds) {
    for (const language of sampleLanguages) {
      const shown = await lead.get(`/team/certificates/sample?kind=${kind}&language=${language}`)
      expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
      expect(shown.text).toMatch(/^<svg [\s\S]+<\/svg>$/)
      expect(shown.text).not.toMatch(/NaN|undefined|style=/)
    }
    const pdf = await lead.get(`/team/certificates/sample?kind=${kind}&as=pdf`)
    expect([pdf.status, new TextDecoder().decode(pdf.bytes.slice(0, 5))]).toEqual([200, '%PDF-'])
  }
  expect((await lead.get('/team/certificates/sample?kind=pairing&page=2')).status).toBe(200)
  expect((await lead.get('/team/certificates/sample?kind=course&page=2')).status).toBe(404)
  expect((await lead.get('/team/certificates')).text).toContain('/team/certificates/samples')
  expect(await database.certificate.count()).toBe(0)
})

test('a member without a desk sees no samples', async () => {
  expect((await (await app.signedIn('1001')).get('/team/certificates/sample')).status).toBe(403)
})

test('nobody takes a sample for a paper: it has its word across, people who are not there, and a code that leads to no certificate', async (context) => {
  requireTools(context, 'pdftotext')
  const lead = await app.signedIn('3001')
  for (const kind of sampleKinds) {
    const { bytes } = await lead.get(`/team/certificates/sample?kind=${kind}&language=both&as=pdf`)
    const words = wordsOf(bytes, kind)
    expect(words).toContain('张三')
    const names = (await database.person.findMany({ select: { name: true } })).map(({ name }) => name)
    expect(names.filter((name) => words.includes(name))).toEqual([])
  }
  // The letters of the word are the widest shape on the sheet.
  const shown = (await lead.get('/team/certificates/sample?kind=course&language=zh-CN')).text
  expect(shown.match(/<path fill="#f0b5a6" d="/g)).toHaveLength(1)
  expect((await app.browser().get('/verify/SAMPLE')).status).not.toBe(200)
})

function wordsOf(bytes: Uint8Array, name: string): string {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, bytes)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}
