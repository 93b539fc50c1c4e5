import { bilingual, drawing, element, heading } from '../element.ts'
import { both, fill, words } from '../words.ts'
import type { Bilingual, PanelOf } from '../../panel.ts'

const dayMs = 86_400_000

export function drawVoting({ month, closes, closesAt, qr }: PanelOf<'voting'>, now: number): HTMLElement {
  const days = Math.ceil((Date.parse(closesAt) - now) / dayMs)
  const until: Bilingual = { zh: fill(words.zh.voting.closes, { time: closes.zh }), en: fill(words.en.voting.closes, { time: closes.en }) }
  const title: Bilingual = { zh: fill(words.zh.voting.month, { month: month.zh }), en: fill(words.en.voting.month, { month: month.en }) }
  return element(
    'section.panel.panel-voting',
    heading(both((of) => of.voting.title)),
    element(
      'div.voting',
      element(
        'div.voting-time',
        bilingual('p.voting-month', title),
        days > 1 ? countdown(days) : bilingual('p.last-day', both((of) => of.voting.lastDay)),
        bilingual('p.voting-closes', until),
      ),
      element(
        'div.voting-code',
        element('div.code-card', drawing('qr', `0 0 ${qr.size} ${qr.size}`, qr.path)),
        bilingual('p.scan', both((of) => of.voting.scan)),
      ),
    ),
  )
}

function countdown(days: number): HTMLElement {
  return element(
    'div.countdown',
    element('p.countdown-zh', words.zh.voting.left, element('b', String(days)), words.zh.voting.days),
    element('p.en', `${words.en.voting.left} ${days} ${words.en.voting.days}`.trim()),
  )
}
