import { bilingual, element, heading, prose } from '../element.ts'
import type { Pictures } from '../pictures.ts'
import { both } from '../words.ts'
import type { KindWord, PanelOf } from '../../panel.ts'

/** Coloured paper notes, as they hung in the first hall. */
export function drawLife({ notes }: PanelOf<'life'>, pictures: Pictures): HTMLElement {
  return element(
    'section.panel.panel-life',
    heading(both((of) => of.life.title)),
    bilingual('p.subtitle', both((of) => of.life.subtitle)),
    element(`div.notes.notes-${notes.length}`, ...notes.map((note) => drawNote(note, pictures))),
  )
}

function drawNote({ text, colour, author, photo = null }: KindWord, pictures: Pictures): HTMLElement {
  const picture = pictures.picture(photo)
  return element(
    `article.note.note-${colour.toLowerCase()}${picture ? '.note-pictured' : ''}`,
    picture && element('div.note-photo', picture),
    prose('p.note-text.fits', text),
    author === null ? null : element('p.note-author', author),
  )
}
