// AB岗: the A person stands at the post; when that one is away, the B person does.

export type Manning = { mainId: string; standInId: string | null }

/** Who stands at a post. `personId`: null where both are away, or nobody was named to stand in. */
export type Standing = { personId: string | null; as: 'A' | 'B' | null }

export function standingAt({ mainId, standInId }: Manning, isAway: (personId: string) => boolean): Standing {
  if (!isAway(mainId)) return { personId: mainId, as: 'A' }
  return standInId !== null && !isAway(standInId) ? { personId: standInId, as: 'B' } : { personId: null, as: null }
}

/** Those who would have to stand at several posts at once. */
export function standingTwice(standings: readonly Standing[]): Set<string> {
  const ids = standings.flatMap(({ personId }) => personId ?? [])
  return new Set(ids.filter((id, place) => ids.indexOf(id) !== place))
}
