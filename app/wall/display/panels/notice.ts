import { bilingual, clauses, element, heading } from '../element.ts'
import { both, fill, words } from '../words.ts'
import type { PanelOf } from '../../panel.ts'

/** A sheet on the wall, or one that fills it. */
export function drawNotice({ text, isUrgent, ends }: PanelOf<'notice'>): HTMLElement {
  return element(
    `section.panel.panel-notice.${isUrgent ? 'urgent' : 'calm'}`,
    heading(both((of) => (isUrgent ? of.notice.urgent : of.notice.title))),
    // A list of counters stays in one line.
    element('div.notice-sheet', element('p.notice-text.fits', ...clauses(text, /(?<=[，；。！？])/))),
    bilingual('p.notice-ends', { zh: fill(words.zh.notice.ends, { time: ends.zh }), en: fill(words.en.notice.ends, { time: ends.en }) }),
  )
}
