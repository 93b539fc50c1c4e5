import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { AboutStar } from './about-star.tsx'
import type { EditionInWords } from './edition-in-words.ts'

type Earlier = { number: number; since: string; by: string | null; name: string; about: EditionInWords }

/** What a star said before: rounds that voted by it keep it. */
export function EarlierEditions({ editions }: { editions: Earlier[] }) {
  const { t } = useTranslation()
  if (editions.length === 0) return null
  return (
    <section className="mt-8" aria-labelledby="earlier">
      <h2 id="earlier">{t('star-desk:earlier')}</h2>
      <ul className="mt-2">
        {editions.map(({ number, since, by, name, about }) => (
          <li key={number}>
            <Fold label={t(by ? 'star-desk:earlierBy' : 'star-desk:edition', { number, since, by })}>
              <p className="font-medium">{name}</p>
              <AboutStar about={about} />
            </Fold>
          </li>
        ))}
      </ul>
    </section>
  )
}
