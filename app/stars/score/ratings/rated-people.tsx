import { useTranslation } from 'react-i18next'

type Props = { people: readonly { id: string; name: string; count: number; isEnough: boolean }[]; span: { from: string; until: string } }

/** How many ratings each has in the span of this month's vote: numbers alone, no averages and no order. */
export function RatedPeople({ people, span }: Props) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="rated">
      <h2 id="rated">{t('score-desk:ratings.soFar')}</h2>
      <p className="mt-1 text-ink-soft">{t('score-desk:ratings.span', span)}</p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {people.map(({ id, name, count, isEnough }) => (
          <li key={id} className={`chip max-w-full whitespace-normal wrap-anywhere ${isEnough ? 'chip-good' : ''}`}>
            {t(isEnough ? 'score-desk:ratings.enough' : 'score-desk:ratings.few', { name, number: count })}
          </li>
        ))}
      </ul>
    </section>
  )
}
