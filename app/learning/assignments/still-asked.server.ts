import { database } from '#app/platform/database.server.ts'
import { findTeamLearning } from '../team-learning.server.ts'
import type { NewAssignment } from './assigning.server.ts'

type Wanted = NewAssignment & { openKey: string }

/**
 * The names of those of the team who have not finished what another assignment asks of them, where this one would ask
 * for the same. A call-up is compared with call-ups alone, and what a whole unit gets with what whole units were given.
 */
export async function listStillAsked(team: { id: string; timeZone: string }, wanted: readonly Wanted[], now: Date): Promise<string[]> {
  const [first] = wanted
  if (!first) return []
  const isForUnit = first.personId === null
  const everybody = await findTeamLearning(team, now)
  const open = everybody
    .filter(({ member }) => isForUnit || wanted.some(({ personId }) => personId === member.id))
    .flatMap(({ member, learning }) => learning.duties.filter((duty) => asksSame(duty, first)).map(({ assignmentId }) => ({ name: member.name, assignmentId })))
  // Read after what is owed, so that the same press a moment ago is known as the same.
  const others = await database.assignment.findMany({
    where: { id: { in: open.map(({ assignmentId }) => assignmentId) }, ...(isForUnit ? { personId: null } : {}) },
    select: { id: true, openKey: true },
  })
  const asking = others.filter(({ openKey }) => !wanted.some((one) => one.openKey === openKey)).map(({ id }) => id)
  return [...new Set(open.filter(({ assignmentId }) => asking.includes(assignmentId)).map(({ name }) => name))]
}

type Owed = { kind: 'course' | 'path'; slug: string; state: string; isGone: boolean; again: { system: string } | null }

function asksSame({ kind, slug, state, isGone, again }: Owed, wanted: Wanted): boolean {
  if (isGone || state === 'done' || state === 'waived') return false
  return slug === wanted.slug && kind === (wanted.kind === 'COURSE' ? 'course' : 'path') && (again?.system ?? null) === (wanted.again?.system ?? null)
}
