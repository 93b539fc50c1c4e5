import { useTranslation } from 'react-i18next'
import { sentences } from '#app/platform/i18n.ts'
import type { RoundPhase } from '../round-phase.ts'
import { HonourColumn } from './honour-column.tsx'
import type { ShownStar } from './month.server.ts'
import { TiePath } from './tie-path.tsx'

/** The stars of one month: who won and how, and before the close only how many have voted. */
export function MonthStars({ stars, phase }: { stars: ShownStar[]; phase: RoundPhase }) {
  const { t, i18n } = useTranslation()
  const isCounted = stars.some(({ outcome }) => outcome !== null)
  if (!isCounted) return phase === 'voting' ? <TurnoutLine stars={stars} /> : null
  return (
    <section aria-labelledby="result">
      <h2 id="result">{t(phase === 'published' ? 'stars:month.result' : 'stars:month.proposed')}</h2>
      {phase !== 'published' && <p className="mt-1 text-ink-soft">{t(phase === 'ready' ? 'stars:month.readyHint' : 'stars:month.proposedHint')}</p>}
      <div className="mt-3 grid gap-4 md:grid-cols-3">
        {stars.map(({ slug, name, badge, outcome, winners, path, turnout, isScored }) => (
          <HonourColumn
            key={slug}
            star={{ slug, name, badge }}
            winners={winners}
            empty={t(outcome === 'no-quorum' ? 'stars:month.noQuorum' : isScored ? 'star-score:nobody' : 'stars:month.nobody')}
            note={sentences([...(path ? [t(`stars:path.${path}`)] : []), turnout === null ? t('stars:month.noCounts') : t('stars:month.turnout', { count: turnout })], i18n.language)}
          />
        ))}
      </div>
      <div className="mt-4 max-w-[52rem] space-y-4">
        {stars.filter(({ steps }) => steps.length > 0).map(({ slug, name, steps }) => (
          <TiePath key={slug} star={name} steps={steps} />
        ))}
      </div>
    </section>
  )
}

function TurnoutLine({ stars }: { stars: ShownStar[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="turnout">
      <h2 id="turnout">{t('stars:month.turnoutTitle')}</h2>
      <ul className="mt-2 grid gap-x-6 gap-y-1 sm:max-w-[42rem] sm:grid-cols-3">
        {stars.map(({ slug, name, turnout }) => (
          <li key={slug}>
            {t('stars:month.turnoutOf', { star: name, ballots: turnout === null ? t('stars:month.fewBallots') : t('stars:month.ballots', { count: turnout }) })}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-ink-soft">{t('stars:month.noRunningTally')}</p>
    </section>
  )
}
