import { listValues } from '#app/learning/catalogue.server.ts'
import { listPhotoKeys } from '#app/people/consent.server.ts'
import { dayWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import type { Reach } from './sight.ts'

const person = { select: { id: true, name: true } } as const

/** What a page reads of a card. */
export const readCard = {
  id: true,
  unitId: true,
  giverId: true,
  receiverId: true,
  value: true,
  text: true,
  reach: true,
  fromLead: true,
  day: true,
  endedAt: true,
  endedBy: true,
  giver: person,
  receiver: person,
} as const

export type CardRow = {
  id: string
  unitId: string
  giverId: string
  receiverId: string
  value: string
  text: string
  reach: Reach
  fromLead: boolean
  day: string
  endedAt: Date | null
  endedBy: string | null
  giver: { id: string; name: string }
  receiver: { id: string; name: string }
}

type Face = { id: string; name: string; photoKey: string | null }

/** How a card ended: taken back by its giver, put away by its receiver, taken down by a lead. */
type CardEnd = 'taken-back' | 'put-away' | 'taken-down'

export type CardView = { id: string; giver: Face; receiver: Face; value: string; text: string; reach: Reach; fromLead: boolean; on: string; colour: string; end: CardEnd | null }

const colours = ['pink', 'yellow', 'green', 'blue'] as const

/** Cards in the language of their reader, with the faces of those who agreed to that. */
export async function viewCards(rows: readonly CardRow[], language: Language): Promise<CardView[]> {
  const photos = await listPhotoKeys([...new Set(rows.flatMap(({ giverId, receiverId }) => [giverId, receiverId]))], 'STAFF_PAGES')
  const values = listValues()
  const faceOf = ({ id, name }: CardRow['giver']) => ({ id, name, photoKey: photos.get(id) ?? null })
  return rows.map((row) => {
    const place = values.findIndex(({ id }) => id === row.value)
    const value = values[place]
    return {
      id: row.id,
      giver: faceOf(row.giver),
      receiver: faceOf(row.receiver),
      // A value that the house has given up keeps its id.
      value: value ? inLanguage(value.name, language) : row.value,
      text: row.text,
      reach: row.reach,
      fromLead: row.fromLead,
      on: dayWords(row.day, language),
      colour: colours[Math.max(place, 0) % colours.length] ?? '',
      end: endOf(row),
    }
  })
}

function endOf({ endedAt, endedBy, giverId, receiverId }: CardRow): CardEnd | null {
  if (endedAt === null) return null
  if (endedBy === giverId) return 'taken-back'
  return endedBy === receiverId ? 'put-away' : 'taken-down'
}
