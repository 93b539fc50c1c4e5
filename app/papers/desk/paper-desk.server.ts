import { namesOf } from '#app/learning/editions/edited-courses.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { showPoints } from '#app/quizzes/points.ts'
import { findShortages, totalsOf } from '../drawing.ts'
import { findPaper, listPapers } from '../papers.server.ts'
import { countKinds, listSheets } from '../sheets.server.ts'
import { blueprintTables } from './blueprint-table.ts'

type Team = { id: string; timeZone: string }
type Looker = Pick<Member, 'language'>

/** The papers of a team, as its lead sees them. */
export async function viewPapers({ language }: Looker, team: Team) {
  const papers = await listPapers(team.id)
  return papers.map(({ id, name, minutes, number, cells, published, savedAt }) => {
    const { questions, points } = totalsOf(cells)
    return { id, name, minutes, number, questions, points: showPoints(points), published, savedAt: momentWords(savedAt, team.timeZone, language) }
  })
}

/** A paper on the desk: its terms, its blueprint to write into, what is short, and the sheets drawn so far; null for another team's. */
export async function viewPaper({ language }: Looker, team: Team, paperId: string) {
  const paper = await findPaper(team, paperId)
  if (!paper) return null
  const { number, terms, publication, savedBy, savedAt } = paper
  const [kinds, sheets] = await Promise.all([countKinds(team.id), listSheets(paperId)])
  const nameOf = await namesOf([savedBy, ...sheets.map(({ publishedBy }) => publishedBy)])
  const when = (at: Date) => momentWords(at, team.timeZone, language)
  return {
    paperId,
    number,
    head: { name: terms.name, minutes: terms.minutes, passMark: terms.passMark },
    saved: { by: nameOf(savedBy), at: when(savedAt) },
    isPublished: publication !== null,
    tables: blueprintTables({ kinds, cells: terms.cells, shortages: findShortages(kinds, terms.cells) }),
    bank: kinds.reduce((sum, { count }) => sum + count, 0),
    sheets: sheets.map(({ publishedBy, publishedAt, ...sheet }) => ({ ...sheet, by: nameOf(publishedBy), at: when(publishedAt) })),
  }
}

export type PaperDesk = NonNullable<Awaited<ReturnType<typeof viewPaper>>>
