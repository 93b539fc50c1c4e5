import { useTranslation } from 'react-i18next'

type Props = { kinds: string[]; units: { name: string; counts: number[] }[] }

/** How many people hold what, unit by unit. */
export function KindCounts({ kinds, units }: Props) {
  const { t } = useTranslation()
  if (units.length === 0) return <p className="text-ink-soft">{t('external-certificates:team.noneHeld')}</p>
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {units.map(({ name, counts }) => (
        <li key={name} className="card">
          <h3>{name}</h3>
          <dl className="mt-2 space-y-1">
            {kinds.map((kind, index) => (
              <div key={kind} className="flex justify-between gap-4">
                <dt className="text-ink-soft">{kind}</dt>
                <dd className="font-medium whitespace-nowrap tabular-nums">{t('external-certificates:people', { count: counts[index] ?? 0 })}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
