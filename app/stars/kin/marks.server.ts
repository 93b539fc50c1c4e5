import { listPartners } from '#app/mentoring/partners.server.ts'
import { listRelatives } from './relatives.server.ts'

/** What stands beside a face on one's own ballot, and on nobody else's. */
export type Mark = 'mentor' | 'mentee' | 'relative'

/** Of whom a voter is reminded that they are close: those may be chosen as everybody may. By person. */
export async function listMarks(voterId: string): Promise<Map<string, Mark[]>> {
  const [partners, relatives] = await Promise.all([listPartners(voterId), listRelatives(voterId)])
  const marks: [string, Mark][] = [...partners.map(({ id, is }): [string, Mark] => [id, is]), ...relatives.map(({ person }): [string, Mark] => [person.id, 'relative'])]
  return new Map([...Map.groupBy(marks, ([id]) => id)].map(([id, own]) => [id, [...new Set(own.map(([, mark]) => mark))]]))
}
