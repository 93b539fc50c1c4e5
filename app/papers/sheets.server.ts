import { database } from '#app/platform/database.server.ts'
import { drawPaper, Paper } from '#app/quizzes/paper.ts'
import { Question } from '#app/quizzes/question.ts'
import { questionTypes } from '#app/question-bank/question-types.ts'
import { Blueprint } from './blueprint.ts'
import { drawQuestions, type KindCount, type Shortage } from './drawing.ts'
import { worth } from './worth.ts'

/** Questions in use: the newest version of each, not taken out. */
const inUse = { replacedBy: null, retirement: null }

/** The versions that were in use at a moment: nothing is ever deleted, so the bank of any day can be looked at. */
function inUseAt(moment: Date) {
  return {
    createdAt: { lte: moment },
    AND: [{ OR: [{ replacedBy: null }, { replacedBy: { createdAt: { gt: moment } } }] }, { OR: [{ retirement: null }, { retirement: { retiredAt: { gt: moment } } }] }],
  }
}

/** How many questions of each kind a unit's bank has. */
export async function countKinds(unitId: string): Promise<KindCount[]> {
  const groups = await database.bankQuestion.groupBy({ by: ['topic', 'difficulty', 'type'], where: { unitId, ...inUse }, _count: { _all: true } })
  return groups.map(({ topic, difficulty, type, _count }) => ({ topic, difficulty, type, count: _count._all }))
}

/** A version of a paper that people sit; `id` is the version's. `points` in hundredths. */
export type PublishedPaper = { id: string; paperId: string; unitId: string; name: string; minutes: number; passMark: number; blueprint: Blueprint }

const published = { id: true, paperId: true, name: true, minutes: true, passMark: true, blueprint: true, paper: { select: { unitId: true } } }

/** The papers of a unit that can be sat: of each the newest version that was published, by name. */
export async function listPublishedPapers(unitId: string): Promise<PublishedPaper[]> {
  const rows = await database.testPaperVersion.findMany({ where: { paper: { unitId }, publication: { isNot: null } }, orderBy: [{ number: 'desc' }, { id: 'asc' }], select: published })
  const newest = rows.filter((row, index) => rows.findIndex(({ paperId }) => paperId === row.paperId) === index)
  return newest.map(publishedOf).toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
}

/** A published version of a paper of this unit, also where a newer one has been published since. */
export async function findPublishedPaper(unitId: string, versionId: string): Promise<PublishedPaper | null> {
  const row = await database.testPaperVersion.findFirst({ where: { id: versionId, paper: { unitId }, publication: { isNot: null } }, select: published })
  return row && publishedOf(row)
}

function publishedOf({ paper: { unitId }, blueprint, ...row }: Omit<PublishedPaper, 'unitId' | 'blueprint'> & { blueprint: unknown; paper: { unitId: string } }): PublishedPaper {
  return { ...row, unitId, blueprint: Blueprint.parse(blueprint) }
}

type Drawing = { /** Keep it from whoever sits the paper. */ seed: string; /** Ids of questions (as in a Paper drawn here) to be drawn only where there is no other way. */ avoid: Iterable<string>; /** The moment whose bank is drawn from; without it today's. */ asOf?: Date; /** As `drawQuestions` has it. */ leavesSecond?: boolean | undefined }
/** `repeated`: how many of the questions to be avoided had to be drawn all the same. */
export type DrawnSheet = { paper: Paper; repeated: number } | { refused: 'infeasible'; shortages: Shortage[] }

/**
 * A paper by a blueprint from what the unit's bank has, today or at a moment. Its questions bear the ids of their rows in the bank, have
 * the points of their cells, and come type by type, shuffled within. The same bank, blueprint, seed and ids to avoid give
 * the same paper.
 */
export async function drawSheet({ unitId, blueprint: { cells } }: Pick<PublishedPaper, 'unitId' | 'blueprint'>, { seed, avoid, asOf, leavesSecond }: Drawing): Promise<DrawnSheet> {
  const bank = await database.bankQuestion.findMany({ where: { unitId, ...(asOf ? inUseAt(asOf) : inUse) }, select: { id: true, topic: true, difficulty: true, type: true } })
  const drawing = drawQuestions(bank, cells, { seed, avoid: await withSuccessors(unitId, avoid), leavesSecond })
  if ('refused' in drawing) return drawing
  const rows = await database.bankQuestion.findMany({ where: { id: { in: drawing.chosen.flat() } }, select: { id: true, question: true } })
  const questions = new Map(rows.map(({ id, question }) => [id, { ...Question.parse(JSON.parse(question)), id }]))
  const worthy = cells.flatMap(({ points }, index) => (drawing.chosen[index] ?? []).flatMap((id) => worth(questions.get(id) ?? missing(id), points)))
  return { paper: byType(drawPaper(worthy, seed)), repeated: drawing.repeated }
}

/** A question that was changed since is still the one that was seen. */
async function withSuccessors(unitId: string, ids: Iterable<string>): Promise<Set<string>> {
  const avoided = new Set(ids)
  if (avoided.size === 0) return avoided
  const versions = await database.bankQuestion.findMany({ where: { unitId, replacesId: { not: null } }, select: { id: true, replacesId: true } })
  const successors = new Map(versions.map(({ id, replacesId }) => [replacesId, id]))
  for (const id of avoided) {
    const next = successors.get(id)
    if (next !== undefined) avoided.add(next)
  }
  return avoided
}

function byType({ halfUpTo, questions }: Paper): Paper {
  return { halfUpTo, questions: questions.toSorted((one, other) => questionTypes.indexOf(one.question.type) - questionTypes.indexOf(other.question.type)) }
}

function missing(id: string): never {
  throw new Error(`question ${id} of the bank is gone, though none is ever deleted`)
}

/** Sheet A or B of a published version as it was drawn, for good; null where there is none. */
export async function findSheet(versionId: string, label: 'A' | 'B'): Promise<Paper | null> {
  const sheet = await database.testPaperSheet.findUnique({ where: { versionId_label: { versionId, label } }, select: { paper: true } })
  return sheet && Paper.parse(sheet.paper)
}

/** The published versions of a paper, newest first; `shared`: how many questions its sheets A and B have in common. */
export async function listSheets(paperId: string) {
  const versions = await database.testPaperVersion.findMany({ where: { paperId, publication: { isNot: null } }, orderBy: { number: 'desc' }, select: { number: true, name: true, publication: true, sheets: { select: { paper: true } } } })
  return versions.flatMap(({ number, name, publication, sheets }) => {
    const [first, second] = sheets.map(({ paper }) => Paper.parse(paper).questions.map(({ question }) => question.id))
    if (!publication || !first || !second) return []
    return [{ number, name, questions: first.length, shared: first.filter((id) => second.includes(id)).length, publishedBy: publication.publishedBy, publishedAt: publication.publishedAt }]
  })
}

export type SheetAddress = { paperId: string; number: number; label: 'A' | 'B' }

/** A drawn sheet of a unit's paper with all that its head says; null for another unit's. */
export async function findDrawnSheet(unitId: string, { paperId, number, label }: SheetAddress) {
  const row = await database.testPaperSheet.findFirst({
    where: { label, version: { paperId, number, paper: { unitId } } },
    select: { paper: true, drawnAt: true, version: { select: { name: true, minutes: true, passMark: true, paper: { select: { unit: { select: { name: true } } } } } } },
  })
  if (!row) return null
  const { name, minutes, passMark, paper: { unit } } = row.version
  return { paper: Paper.parse(row.paper), label, name, minutes, passMark, unitName: unit.name, drawnAt: row.drawnAt }
}
