import type { Badge } from '../editions/badges.ts'
import { StarBadge } from '../editions/star-badge.tsx'

/** Awards as they would be published: star, winner, citation. */
export function AwardLines({ awards }: { awards: { star: string; badge: Badge; winner: string; citation: string }[] }) {
  return (
    <ul className="space-y-3">
      {awards.map(({ star, badge, winner, citation }) => (
        <li key={`${star} ${winner}`} className="flex gap-3">
          <StarBadge badge={badge} className="h-7 w-7 text-zhu" />
          <span className="min-w-0">
            {star} <span className="font-semibold">{winner}</span>
            <span className="block text-ink-soft">{citation}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
