import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import type { FormFaults } from '#app/ui/form.tsx'
import { AboutStar } from '../editions/about-star.tsx'
import type { EditionInWords } from '../editions/edition-in-words.ts'
import { CoSignForm } from '../nominating/co-sign-form.tsx'
import { DeclineForm } from '../nominating/decline-form.tsx'
import { NominationBody } from '../nominating/nomination-body.tsx'
import { WithdrawForm } from '../nominating/withdraw-form.tsx'
import type { NominationView } from '../nominating/nomination-views.server.ts'

type Nomination = { name: string; isOfMe: boolean; isFromMe: boolean; view: NominationView }
type Star = { slug: string; name: string; about: EditionInWords; resting: string[]; isMine: boolean; hasDeclined: boolean; declined: string[]; nominations: Nomination[] }

/** So many stand open; more are folded away, so that a busy star does not bury the others. */
const mostAtOnce = 5

type NominationListProps = { stars: Star[]; isOpen: boolean; refusal: FormFaults | undefined }

/** What has been nominated, star by star: names and reasons, not who wrote them. */
export function NominationList({ stars, isOpen, refusal }: NominationListProps) {
  const { t } = useTranslation()
  const comma = t('stars:listComma')
  return (
    <section className="mt-8" aria-labelledby="nominated">
      <h2 id="nominated">{t('stars:nominate.soFar')}</h2>
      <div className="mt-3 grid gap-4 md:grid-cols-3">
        {stars.map(({ slug, name, about, resting, isMine, hasDeclined, declined, nominations }) => (
          <section key={slug} className="card" aria-labelledby={`nominated-${slug}`}>
            <h3 id={`nominated-${slug}`}>{name}</h3>
            <Fold className="mt-1" label={t('stars:rule.about')}>
              <AboutStar about={about} />
            </Fold>
            {resting.length > 0 && <p className="mt-1 text-sm text-ink-soft">{t('stars:rule.resting', { names: resting.join(comma) })}</p>}
            {declined.length > 0 && <p className="mt-1 text-sm text-ink-soft">{t('star-votes:decline.names', { names: declined.join(comma) })}</p>}
            {nominations.length === 0 && <p className="mt-2 text-ink-soft">{t('stars:nominate.nobodyYet')}</p>}
            <Nominations nominations={nominations.slice(0, mostAtOnce)} isOpen={isOpen} refusal={refusal} />
            {nominations.length > mostAtOnce && (
              <Fold className="mt-2" label={t('stars:nominate.more', { count: nominations.length - mostAtOnce })}>
                <Nominations nominations={nominations.slice(mostAtOnce)} isOpen={isOpen} refusal={refusal} />
              </Fold>
            )}
            {isOpen && (isMine || hasDeclined) && <DeclineForm star={slug} hasDeclined={hasDeclined} />}
          </section>
        ))}
      </div>
    </section>
  )
}

function Nominations({ nominations, isOpen, refusal }: { nominations: Nomination[]; isOpen: boolean; refusal: FormFaults | undefined }) {
  const { t } = useTranslation()
  return (
    <ul className="mt-2 space-y-4">
      {nominations.map(({ name, isOfMe, isFromMe, view }) => (
        <li key={view.id} className="not-first:border-t not-first:border-line not-first:pt-3">
          <span className="font-medium">{name}</span>
          {isFromMe && <span className="chip chip-qing ml-2">{t('stars:nominate.fromMe')}</span>}
          {view.isCoSignedByMe && <span className="chip chip-qing ml-2">{t('star-votes:coSign.byMe')}</span>}
          <NominationBody nomination={view} />
          {isOpen && !isOfMe && !isFromMe && (
            <CoSignForm nomination={{ id: view.id, name }} isSigned={view.isCoSignedByMe} refusal={refusal?.values['nomination'] === view.id && !refusal.faults['form'] ? refusal : undefined} />
          )}
          {isOpen && (isFromMe || view.isCoSignedByMe) && <WithdrawForm nomination={{ id: view.id, name, coSigners: view.coSigners }} isOwn={isFromMe} />}
        </li>
      ))}
    </ul>
  )
}
