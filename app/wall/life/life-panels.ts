import { earliest, inGroups } from '../grouping.ts'
import type { Bilingual, Face, KindWord, Panel } from '../panel.ts'

/** An album with the photos of it that hang, each in two sizes. */
export type ShownAlbum = { title: string; day: Bilingual; photos: { large: string; small: string; caption: string; expiresAt: Date }[] }
/** Who has birthday today, which ends at `until`. */
export type ShownBirthdays = { people: Face[]; until: Date }

const notesAtOnce = 6
/** So many where one of them has a photo and more words than stand beside it in a sixth of the wall. */
const roomyNotesAtOnce = 3
const wordsBesidePhoto = 40
const mostNotePanels = 3
const printsAtOnce = 5
/** So many fill the wall between them, and are shown whole. */
const printsInFull = 2
const birthdaysAtOnce = 4

export function lifePanels({ notes }: { notes: readonly (KindWord & { expiresAt: Date })[] }): Panel[] {
  return inGroups(notes, notesAtOnce)
    .flatMap((group) => (group.some(needsRoom) ? inGroups(group, roomyNotesAtOnce) : [group]))
    .slice(0, mostNotePanels)
    .map((group) => ({
      kind: 'life',
      notes: group.map(({ expiresAt: _expiresAt, ...note }) => note),
      seconds: 18,
      // As a whole: the server sends the rest anew long before.
      until: earliest(group.map(({ expiresAt }) => expiresAt)),
    }))
}

function needsRoom({ text, photo }: KindWord): boolean {
  return Boolean(photo) && [...text].length > wordsBesidePhoto
}

/** The first print of a panel hangs large. */
export function albumPanels({ albums }: { albums: readonly ShownAlbum[] }): Panel[] {
  return albums.flatMap(({ title, day, photos }) =>
    inGroups(photos, printsAtOnce).map((group): Panel => ({
      kind: 'album',
      title,
      day,
      photos: group.map(({ large, small, caption }, index) => ({ photo: index === 0 || group.length <= printsInFull ? large : small, caption })),
      seconds: 16,
      until: earliest(group.map(({ expiresAt }) => expiresAt)),
    })),
  )
}

export function birthdayPanels({ birthdays }: { birthdays: ShownBirthdays | null }): Panel[] {
  return inGroups(birthdays?.people ?? [], birthdaysAtOnce).map((people) => ({ kind: 'birthdays', people, seconds: 14, until: earliest(birthdays ? [birthdays.until] : []) }))
}
