import { badgeDrawings } from './badge-drawings.ts'
import type { Badge } from './badges.ts'

/** A star's drawing; screen readers hear its name alone. */
export function StarBadge({ badge, className = 'h-7 w-7' }: { badge: Badge; className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`flex-none ${className}`} fill="none" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="10.500" className="fill-gold-tint stroke-gold" />
      <path d={badgeDrawings[badge]} className="stroke-current" />
    </svg>
  )
}
