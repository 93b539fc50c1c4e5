import type { Database } from '#app/platform/database.server.ts'

/** What every part of the demo data is built from. */
export type SeedContext = {
  database: Database
  /** Ids of the cast's units, by their names in prisma/cast.ts. */
  ids: Record<'region' | 'outlet' | 'team' | 'secondOutlet' | 'secondTeam', string>
  /** The cast by employee number. */
  people: Record<string, { id: string; name: string }>
  /** The moment the demo is made: every date in it is relative to this. */
  now: Date
  /** Where the portal will be reached: it stands in QR codes. */
  origin: string
}

export function personOf({ people }: SeedContext, employeeNumber: string): { id: string; name: string } {
  const person = people[employeeNumber]
  if (!person) throw new Error(`nobody in the cast has the number ${employeeNumber}`)
  return person
}
