import { bilingual, element, heading } from '../element.ts'
import type { Pictures } from '../pictures.ts'
import { both, words } from '../words.ts'
import type { Pair, PanelOf } from '../../panel.ts'
import { pairFaces } from './welcome.ts'

const stages = ['shadow', 'trial', 'independent'] as const

/** Mentor and mentee, and how far they have come together. */
export function drawPairs({ pairs }: PanelOf<'pairs'>, pictures: Pictures): HTMLElement {
  return element('section.panel.panel-pairs', heading(both((of) => of.pairs.title)), element(`div.pairs.pairs-${pairs.length}`, ...pairs.map((pair) => drawPair(pair, pictures))))
}

function drawPair(pair: Pair, pictures: Pictures): HTMLElement {
  const reached = stages.indexOf(pair.stage)
  return element(
    'article.pair',
    pairFaces(pair, pictures, words.zh.pairs),
    element('div.way', ...stages.map((stage, index) => bilingual(`p.step.${index < reached ? 'past' : index === reached ? 'here' : 'ahead'}`, both((of) => of.pairs.stage[stage])))),
  )
}
