import { bilingual, clauses, element } from '../element.ts'
import { both } from '../words.ts'
import type { Bilingual } from '../../panel.ts'

export function drawMotto(motto: Bilingual, unit: string): HTMLElement {
  return element(
    'section.panel.panel-motto',
    element(
      'div.scroll',
      element('h1.motto-text.fits', ...clauses(motto.zh)),
      element('p.en', motto.en),
      element('p.seal', unit),
    ),
  )
}

/** What a unit without anything to show has: its name and what it stands for. */
export function drawUnit(unit: string): HTMLElement {
  return element(
    'section.panel.panel-motto',
    element('div.scroll', element('h1.motto-text.unit-name.fits', ...unit.split(' · ').map((part) => element('span.clause.apart', part))), bilingual('p.unit-purpose', both((of) => of.unit.purpose)), element('p.seal', both((of) => of.unit.title).zh)),
  )
}
