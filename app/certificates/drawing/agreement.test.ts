import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { throwAwayFolder } from '#tests/support/throw-away.ts'
import { requireTools } from '#tests/support/tools.ts'
import { drawCertificate } from './certificate-drawing.server.ts'
import { CertificateFacts } from './certificate-facts.ts'

const cacheDir = inject('facesFolder')
const folder = throwAwayFolder('agreements')

const article = (zh: string, en: string) => ({ zh, en })
const AGREEMENT = CertificateFacts.parse({
  kind: 'pairing',
  serial: 'SH-7Q4M-K2XD-9FHB',
  personName: '陈小满',
  unitName: '星海路营业厅客户服务班',
  title: { zh: '柜面上岗技能清单', en: 'Counter skills checklist' },
  line: '',
  language: 'zh-CN',
  issuedOn: '2026-11-26',
  expiresOn: null,
  signatories: [],
  verifyUrl: 'https://portal.example.org/verify/SH-7Q4M-K2XD-9FHB',
  agreement: {
    mentor: {
      name: '王堃',
      acceptedOn: '2026-11-25',
      articles: [
        article('先做给徒弟看，再看徒弟做。', 'Shows first, then watches.'),
        article('在窗口亲眼看过才签认；没做到就退回，说清差在哪里。', 'Signs only what was seen at the counter, and returns the rest with a reason.'),
        article('徒弟没签认的业务，不让徒弟一个人办。', 'Never leaves the mentee alone with what is not signed off.'),
      ],
    },
    mentee: {
      acceptedOn: '2026-11-26',
      articles: [
        article('不懂就问，当天弄明白。', 'Asks what is unclear, the same day.'),
        article('被退回先照着改；觉得不公可以提出异议，班长会看到。', 'Mends what was returned first; a dispute is seen by the lead.'),
        article('没签认的业务，不独自办理。', 'Does nothing alone that is not signed off.'),
      ],
    },
  },
})

async function drawnFile(name: string, facts: CertificateFacts): Promise<string> {
  const drawn = await drawCertificate(facts, { cacheDir })
  if ('refused' in drawn) throw new Error(drawn.characters.join(' '))
  const file = join(folder, name)
  writeFileSync(file, drawn)
  return file
}

const run = (tool: string, ...args: string[]): string => execFileSync(tool, args, { encoding: 'utf8' })

test('an agreement has two pages: who takes whom, and what they promise, signed by both with the day of each', async (context) => {
  requireTools(context, 'pdftotext', 'pdfinfo', 'qpdf', 'pdffonts')
  const file = await drawnFile('agreement.pdf', AGREEMENT)
  expect(run('pdfinfo', file)).toMatch(/Pages:\s+2\b/u)
  const [first = '', second = ''] = run('pdftotext', '-layout', file, '-').split('\f')
  for (const words of ['师徒结对协议', '王堃', '陈小满', '柜面上岗技能清单']) expect(first).toContain(words)
  for (const words of ['师傅承诺', '徒弟承诺', '2026年11月25日确认同意', '2026年11月26日确认同意', '王堃', '陈小满', AGREEMENT.serial]) expect(second).toContain(words)
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
  for (const font of run('pdffonts', file).trim().split('\n').slice(2)) expect(font).toMatch(/\s+yes\s+yes\s+yes\s+\d+\s+0$/u)
})

test('it is heard page by page, the mentor’s promises before the mentee’s', async (context) => {
  requireTools(context, 'pdfinfo')
  const tree = run('pdfinfo', '-struct-text', await drawnFile('heard.pdf', { ...AGREEMENT, language: 'both' }))
  expect(tree).toMatch(/H1[\s\S]*师徒结对协议[\s\S]*王堃[\s\S]*陈小满[\s\S]*Figure[\s\S]*Figure[\s\S]*H2[\s\S]*双方约定[\s\S]*师傅承诺[\s\S]*亲眼看过[\s\S]*徒弟承诺[\s\S]*没签认的业务，不独自办理/u)
})

test('its longest words stay on the sheet, apart from seal and signatures', async (context) => {
  requireTools(context, 'pdftotext')
  const long = article('没'.repeat(200), 'Nothing is left undone. '.repeat(8).trim())
  const side = { acceptedOn: '2026-11-26', articles: Array.from({ length: 3 }, () => long) }
  const name = 'Wolfeschlegelsteinhausen '.repeat(4).trim()
  const facts = { ...AGREEMENT, language: 'both' as const, personName: name, title: { zh: '提升'.repeat(60), en: 'Improving '.repeat(12).trim() }, agreement: { mentor: { ...side, name }, mentee: side } }
  const [first = '', second = ''] = run('pdftotext', '-bbox', await drawnFile('long.pdf', facts), '-').split('</page>')
  const boxesOf = (page: string) => [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/gu)].map((match) => match.slice(1).map(Number))
  for (const [left = 0, top = 0, right = 0, bottom = 0] of [...boxesOf(first), ...boxesOf(second)]) {
    expect(left).toBeGreaterThan(60)
    expect(right).toBeLessThan(782)
    expect(top).toBeGreaterThan(60)
    expect(bottom).toBeLessThan(545)
  }
  for (const [, top = 0, right = 0, bottom = 0] of boxesOf(first)) expect(right > 646 && bottom > 402 && top < 496).toBe(false)
})

test('a mentor’s name that no face can print is refused by its character', async () => {
  const agreement = AGREEMENT.agreement && { ...AGREEMENT.agreement, mentor: { ...AGREEMENT.agreement.mentor, name: '王\uE123' } }
  expect(await drawCertificate({ ...AGREEMENT, agreement }, { cacheDir })).toEqual({ refused: 'missing-glyph', characters: ['\uE123'] })
})
