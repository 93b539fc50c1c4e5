import { listVotedStars } from './ballot/ballot.server.ts'
import { listStars } from './categories.server.ts'
import { findLeftOut, type LeftOut } from './duty/on-duty.server.ts'
import { isElector } from './electorate.server.ts'
import { listNominations } from './nominations.server.ts'
import type { Round } from './rounds.server.ts'

/** What a round asks of one person now. `stars` are slugs. */
export type MyTurn =
  | { kind: 'nominate'; done: string[]; open: string[] }
  | { kind: 'vote'; done: string[]; open: string[] }
  | { kind: 'before' | 'skipped' | 'voted' | 'watch' | 'wait' | 'publish' | 'to-publish'; done: string[]; open: string[] }
  | { kind: 'not-elector'; done: string[]; open: string[]; /** Null for who was not of the team yet, or was taken out. */ leftOut: LeftOut | null }

/** `member.unit.id` decides: who only looks at a team has no turn in it, but for its leads, who publish. */
export async function findMyTurn(round: Round, member: { id: string; unit: { id: string }; leads?: readonly string[] }): Promise<MyTurn> {
  const nothing = { done: [], open: [] }
  if (round.phase === 'nominating') {
    if (member.unit.id !== round.team.id) return { kind: 'watch', ...nothing }
    const mine = (await listNominations(round.id)).filter(({ nominatorId }) => nominatorId === member.id)
    return { kind: 'nominate', ...(await split(round, mine.map(({ categoryId }) => categoryId))) }
  }
  if (round.phase === 'ready') return { kind: member.leads?.includes(round.team.id) ? 'to-publish' : 'publish', ...nothing }
  if (round.phase === 'before' || round.phase === 'skipped') return { kind: round.phase, ...nothing }
  if (round.phase !== 'voting') return { kind: 'wait', ...nothing }
  if (!(await isElector(round.id, member.id))) {
    if (member.unit.id !== round.team.id) return { kind: 'watch', ...nothing }
    return { kind: 'not-elector', ...nothing, leftOut: await findLeftOut(round.id, member.id) }
  }
  const stars = await split(round, await listVotedStars(round.id, member.id))
  return { kind: stars.open.length > 0 ? 'vote' : 'voted', ...stars }
}

async function split(round: Round, doneIds: readonly string[]): Promise<{ done: string[]; open: string[] }> {
  const stars = await listStars(round)
  const slugs = (isDone: boolean) => stars.filter(({ id }) => doneIds.includes(id) === isDone).map(({ slug }) => slug)
  return { done: slugs(true), open: slugs(false) }
}
