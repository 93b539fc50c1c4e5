import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { EvidenceCard } from './evidence-card.tsx'
import { AboutStar } from '../editions/about-star.tsx'
import type { EditionInWords } from '../editions/edition-in-words.ts'

type Nomination = { name: string; reason: string; isFromMe: boolean; card: EvidenceCard | null }
type Star = { slug: string; name: string; about: EditionInWords; resting: string[]; isMine: boolean; nominations: Nomination[] }

/** So many stand open; more are folded away, so that a busy star does not bury the others. */
const mostAtOnce = 5

/** What has been nominated, star by star: names and reasons, not who wrote them. */
export function NominationList({ stars, isOpen }: { stars: Star[]; isOpen: boolean }) {
  const { t } = useTranslation()
  return (
    <section className="mt-8" aria-labelledby="nominated">
      <h2 id="nominated">{t('stars:nominate.soFar')}</h2>
      <div className="mt-3 grid gap-4 md:grid-cols-3">
        {stars.map(({ slug, name, about, resting, isMine, nominations }) => (
          <section key={slug} className="card" aria-labelledby={`nominated-${slug}`}>
            <h3 id={`nominated-${slug}`}>{name}</h3>
            <Fold className="mt-1" label={t('stars:rule.about')}>
              <AboutStar about={about} />
            </Fold>
            {resting.length > 0 && <p className="mt-1 text-sm text-ink-soft">{t('stars:rule.resting', { names: resting.join(t('stars:listComma')) })}</p>}
            {nominations.length === 0 && <p className="mt-2 text-ink-soft">{t('stars:nominate.nobodyYet')}</p>}
            <Nominations nominations={nominations.slice(0, mostAtOnce)} />
            {nominations.length > mostAtOnce && (
              <Fold className="mt-2" label={t('stars:nominate.more', { count: nominations.length - mostAtOnce })}>
                <Nominations nominations={nominations.slice(mostAtOnce)} />
              </Fold>
            )}
            {isMine && isOpen && (
              <PostForm className="mt-3 border-t border-line pt-3">
                <input type="hidden" name="star" value={slug} />
                <p className="mb-2 text-sm text-ink-soft">{t('stars:nominate.declineHint')}</p>
                <Submit voice="plain" name="deed" value="decline">
                  {t('stars:nominate.decline')}
                </Submit>
              </PostForm>
            )}
          </section>
        ))}
      </div>
    </section>
  )
}

function Nominations({ nominations }: { nominations: Nomination[] }) {
  const { t } = useTranslation()
  return (
    <ul className="mt-2 space-y-3">
      {nominations.map((nomination) => (
        <li key={`${nomination.name} ${nomination.reason}`}>
          <span className="font-medium">{nomination.name}</span>
          {nomination.isFromMe && <span className="chip chip-qing ml-2">{t('stars:nominate.fromMe')}</span>}
          <span className="block text-ink-soft">{nomination.reason}</span>
          {nomination.card && <EvidenceCard card={nomination.card} />}
        </li>
      ))}
    </ul>
  )
}
