import { bilingual, drawing, element } from '../element.ts'
import { both } from '../words.ts'
import type { PairingState } from '../../panel.ts'

/** What a screen shows that no lead has approved: its code, huge, and where to type it. */
export function drawPairing(state: Extract<PairingState, { pairing: 'waiting' }>): HTMLElement {
  return element(
    'section.panel.panel-pairing',
    element(
      'div.pairing-words',
      bilingual('h1', both((of) => of.pairing.title)),
      bilingual('p.pairing-step', both((of) => of.pairing.open)),
      element('p.pairing-address.fits', state.address.replace(/^https?:\/\//, '')),
      bilingual('p.pairing-step', both((of) => of.pairing.enter)),
      element('p.pairing-code', ...Array.from(state.code, (character) => element('span', character))),
      bilingual('p.pairing-valid', both((of) => of.pairing.valid)),
    ),
    element(
      'div.pairing-scan',
      element('div.code-card', drawing('qr', `0 0 ${state.qr.size} ${state.qr.size}`, state.qr.path)),
      bilingual('p.scan', both((of) => of.pairing.scan)),
    ),
  )
}

export function drawSentence(sentence: (of: { pairing: { busy: string }; previewEnded: string; connecting: string }) => string): HTMLElement {
  return element('section.panel.panel-motto', element('div.scroll', bilingual('p.plain-sentence', both(sentence))))
}
