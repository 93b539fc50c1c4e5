import { bilingual, element, heading } from '../element.ts'
import { both } from '../words.ts'
import type { PanelOf, Plaque } from '../../panel.ts'

export function drawHonours({ plaques }: PanelOf<'honours'>): HTMLElement {
  return element(
    'section.panel.panel-honours',
    heading(both((of) => of.honours.title)),
    element(`div.plaques.plaques-${plaques.length}`, ...plaques.map(drawPlaque)),
  )
}

function drawPlaque({ title, issuer, level, awarded }: Plaque): HTMLElement {
  return element(
    'article.plaque',
    element(
      'div.plaque-face',
      bilingual('p.plaque-level', both((of) => of.honours.level[level])),
      element('h2.fits', title),
      element('p.plaque-issuer.fits', issuer),
      element('p.plaque-day', awarded.zh),
    ),
  )
}
