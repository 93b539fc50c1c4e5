/** As long as the specification has it at least, so that nobody is known by the list asked for. */
export const listLength = 131_072

export function listAddress(origin: string, list: number): string {
  return `${origin}/credentials/status/${list}`
}

/** Where a badge says that its standing is told (W3C Bitstring Status List 1.0). Places count through all lists. */
export function statusEntry(origin: string, place: number) {
  const list = listAddress(origin, Math.floor(place / listLength))
  const index = String(place % listLength)
  return { id: `${list}#${index}`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: index, statusListCredential: list }
}
