import { bilingual, element, prose } from '../element.ts'
import type { Pictures } from '../pictures.ts'
import { both } from '../words.ts'
import type { PanelOf } from '../../panel.ts'

export function drawPortrait({ photo, caption, taken }: PanelOf<'portrait'>, pictures: Pictures): HTMLElement {
  return element(
    'section.panel.panel-portrait',
    element('div.portrait-photo', pictures.picture(photo)),
    element(
      'div.caption',
      bilingual('h1', both((of) => of.portrait.title)),
      prose('p.caption-text.fits', caption),
      bilingual('p.caption-day', taken),
    ),
  )
}
