import { Icon } from '#app/ui/icon.tsx'

/** Awards as they would be published: star, winner, citation. */
export function AwardLines({ awards }: { awards: { star: string; winner: string; citation: string }[] }) {
  return (
    <ul className="space-y-3">
      {awards.map(({ star, winner, citation }) => (
        <li key={`${star} ${winner}`} className="flex gap-3">
          <Icon name="star" className="mt-0.5 fill-current text-gold" />
          <span className="min-w-0">
            {star} <span className="font-semibold">{winner}</span>
            <span className="block text-ink-soft">{citation}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
