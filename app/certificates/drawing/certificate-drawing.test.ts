import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import en from '#app/languages/en/certificate-paper.json' with { type: 'json' }
import zh from '#app/languages/zh-CN/certificate-paper.json' with { type: 'json' }
import { throwAwayFolder } from '#tests/support/throw-away.ts'
import { requireTools } from '#tests/support/tools.ts'
import { drawCertificate } from './certificate-drawing.server.ts'
import { CertificateFacts } from './certificate-facts.ts'
import { findMissingGlyphs } from './fonts.server.ts'

const cacheDir = inject('facesFolder')
const folder = throwAwayFolder('certificates')

const COURSE = CertificateFacts.parse({
  kind: 'course',
  serial: 'SH-2026-7Q4M-K2XD',
  personName: '李思远',
  unitName: '城东政务服务中心综合窗口',
  title: { zh: '窗口服务规范与文明用语', en: 'Counter Service Standards' },
  line: '考核成绩 96 分（合格线 80 分）',
  language: 'zh-CN',
  issuedOn: '2026-09-28',
  expiresOn: '2028-09-27',
  signatories: [
    { role: '培训负责人', name: '周明远' },
    { role: '大厅主任', name: '陈䶮' },
  ],
  verifyUrl: 'https://portal.example.org/verify/7Q4MK2XD9FHB',
})
const STAR: CertificateFacts = { ...COURSE, kind: 'star', language: 'both', expiresOn: null, signatories: [] }
const COMPLETION: CertificateFacts = {
  ...COURSE,
  kind: 'completion',
  language: 'en',
  unitName: 'Riverside Hall & Sons',
}

const NAMES = [
  '𠮷䶮㛃堃',
  '王㛃',
  '喆旸𬭎𬀩',
  'O’Brien',
  "Sinéad O'Brien-Müller",
  'Jean-Luc École',
  '买买提·阿卜杜热依木江',
]

async function drawn(facts: CertificateFacts): Promise<Uint8Array> {
  const certificate = await drawCertificate(facts, { cacheDir })
  if ('refused' in certificate) throw new Error(`Refused: ${certificate.characters.join(' ')}`)
  return certificate
}

let files = 0
async function drawnFile(facts: CertificateFacts): Promise<string> {
  const file = join(folder, `${String((files += 1))}.pdf`)
  writeFileSync(file, await drawn(facts))
  return file
}

const run = (tool: string, ...args: string[]): string => execFileSync(tool, args, { encoding: 'utf8' })

test('the same facts give the same bytes, whatever was drawn in between', { timeout: 60_000 }, async () => {
  const first = await drawn(COURSE)
  await drawn(STAR)
  expect(Buffer.compare(first, await drawn(COURSE))).toBe(0)
})

test('every name can be read back from the certificate exactly', { timeout: 60_000 }, async (context) => {
  requireTools(context, 'pdftotext')
  for (const personName of NAMES) {
    for (const facts of [COURSE, STAR, COMPLETION]) {
      const lines = run('pdftotext', '-layout', await drawnFile({ ...facts, personName }), '-').split('\n')
      expect(lines.map((line) => line.trim())).toContain(personName)
    }
  }
})

// Accented letters are made of plain ones, whose text a shared font could take away.
const letter = fc.constantFrom(...Array.from('王李陈工一大𠮷䶮㛃堃喆旸·阿卜杜EÉAÀOÖoöiíjñ’'))

test('whatever names were drawn before, each can be read back exactly', { timeout: 60_000 }, async (context) => {
  requireTools(context, 'pdftotext')
  const name = fc.string({ unit: letter, minLength: 2, maxLength: 12 })
  const check = async (personName: string, kept: CertificateFacts): Promise<void> => {
    const lines = run('pdftotext', '-layout', await drawnFile({ ...kept, personName }), '-').split('\n')
    expect(lines.map((line) => line.trim())).toContain(personName)
  }
  await fc.assert(fc.asyncProperty(name, fc.constantFrom(COURSE, STAR, COMPLETION), check), { numRuns: 40 })
})

test(
  'a document keeps its text although accented letters were drawn before',
  { timeout: 60_000 },
  async (context) => {
    requireTools(context, 'pdftotext')
    await drawn({ ...COMPLETION, personName: 'ÉÀ', unitName: 'École ÉÀ' })
    const text = run('pdftotext', await drawnFile({ ...COMPLETION, personName: 'EA' }), '-')
    expect(text.split('\n')).toContain('EA')
    // Radicals share their glyphs with characters.
    await drawn({ ...COURSE, personName: '⼀⼯⼤' })
    expect(run('pdftotext', await drawnFile({ ...COURSE, personName: '一工大' }), '-').split('\n')).toContain('一工大')
  },
)

