import { bilingual, drawing, element } from '../element.ts'
import type { Frame } from '../frame.ts'
import { both, fill, words } from '../words.ts'
import type { PanelOf } from '../../panel.ts'

const arrow = 'M6 6h46l-14 14 30 30-18 18-30-30L6 52z'

/** What shows whether a screen hangs well: its corners, a circle, fine lines, its colours, and what it thinks that it is. */
export function drawTestCard({ name }: PanelOf<'test'>, frame: Frame): HTMLElement {
  const pixels = `${Math.round(frame.width * devicePixelRatio)} × ${Math.round(frame.height * devicePixelRatio)}`
  const shape = both((of) => of.test.shape[frame.shape])
  const turned = frame.degrees === 0 ? { zh: '', en: '' } : { zh: ` · ${fill(words.zh.test.turned, frame)}`, en: ` · ${fill(words.en.test.turned, frame)}` }
  return element(
    'section.panel.panel-test',
    ...['', '.right', '.right.bottom', '.bottom'].map((corner) => element(`div.corner${corner}`, drawing('corner-arrow', '0 0 74 74', arrow))),
    element('div.circle'),
    element('div.colours', ...['white', 'gold', 'red', 'green', 'blue', 'black'].map((colour) => element(`i.of-${colour}`))),
    element(
      'div.test-words',
      bilingual('h1', both((of) => of.test.title)),
      element('p.test-name.fits', name),
      bilingual('p.test-figures', { zh: `${shape.zh} · ${pixels}${turned.zh}`, en: `${shape.en} · ${pixels}${turned.en}` }),
      bilingual('p.test-edge', both((of) => of.test.edge)),
      bilingual('p.test-back', both((of) => of.test.back)),
    ),
    element('div.greys', ...Array.from({ length: 8 }, () => element('i'))),
  )
}
