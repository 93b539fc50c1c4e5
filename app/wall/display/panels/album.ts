import { bilingual, element, prose } from '../element.ts'
import type { Pictures } from '../pictures.ts'
import { both } from '../words.ts'
import type { PanelOf, Print } from '../../panel.ts'

/** Photos of one occasion, as prints that somebody has pinned up beside each other. */
export function drawAlbum({ title, day, photos }: PanelOf<'album'>, pictures: Pictures): HTMLElement {
  return element(
    'section.panel.panel-album',
    element('header.album-head', prose('h1.album-title.fits', title), bilingual('p.album-day', day), bilingual('p.album-kind', both((of) => of.album.title))),
    element(`div.prints.prints-${photos.length}`, ...photos.map((print) => drawPrint(print, pictures))),
  )
}

function drawPrint({ photo, caption }: Print, pictures: Pictures): HTMLElement {
  const picture = pictures.picture(photo)
  if (picture) picture.alt = caption
  return element('figure.print', element('div.print-photo', picture), caption === '' ? null : element('figcaption.fits', caption))
}
