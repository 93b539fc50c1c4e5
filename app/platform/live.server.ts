type Listener = () => void

const listeners = new Map<string, Set<Listener>>()

/** Says that something a display of this unit shows has changed. Call it after the commit, never inside a transaction. */
export function announceChange(unitId: string): void {
  for (const listener of [...(listeners.get(unitId) ?? [])]) listener()
}

/**
 * Calls the listener at every change of the unit until the returned function is called.
 * Only changes of this process are heard; whoever listens also asks from time to time.
 */
export function onChange(unitId: string, listener: Listener): () => void {
  const ofUnit = listeners.get(unitId) ?? new Set()
  ofUnit.add(listener)
  listeners.set(unitId, ofUnit)
  return () => {
    ofUnit.delete(listener)
    if (ofUnit.size === 0 && listeners.get(unitId) === ofUnit) listeners.delete(unitId)
  }
}
