import { bilingual, element, heading, prose } from '../element.ts'
import { both } from '../words.ts'
import type { KindWord, PanelOf } from '../../panel.ts'

/** Coloured paper notes, as they hung in the first hall. */
export function drawLife({ notes }: PanelOf<'life'>): HTMLElement {
  return element(
    'section.panel.panel-life',
    heading(both((of) => of.life.title)),
    bilingual('p.subtitle', both((of) => of.life.subtitle)),
    element(`div.notes.notes-${notes.length}`, ...notes.map(drawNote)),
  )
}

function drawNote({ text, colour, author }: KindWord): HTMLElement {
  return element(`article.note.note-${colour.toLowerCase()}`, prose('p.note-text.fits', text), author === null ? null : element('p.note-author', author))
}
