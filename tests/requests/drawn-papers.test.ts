import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Cell } from '#app/papers/blueprint.ts'
import { beginPaper, findPaper, savePaper } from '#app/papers/papers.server.ts'
import { publishPaper } from '#app/papers/publishing.server.ts'
import { countKinds, drawSheet, findPublishedPaper, findSheet, listPublishedPapers } from '#app/papers/sheets.server.ts'
import { database } from '#app/platform/database.server.ts'
import { retireQuestion } from '#app/question-bank/retirement/retirement.server.ts'
import type { Paper } from '#app/quizzes/paper.ts'
import { seedCast } from '#prisma/cast.ts'

/* What the exam and the desk build on: papers of the unit's bank, on a real database. */

let team: { id: string }, otherTeam: { id: string }, lead: { id: string }

beforeAll(async () => {
  const units = await seedCast(database)
  ;[team, otherTeam] = [{ id: units.team }, { id: units.secondTeam }]
  lead = await database.person.findUniqueOrThrow({ where: { employeeNumber: '3001' }, select: { id: true } })
})
beforeEach(async () => {
  await database.testPaperSheet.deleteMany()
  await database.testPaperPublication.deleteMany()
  await database.testPaperVersion.deleteMany()
  await database.testPaper.deleteMany()
  await database.bankRetirement.deleteMany()
  await database.bankQuestion.deleteMany({ where: { replacesId: { not: null } } })
  await database.bankQuestion.deleteMany()
})

async function bank(count: number, { topic = '礼仪', difficulty = 1, unitId = team.id } = {}): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, position) => {
    // The same id in every import, as files have them.
    const question = { id: `q${position + 1}`, type: 'single', points: 1, prompt: { zh: `${topic}${position}`, en: `${topic} ${position}` }, options: ['a', 'b', 'c'].map((id) => ({ id, text: { zh: id, en: id }, right: id === 'a' })) }
    return { id: randomUUID(), unitId, topic, difficulty, type: 'single', question: JSON.stringify(question), position, createdBy: lead.id }
  })
  await database.bankQuestion.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

const begin = (cells: Cell[]) => beginPaper(lead, team, { requestKey: randomUUID(), terms: { name: '十一月', minutes: 30, passMark: 80, cells } })
const idsOf = (paper: Paper | null) => paper?.questions.map(({ question }) => question.id) ?? []

async function published(cells: Cell[]) {
  const { paperId } = await begin(cells)
  const done = await publishPaper(lead, team, { paperId, number: 1 })
  if (!done || 'refused' in done) throw new Error(JSON.stringify(done))
  const paper = await findPublishedPaper(team.id, done.versionId)
  if (!paper) throw new Error('it was published')
  return paper
}

test('a published paper has sheets A and B, of other questions where there are enough, with the points of their cells', async () => {
  await bank(3)
  await bank(3, { topic: '应急' })
  const { id } = await published([{ topic: '礼仪', count: 1, points: 250 }, { count: 2, points: 150 }])
  const [a, b] = [await findSheet(id, 'A'), await findSheet(id, 'B')]
  expect(new Set([...idsOf(a), ...idsOf(b)]).size).toBe(6)
  for (const sheet of [a, b]) expect(sheet?.questions.map(({ question }) => question.points).toSorted()).toEqual([1.5, 1.5, 2.5])
})

test('a drawn sheet stays what it was when its questions leave the bank', async () => {
  const ids = await bank(2)
  const { id } = await published([{ count: 2, points: 100 }])
  const before = await findSheet(id, 'A')
  for (const questionId of ids) await retireQuestion(lead, team, { questionId, now: new Date() })
  expect(await countKinds(team.id)).toEqual([])
  expect(await findSheet(id, 'A')).toEqual(before)
  expect(idsOf(before).toSorted()).toEqual(ids.toSorted())
})

test('a paper that the bank cannot fill is refused with what is short, and nothing of it is kept', async () => {
  await bank(2)
  const { paperId } = await begin([{ topic: '礼仪', difficulty: 1, count: 2, points: 100 }, { count: 1, points: 100 }])
  expect(await publishPaper(lead, team, { paperId, number: 1 })).toEqual({ refused: 'infeasible', shortages: [{ cells: [0, 1], needed: 3, available: 2 }] })
  expect([await database.testPaperPublication.count(), await database.testPaperSheet.count(), (await listPublishedPapers(team.id)).length]).toEqual([0, 0, 0])
})

