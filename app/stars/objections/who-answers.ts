/** Somebody who could answer: by their roles over the unit or above it. */
export type Answerer = { id: string; isLead: boolean; isAdministrator: boolean }

type Objecting = { objectorId: string; aboutId: string }

/**
 * Who answers an objection: a lead of the unit or above it, but never the one it is about or the one who raised it. An
 * administrator does where no lead is left. Nobody judges in their own matter.
 */
export function mayAnswer(asking: Answerer, { objectorId, aboutId }: Objecting, leadIds: readonly string[]): boolean {
  const isParty = (id: string) => id === objectorId || id === aboutId
  if (isParty(asking.id)) return false
  if (asking.isLead) return true
  return asking.isAdministrator && leadIds.every(isParty)
}
