import { bilingual, drawing, element, heading } from '../element.ts'
import type { Pictures } from '../pictures.ts'
import { both, words } from '../words.ts'
import type { PanelOf, Welcome } from '../../panel.ts'

/** Two squares that cross: the knot that ties mentor and mentee. */
const knot = 'M50 8L92 50 50 92 8 50zM50 26L26 50l24 24 24-24zM29 29h42v42H29zM38 38v24h24V38z'

export function drawWelcome({ pairs }: PanelOf<'welcome'>, pictures: Pictures): HTMLElement {
  return element(
    'section.panel.panel-welcome',
    heading(both((of) => of.welcome.title)),
    element(`div.pairs.pairs-${pairs.length}`, ...pairs.map((pair) => drawPair(pair, pictures))),
  )
}

function drawPair(welcome: Welcome, pictures: Pictures): HTMLElement {
  return element('article.pair', pairFaces(welcome, pictures, words.zh.welcome), bilingual('p.pair-day', welcome.day))
}

/** The two of them, tied by the knot. */
export function pairFaces({ mentee, mentor }: Pick<Welcome, 'mentee' | 'mentor'>, pictures: Pictures, parts: { mentor: string; mentee: string }): HTMLElement {
  return element(
    'div.pair-faces',
    person(pictures.face(mentor), mentor.name, parts.mentor),
    drawing('knot', '0 0 100 100', knot),
    person(pictures.face(mentee), mentee.name, parts.mentee),
  )
}

function person(face: HTMLElement, name: string, part: string): HTMLElement {
  return element('div.pair-person', face, element('h2.name.fits', name), element('p.pair-part', part))
}
