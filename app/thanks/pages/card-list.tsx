import { CardPaper } from '../card-paper.tsx'
import type { CardView } from '../card-view.server.ts'

/** Cards side by side, each leading to its page. */
export function CardList({ cards, columns }: { cards: readonly CardView[]; columns: 'two' | 'three' }) {
  return (
    <ul className={`grid grid-cols-1 gap-5 sm:grid-cols-2 ${columns === 'three' ? 'xl:grid-cols-3' : 'lg:grid-cols-1 2xl:grid-cols-2'}`}>
      {cards.map((card) => (
        <li key={card.id} className="grid min-w-0">
          <CardPaper card={card} isLinked />
        </li>
      ))}
    </ul>
  )
}