test('a paper without a question is not published', async () => {
  const { paperId } = await begin([])
  expect(await publishPaper(lead, team, { paperId, number: 1 })).toEqual({ refused: 'empty' })
})

test('the same seed draws the same paper again; a retake gets other questions where it can, changed ones included', async () => {
  const ids = await bank(4)
  const paper = await published([{ count: 2, points: 100 }])
  const first = await drawSheet(paper, { seed: 'one', avoid: [] })
  expect(await drawSheet(paper, { seed: 'one', avoid: [] })).toEqual(first)
  if ('refused' in first) throw new Error('there are four')
  const seen = idsOf(first.paper)
  const [changed = ''] = seen
  const { id: _, ...row } = await database.bankQuestion.findUniqueOrThrow({ where: { id: changed } })
  await database.bankQuestion.create({ data: { ...row, id: randomUUID(), replacesId: changed } })
  const again = await drawSheet(paper, { seed: 'two', avoid: seen })
  expect('refused' in again ? null : [again.repeated, idsOf(again.paper).toSorted()]).toEqual([0, ids.filter((id) => !seen.includes(id)).toSorted()])
})

test('pressed twice or by two at once a paper is begun once, saved once and published once', async () => {
  await bank(3)
  const terms = { name: '十一月', minutes: 30, passMark: 80, cells: [{ count: 1, points: 100 }] }
  const requestKey = randomUUID()
  const begun = await Promise.all([1, 2, 3].map(() => beginPaper(lead, team, { requestKey, terms })))
  expect(new Set(begun.map(({ paperId }) => paperId)).size).toBe(1)
  const paperId = begun[0]?.paperId ?? ''
  const changed = { ...terms, minutes: 45 }
  expect(await Promise.all([1, 2, 3].map(() => savePaper(lead, team, { paperId, from: 1, terms: changed })))).toEqual([{ number: 2 }, { number: 2 }, { number: 2 }])
  expect(await savePaper(lead, team, { paperId, from: 1, terms: { ...terms, minutes: 60 } })).toEqual({ refused: 'changed-meanwhile' })
  expect(await savePaper(lead, team, { paperId, from: 7, terms })).toBe(null)
  await Promise.all([1, 2, 3].map(() => publishPaper(lead, team, { paperId, number: 2 })))
  expect([await database.testPaperVersion.count(), await database.testPaperPublication.count(), await database.testPaperSheet.count()]).toEqual([2, 1, 2])
  expect(await database.auditEvent.count({ where: { action: 'publish-paper', subject: `test-paper:${paperId}` } })).toBe(1)
})

test('a change of a published paper is sat when it is published, the earlier version stays what it was', async () => {
  await bank(3)
  const first = await published([{ count: 1, points: 100 }])
  await savePaper(lead, team, { paperId: first.paperId, from: 1, terms: { name: '十二月', minutes: 30, passMark: 80, cells: [{ count: 2, points: 100 }] } })
  expect((await listPublishedPapers(team.id)).map(({ name }) => name)).toEqual(['十一月'])
  expect(await publishPaper(lead, team, { paperId: first.paperId, number: 1 })).toEqual({ refused: 'changed-meanwhile' })
  await publishPaper(lead, team, { paperId: first.paperId, number: 2 })
  expect((await listPublishedPapers(team.id)).map(({ name }) => name)).toEqual(['十二月'])
  expect(await findPublishedPaper(team.id, first.id)).toEqual(first)
})

test('papers and banks of another unit are as if they were not there', async () => {
  await bank(1)
  await bank(5, { unitId: otherTeam.id })
  const { id, paperId } = await published([{ count: 1, points: 100 }])
  expect(await findPublishedPaper(otherTeam.id, id)).toBe(null)
  expect(await findPaper(otherTeam, paperId)).toBe(null)
  expect(await publishPaper(lead, otherTeam, { paperId, number: 1 })).toBe(null)
  expect(idsOf(await findSheet(id, 'B'))).toEqual(idsOf(await findSheet(id, 'A')))
})
