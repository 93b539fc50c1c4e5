// Many papers in one file to print: its pages, their names and their seals.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { exampleFacts } from '#tests/support/example-facts.ts'
import { throwAwayFolder } from '#tests/support/throw-away.ts'
import { requireTools } from '#tests/support/tools.ts'
import { drawCertificate, drawPrintRun } from './certificate-drawing.server.ts'
import type { CertificateFacts } from './certificate-facts.ts'

const cacheDir = inject('facesFolder')
const folder = throwAwayFolder('print-runs')

const star: CertificateFacts = { ...exampleFacts, kind: 'star', language: 'both', expiresOn: null }
const completion: CertificateFacts = { ...exampleFacts, kind: 'completion', language: 'en', unitName: 'Riverside Hall & Sons' }

/** The file as it would be printed, under this name. */
async function printed(name: string, papers: readonly CertificateFacts[]): Promise<string> {
  const drawn = await drawPrintRun(papers, { cacheDir, title: '客户服务班 · 全部' })
  if ('refused' in drawn) throw new Error(drawn.characters.join(' '))
  return kept(name, drawn)
}

/** One paper alone. */
async function alone(name: string, paper: CertificateFacts): Promise<string> {
  const drawn = await drawCertificate(paper, { cacheDir })
  if ('refused' in drawn) throw new Error(drawn.characters.join(' '))
  return kept(name, drawn)
}

function kept(name: string, bytes: Uint8Array): string {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

test('a print run has the papers as its pages, and each name once', { timeout: 60_000 }, async (context) => {
  requireTools(context, 'pdftotext')
  const names = ['𠮷䶮㛃堃', '喆旸𬭎𬀩', 'O’Brien', "Sinéad O'Brien-Müller", '买买提·阿卜杜热依木江']
  const file = await printed('run.pdf', names.map((personName, index) => ({ ...(index % 2 === 0 ? exampleFacts : star), personName })))
  const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f')
  for (const [index, personName] of names.entries()) expect(pages[index]?.split('\n').map((line) => line.trim())).toContain(personName)
})

test('in a print run each paper bears the seal of its own unit', { timeout: 60_000 }, async (context) => {
  requireTools(context, 'pdftoppm')
  const papers = [exampleFacts, completion, { ...exampleFacts, unitName: '滨江路供电营业厅' }, exampleFacts]
  const file = await printed('seals.pdf', papers)
  const sealOn = (pdf: string, page: number): string => execFileSync('pdftoppm', ['-r', '72', '-f', String(page), '-l', String(page), '-x', '640', '-y', '395', '-W', '112', '-H', '112', pdf]).toString('base64')
  const seals = papers.map((_, index) => sealOn(file, index + 1))
  for (const [index, paper] of papers.entries()) expect(seals[index]).toBe(sealOn(await alone(`seal-${index}.pdf`, paper), 1))
  expect(new Set(seals).size).toBe(3)
})
