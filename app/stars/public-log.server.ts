import { database } from '#app/platform/database.server.ts'
import { type AfterVote, listAfterVote } from './publication/publication-log.server.ts'
import type { Round } from './rounds.server.ts'

/** What happened to a round, for everybody in the team to read. */
export type LogEntry =
  | { kind: 'frozen'; at: Date }
  | { kind: 'added'; at: Date; by: string; person: string; reason: string }
  | { kind: 'removed'; at: Date; by: string; person: string; reason: string }
  | { kind: 'skipped'; at: Date; by: string; reason: string }
  | { kind: 'held'; at: Date; by: string }
  | { kind: 'moved'; at: Date; by: string; date: 'NOMINATE_FROM' | 'VOTE_FROM' | 'NOTICE_FROM' | 'PUBLISH_FROM'; before: Date; after: Date; reason: string }
  | { kind: 'extended'; at: Date; until: Date }
  | { kind: 'published'; at: Date; by: string }
  | AfterVote

/** The public log, oldest first. */
export async function listPublicLog(round: Round): Promise<LogEntry[]> {
  const where = { roundId: round.id }
  const [changes, moves, skips, extension, publication, afterVote] = await Promise.all([
    database.electorateChange.findMany({ where }),
    database.roundMove.findMany({ where }),
    database.roundSkip.findMany({ where }),
    database.roundExtension.findUnique({ where }),
    database.roundPublication.findUnique({ where }),
    listAfterVote(round.id),
  ])
  const ids = [
    ...changes.flatMap(({ personId, changedBy }) => [personId, changedBy]),
    ...moves.map(({ movedBy }) => movedBy),
    ...skips.flatMap(({ skippedBy, takenBackBy }) => [skippedBy, takenBackBy ?? '']),
    ...(publication ? [publication.publishedBy] : []),
    ...afterVote.flatMap((entry) => [...('by' in entry ? [entry.by] : []), ...('person' in entry ? [entry.person] : [])]),
  ]
  const people = await database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? ''
  const entries: LogEntry[] = [
    // First, for an answer comes before the date that it moves.
    ...afterVote.map((entry) => ({ ...entry, ...('by' in entry ? { by: nameOf(entry.by) } : {}), ...('person' in entry ? { person: nameOf(entry.person) } : {}) })),
    ...changes.map(({ added, changedAt, changedBy, personId, reason }) => ({
      kind: added ? ('added' as const) : ('removed' as const),
      at: changedAt,
      by: nameOf(changedBy),
      person: nameOf(personId),
      reason,
    })),
    ...moves.map(({ date, before, after, reason, movedAt, movedBy }) => ({ kind: 'moved' as const, at: movedAt, by: nameOf(movedBy), date, before, after, reason })),
    ...skips.flatMap(({ skippedAt, skippedBy, reason, takenBackAt, takenBackBy }): LogEntry[] => [
      { kind: 'skipped', at: skippedAt, by: nameOf(skippedBy), reason },
      ...(takenBackAt ? [{ kind: 'held' as const, at: takenBackAt, by: nameOf(takenBackBy ?? '') }] : []),
    ]),
  ]
  if (round.frozenAt) entries.push({ kind: 'frozen', at: round.frozenAt })
  if (extension) entries.push({ kind: 'extended', at: extension.extendedAt, until: extension.voteUntil })
  if (publication) entries.push({ kind: 'published', at: publication.publishedAt, by: nameOf(publication.publishedBy) })
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime())
}
