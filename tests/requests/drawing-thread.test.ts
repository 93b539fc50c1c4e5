// The thread that draws beside the server: what it draws, what stops it, and that the next job finds another.
import { beforeAll, expect, test } from 'vitest'
import { drawApart, printApart } from '#app/certificates/drawing-thread/draw-apart.server.ts'
import { CertificateFacts } from '#app/certificates/drawing/certificate-facts.ts'
import { drawSigned } from '#app/certificates/issue.server.ts'
import { paperAt } from '#scripts/bench/certificates/papers.ts'

const at = new Date('2026-09-28T02:00:00Z')
const paper = { at, attachment: { name: 'open-badge.json', text: '{}', at } }
const papers = Array.from({ length: 400 }, (_, index) => paperAt(index + 1))

beforeAll(() => expect(CertificateFacts.array().safeParse(papers).success).toBe(true))

test('what is drawn apart is what is drawn here, byte for byte; a name without glyphs is refused there too', { timeout: 60_000 }, async () => {
  const [facts = paperAt(1)] = papers
  const [apart, here] = await Promise.all([drawApart(facts, paper), drawSigned(facts, paper)])
  expect(apart instanceof Uint8Array && here instanceof Uint8Array && Buffer.from(apart).equals(here)).toBe(true)
  expect(await drawApart({ ...facts, personName: '张\u{10FFFD}' }, paper)).toEqual({ refused: 'missing-glyph', characters: ['\u{10FFFD}'] })
})

test('many jobs at once are done one after the other', { timeout: 60_000 }, async () => {
  const drawn = await Promise.all(papers.slice(0, 5).map((facts) => drawApart(facts, paper)))
  expect(drawn.map((one) => one instanceof Uint8Array)).toEqual([true, true, true, true, true])
})

test('a print run says how far it is, ends when it is stopped, and the next one has another thread', { timeout: 60_000 }, async () => {
  const stop = new AbortController()
  const told: number[] = []
  const stopped = printApart(papers, '全部', { signal: stop.signal, tell: (drawn) => told.push(drawn) && drawn === 3 && stop.abort() })
  await expect(stopped).rejects.toThrow('stopped')
  expect(told.slice(0, 3)).toEqual([1, 2, 3])
  expect(told.length).toBeLessThan(papers.length)
  const pdf = await printApart(papers.slice(0, 2), '全部', {})
  expect(pdf instanceof Uint8Array && Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a print run with names without glyphs says which of its papers they are, before it draws', { timeout: 60_000 }, async () => {
  const told: number[] = []
  const odd = papers.slice(0, 4).map((facts, place) => (place % 2 === 0 ? facts : { ...facts, personName: `张\u{10FFFD}${place}` }))
  expect(await printApart(odd, '全部', { tell: (drawn) => told.push(drawn) })).toEqual({
    refused: 'missing-glyph',
    characters: ['\u{10FFFD}'],
    papers: [1, 3].map((place) => ({ place, characters: ['\u{10FFFD}'] })),
  })
  expect(told).toEqual([])
})

test('a job that nobody can do is an error, and the next job is done', { timeout: 60_000 }, async () => {
  await expect(printApart([], '全部', {})).rejects.toThrow('a print run of no papers')
  expect(await drawApart(paperAt(7), paper)).toBeInstanceOf(Uint8Array)
})
