import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { Badge } from '../editions/badges.ts'
import { StarBadge } from '../editions/star-badge.tsx'

export type Honoured = { id: string; name: string; photoKey: string | null; citation: string | null; /** The reason for which the award was taken back. */ annulled?: string | null }
type Turn = 'to-vote' | 'voted' | 'to-nominate' | 'nominated'
type HonourColumnProps = {
  star: { slug: string; name: string; badge: Badge; honours?: string }
  winners: Honoured[]
  /** What stands where there is no winner. */
  empty: string
  /** This month's state for the person who looks. */
  turn?: Turn | null
  note?: string | null
}

const turnLooks: Record<Turn, { chip: string; icon: IconName }> = {
  'to-vote': { chip: 'chip-zhu', icon: 'star' },
  voted: { chip: 'chip-good', icon: 'check' },
  'to-nominate': { chip: 'chip-gold', icon: 'flag' },
  nominated: { chip: 'chip-good', icon: 'check' },
}

/** One star: what it honours, who holds it, and how it stands this month. */
export function HonourColumn({ star, winners, empty, turn, note }: HonourColumnProps) {
  const { t } = useTranslation()
  return (
    <section className="card flex flex-col gap-4" aria-labelledby={`star-${star.slug}`}>
      <header className="text-center">
        <h3 id={`star-${star.slug}`} className="flex items-center justify-center gap-2 text-zhu">
          <StarBadge badge={star.badge} /> {star.name}
        </h3>
        {star.honours && <p className="mt-1 text-sm text-ink-soft">{star.honours}</p>}
      </header>
      {winners.length === 0 ? (
        <p className="my-auto rounded-card bg-paper px-4 py-8 text-center text-ink-soft">{empty}</p>
      ) : (
        <ul className="flex flex-1 flex-col gap-5">
          {winners.map((winner) => (
            <Winner key={winner.id} winner={winner} />
          ))}
        </ul>
      )}
      {(turn ?? note) && (
        <footer className="mt-auto flex flex-wrap justify-center gap-2 border-t border-line pt-3 text-sm">
          {turn && (
            <span className={`chip max-w-full whitespace-normal text-left ${turnLooks[turn].chip}`}>
              <Icon name={turnLooks[turn].icon} /> {t(`stars:starTurn.${turn}`)}
            </span>
          )}
          {note && <span className="text-center text-ink-soft">{note}</span>}
        </footer>
      )}
    </section>
  )
}

function Winner({ winner }: { winner: Honoured }) {
  const { t } = useTranslation()
  if (winner.annulled)
    return (
      <li className="rounded-card bg-paper px-4 py-5 text-center">
        <p>
          <del>{winner.name}</del> <span className="chip chip-zhu">{t('star-results:annul.mark')}</span>
        </p>
        <p className="mt-1 text-sm text-ink-soft">{t('stars:log.reason', { reason: winner.annulled })}</p>
      </li>
    )
  return (
    <li className="flex flex-col items-center gap-3 rounded-card bg-gold-tint px-4 py-5 text-center">
      <span className="rounded-full border-4 border-gold p-1 leading-none">
        <Avatar id={winner.id} name={winner.name} photoKey={winner.photoKey} size="lg" />
      </span>
      <p className="text-lg font-semibold">{winner.name}</p>
      {winner.citation && <blockquote className="text-left">{winner.citation}</blockquote>}
    </li>
  )
}
