// The displays of which a stream of changes is open here. Each has shown its token when it opened; that it still opens
// its wall is looked up with the wall itself.

const units = new Map<string, { unitId: string; streams: number }>()

/** Until the returned function is called, the token's unit is known without a look into the database. */
export function beginListening(tokenHash: string, unitId: string): () => void {
  const { streams } = units.get(tokenHash) ?? { streams: 0 }
  units.set(tokenHash, { unitId, streams: streams + 1 })
  return () => {
    const open = units.get(tokenHash)
    if (open && open.streams > 1) units.set(tokenHash, { ...open, streams: open.streams - 1 })
    else units.delete(tokenHash)
  }
}

export function unitOfListener(tokenHash: string): string | null {
  return units.get(tokenHash)?.unitId ?? null
}
