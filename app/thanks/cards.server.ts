import type { Prisma } from '#app/generated/sqlite/client.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { kindWordState } from '#app/wall/curation/kind-word.ts'
import { hasWall } from '#app/wall/curation/kind-words.server.ts'
import { readCard, viewCards } from './card-view.server.ts'
import { readerOf } from './colleagues.server.ts'
import { isReadBy, type Reader } from './sight.ts'

const mostShown = 30
const cardsOnAPage = 18

/** The same as isReadBy, of cards that stand, for a query. */
export function readBy({ id, teams }: Reader): Prisma.KindCardWhereInput {
  return { endedAt: null, OR: [{ giverId: id }, { receiverId: id }, { reach: 'PUBLIC' }, { reach: 'TEAM', unitId: { in: [...teams] } }] }
}

/** What the member received and holds, and what the member gave, whatever became of it; the newest first. `received`: of all time. */
export async function viewOwnCards({ id, language }: Member) {
  const newest = { orderBy: [{ givenAt: 'desc' }, { id: 'asc' }], take: mostShown } satisfies Prisma.KindCardFindManyArgs
  const [received, given, count] = await Promise.all([
    database.kindCard.findMany({ where: { receiverId: id, endedAt: null }, select: readCard, ...newest }),
    database.kindCard.findMany({ where: { giverId: id }, select: readCard, ...newest }),
    database.kindCard.count({ where: { receiverId: id, endedAt: null } }),
  ])
  const views = await viewCards([...received, ...given], language)
  return { received: views.slice(0, received.length), given: views.slice(received.length), count }
}

/** What the team may read together: its own cards and the public ones of the house, between people who are here; page by page from 1. */
export async function viewSharedCards(member: Member, wanted: number) {
  const { teams } = readerOf(member)
  const here = { deactivatedAt: null }
  const where: Prisma.KindCardWhereInput = { endedAt: null, giver: here, receiver: here, OR: [{ reach: 'PUBLIC' }, { reach: 'TEAM', unitId: { in: [...teams] } }] }
  const count = await database.kindCard.count({ where })
  const pages = Math.max(1, Math.ceil(count / cardsOnAPage))
  const page = Math.min(Math.max(wanted, 1), pages)
  const rows = await database.kindCard.findMany({ where, select: readCard, orderBy: [{ givenAt: 'desc' }, { id: 'asc' }], skip: (page - 1) * cardsOnAPage, take: cardsOnAPage })
  return { page, pages, cards: await viewCards(rows, member.language) }
}

/** One card as its page shows it: with what this reader can do. Null for a card that the reader cannot read. */
export async function viewCard(member: Member, cardId: string, now: Date) {
  const row = await database.kindCard.findUnique({ where: { id: cardId }, select: { ...readCard, note: { select: { approved: true, expiresAt: true } }, reports: { where: { reporterId: member.id }, select: { decidedAt: true } } } })
  if (!row || !isReadBy({ ...row, isOver: row.endedAt !== null }, readerOf(member))) return null
  const [card] = await viewCards([row], member.language)
  if (!card) return null
  const stands = row.endedAt === null
  const [report] = row.reports
  return {
    card,
    isGiver: row.giverId === member.id,
    isReceiver: row.receiverId === member.id,
    canOffer: stands && row.giverId === member.id && row.reach === 'PUBLIC' && row.note === null && hasWall(member),
    onWall: row.note && stands ? kindWordState(row.note, now) : null,
    report: report ? (report.decidedAt === null ? ('waits' as const) : ('looked-at' as const)) : null,
  }
}

export type CardPage = NonNullable<Awaited<ReturnType<typeof viewCard>>>
