import { bilingual, drawing, element, heading, prose } from '../element.ts'
import type { Pictures } from '../pictures.ts'
import { both, fill, words } from '../words.ts'
import { badgeDrawings } from '#app/stars/editions/badge-drawings.ts'
import type { PanelOf, StarOfMonth } from '../../panel.ts'

/** Behind each star's own drawing. */
const disc = 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22z'

export function drawStars({ month, stars }: PanelOf<'stars'>, pictures: Pictures): HTMLElement {
  const columns = stars.flatMap((of) => of.winners.map((winner) => drawWinner(of, winner, pictures)))
  const subtitle = { zh: fill(words.zh.stars.award, { month: month.zh }), en: fill(words.en.stars.award, { month: month.en }) }
  return element(
    `section.panel.panel-stars.of-${columns.length}`,
    element('div.beams'),
    element('div.curtain'),
    element('div.curtain.curtain-right'),
    heading(both((of) => of.stars.title)),
    bilingual('p.subtitle', subtitle),
    element('div.podium', ...columns),
  )
}

function drawWinner({ star: category, badge = 'star' }: StarOfMonth, winner: StarOfMonth['winners'][number], pictures: Pictures): HTMLElement {
  return element(
    'article.winner',
    element('div.portrait-of-star', drawing('rays', '0 0 200 200', rays()), pictures.face(winner), drawing('medal', '0 0 24 24', disc, badgeDrawings[badge])),
    element(
      'div.winner-words',
      bilingual('p.category', category),
      element('h2.name.fits', winner.name),
      prose('p.citation.fits', winner.citation),
    ),
  )
}

/** Thin triangles around a centre: light behind a face. */
function rays(): string {
  return Array.from({ length: 48 }, (_, index) => {
    const at = (angle: number, radius: number) => `${(100 + radius * Math.cos(angle)).toFixed(1)} ${(100 + radius * Math.sin(angle)).toFixed(1)}`
    const angle = (index * Math.PI) / 24
    return `M${at(angle - 0.02, 70)}L${at(angle, index % 2 === 0 ? 100 : 90)}L${at(angle + 0.02, 70)}z`
  }).join('')
}