test('the file is sound, tagged, and every face is embedded', { timeout: 60_000 }, async (context) => {
  requireTools(context, 'qpdf', 'pdffonts', 'pdfinfo')
  for (const facts of [COURSE, STAR, COMPLETION]) {
    const file = await drawnFile(facts)
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
    const fonts = run('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/\s+yes\s+yes\s+yes\s+\d+\s+0$/u)
    expect(run('pdfinfo', file)).toMatch(/Tagged:\s+yes/u)
    const metadata = run('pdfinfo', '-meta', file)
    for (const claim of ['<pdfaid:part>3</pdfaid:part>', '<pdfaid:conformance>A</pdfaid:conformance>', '<pdfuaid:part>1</pdfuaid:part>']) expect(metadata).toContain(claim)
  }
})

test(
  'a screen reader hears heading, name and both pictures, in this order',
  { timeout: 60_000 },
  async (context) => {
    requireTools(context, 'pdfinfo')
    const tree = run('pdfinfo', '-struct-text', await drawnFile(STAR))
    expect(tree).toMatch(/荣誉证书[\s\S]*李思远[\s\S]*窗口服务规范与文明用语[\s\S]*Figure[\s\S]*Figure/u)
  },
)

test('titles with an ampersand leave the metadata readable', { timeout: 60_000 }, async (context) => {
  requireTools(context, 'pdfinfo')
  const metadata = run('pdfinfo', '-meta', await drawnFile(COMPLETION))
  expect(metadata).toContain('Riverside Hall ＆ Sons')
  expect(metadata).not.toMatch(/&(?!amp;|lt;|gt;|#)/u)
})

test(
  'a phone reads the verification address from the printed sheet',
  { timeout: 60_000 },
  async (context) => {
    requireTools(context, 'pdftoppm', 'zbarimg')
    for (const facts of [COURSE, STAR, COMPLETION]) {
      const file = await drawnFile(facts)
      run('pdftoppm', '-r', '110', '-png', '-singlefile', file, file)
      expect(run('zbarimg', '--nodbus', '--quiet', '--raw', `${file}.png`).trim()).toBe(facts.verifyUrl)
    }
  },
)

test('a name with a character no face has is refused by that character', { timeout: 60_000 }, async () => {
  const refusal = await drawCertificate({ ...COURSE, personName: '王\uE123' }, { cacheDir })
  expect(refusal).toEqual({ refused: 'missing-glyph', characters: ['\uE123'] })
  expect(await findMissingGlyphs('王\uE123', { cacheDir })).toEqual(['\uE123'])
})

test(
  'no paragraph leaves the sheet or runs into the seal, however long the words are',
  { timeout: 60_000 },
  async (context) => {
    requireTools(context, 'pdftotext')
    const longest: CertificateFacts = {
      ...COURSE,
      language: 'both',
      personName: 'Wolfeschlegelsteinhausen '.repeat(4).trim(),
      title: { zh: '提升'.repeat(60), en: 'Improving '.repeat(12).trim() },
      line: '优秀表现'.repeat(60),
    }
    const boxes = run('pdftotext', '-bbox', await drawnFile(longest), '-').matchAll(
      /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/gu,
    )
    for (const [, left, top, right, bottom] of boxes) {
      expect(Number(left)).toBeGreaterThan(60)
      expect(Number(right)).toBeLessThan(782)
      expect(Number(top)).toBeGreaterThan(60)
      expect(Number(bottom)).toBeLessThan(545)
      expect(Number(right) > 646 && Number(bottom) > 402 && Number(top) < 496).toBe(false)
    }
  },
)

test('in both languages every word of the sheet is said in both; the number stands once', { timeout: 60_000 }, async (context) => {
  requireTools(context, 'pdftotext')
  for (const [kind, paper] of [['course', { zh: zh.course, en: en.course }], ['completion', { zh: zh.completion, en: en.completion }], ['star', { zh: zh.star, en: en.star }]] as const) {
    const text = run('pdftotext', await drawnFile({ ...COURSE, kind, language: 'both' }), '-').replace(/\s/gu, '')
    for (const words of [paper.zh.heading, paper.zh.intro, paper.zh.deed, paper.zh.closing, paper.en.heading.toUpperCase(), paper.en.intro, paper.en.deed, paper.en.closing, zh.verify, en.verify]) expect(text).toContain(words.replace(/\s/gu, ''))
    expect(text).toContain(`编号No.${COURSE.serial}`)
    expect(text.split(COURSE.serial)).toHaveLength(2)
  }
})
