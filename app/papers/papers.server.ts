import { isDeepStrictEqual } from 'node:util'
import type { Member } from '#app/people/member.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { Blueprint, type Cell } from './blueprint.ts'

type Team = { id: string }
/** What a lead decides of a paper. */
export type Terms = { name: string; minutes: number; passMark: number; cells: Cell[] }

const newestFirst = { orderBy: { number: 'desc' as const }, take: 1, include: { publication: true } }

/** The papers of a unit as they are worked at, newest first; `published`: the number that is sat today. */
export async function listPapers(unitId: string) {
  const papers = await database.testPaper.findMany({
    where: { unitId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    include: { versions: { orderBy: { number: 'desc' }, include: { publication: true } } },
  })
  return papers.flatMap(({ id, versions }) => {
    const [newest] = versions
    const published = versions.find(({ publication }) => publication)?.number ?? null
    return newest ? [{ id, ...termsOf(newest), number: newest.number, savedAt: newest.savedAt, published }] : []
  })
}

/** A unit's paper as it is worked at: its newest version; null for another unit's. */
export async function findPaper(team: Team, paperId: string) {
  const paper = await database.testPaper.findFirst({ where: { id: paperId, unitId: team.id }, include: { versions: newestFirst } })
  const newest = paper?.versions[0]
  if (!newest) return null
  const { id: versionId, number, savedBy, savedAt, publication } = newest
  return { paperId, versionId, number, savedBy, savedAt, publication, terms: termsOf(newest) }
}

function termsOf({ name, minutes, passMark, blueprint }: { name: string; minutes: number; passMark: number; blueprint: unknown }): Terms {
  return { name, minutes, passMark, cells: Blueprint.parse(blueprint).cells }
}

/** Begins a paper; pressed twice it is one. */
export async function beginPaper(member: Pick<Member, 'id'>, team: Team, { terms, requestKey }: { terms: Terms; requestKey: string }): Promise<{ paperId: string }> {
  try {
    const version = versionBy(member, { number: 1, terms })
    const { id } = await database.testPaper.create({ data: { unitId: team.id, createdBy: member.id, requestKey, versions: { create: version } }, select: { id: true } })
    return { paperId: id }
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const { id } = await database.testPaper.findUniqueOrThrow({ where: { requestKey, unitId: team.id, createdBy: member.id }, select: { id: true } })
    return { paperId: id }
  }
}

export type Saving = { paperId: string; /** The version that it was made from. */ from: number; terms: Terms }

/** A change is the next version. Refused where somebody made one in between; what says nothing new makes none. */
export async function savePaper(member: Pick<Member, 'id'>, team: Team, { paperId, from, terms }: Saving): Promise<{ number: number } | { refused: 'changed-meanwhile' } | null> {
  const paper = await findPaper(team, paperId)
  if (!paper || from > paper.number) return null
  if (isDeepStrictEqual(paper.terms, terms)) return { number: paper.number }
  if (from < paper.number) return { refused: 'changed-meanwhile' }
  try {
    await database.testPaperVersion.create({ data: { paperId, ...versionBy(member, { number: from + 1, terms }) } })
    return { number: from + 1 }
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // Pressed twice, or somebody else was quicker: the newest version tells which.
    return savePaper(member, team, { paperId, from, terms })
  }
}

function versionBy(member: Pick<Member, 'id'>, { number, terms: { cells, ...terms } }: { number: number; terms: Terms }) {
  return { ...terms, number, blueprint: { cells }, savedBy: member.id }
}
