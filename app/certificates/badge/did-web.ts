/** The portal's name as an issuer: did:web of the host in the addresses that people use, a port's colon escaped. */
export function didOf(origin: string): string {
  return `did:web:${encodeURIComponent(new URL(origin).host)}`
}
