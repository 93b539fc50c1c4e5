type FactsRowProps = { facts: readonly (readonly [name: string, value: string])[] }

/** What one has to know at a glance before one begins. */
export function FactsRow({ facts }: FactsRowProps) {
  return (
    <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd className="text-lg font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
