import { randomBytes } from 'node:crypto'
import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import type { Shortage } from './drawing.ts'
import { findPaper } from './papers.server.ts'
import { drawSheet } from './sheets.server.ts'

type Refusal = { refused: 'empty' | 'changed-meanwhile' } | { refused: 'infeasible'; shortages: Shortage[] }
export type Publishing = { paperId: string; /** The version that was looked at. */ number: number; now?: Date }

/**
 * Publishes the newest version of a paper and draws its sheets A and B, B of other questions than A where it can. All of
 * it or nothing; pressed twice it is published once.
 */
export async function publishPaper(member: Pick<Member, 'id'>, team: { id: string }, { paperId, number, now = new Date() }: Publishing): Promise<{ versionId: string } | Refusal | null> {
  const paper = await findPaper(team, paperId)
  if (!paper || number > paper.number) return null
  const { versionId, publication, terms: { cells } } = paper
  if (number < paper.number) return { refused: 'changed-meanwhile' }
  if (publication) return { versionId }
  if (cells.length === 0) return { refused: 'empty' }
  const [seedA, seedB] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')]
  const wanted = { unitId: team.id, blueprint: { cells } }
  const sheetA = await drawSheet(wanted, { seed: seedA, avoid: [], leavesSecond: true })
  if ('refused' in sheetA) return sheetA
  const sheetB = await drawSheet(wanted, { seed: seedB, avoid: sheetA.paper.questions.map(({ question }) => question.id) })
  if ('refused' in sheetB) return sheetB
  try {
    await database.$transaction(async (transaction) => {
      await transaction.testPaperPublication.create({ data: { versionId, publishedBy: member.id, publishedAt: now } })
      const drawn = { versionId, drawnBy: member.id, drawnAt: now }
      await transaction.testPaperSheet.createMany({ data: [{ ...drawn, label: 'A', seed: seedA, paper: sheetA.paper }, { ...drawn, label: 'B', seed: seedB, paper: sheetB.paper }] })
      await recordAudit(transaction, { actorId: member.id, action: 'publish-paper', subject: `test-paper:${paperId}`, details: { title: paper.terms.name, edition: number } })
    })
  } catch (error) {
    // Pressed twice: it is published.
    if (!isUniqueViolation(error)) throw error
  }
  return { versionId }
}
