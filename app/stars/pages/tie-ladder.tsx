import { useTranslation } from 'react-i18next'
import type { Method } from '../star-rule.ts'

const ranked = ['points', 'firstPlaces', 'recentWins', 'joint'] as const
const unranked = ['votes', 'recentWins', 'joint'] as const

/** What decides a tie, in this order and no other; declared before the vote opens. Where stars differ in method, both ladders. */
export function TieLadder({ methods, level = 'h3' }: { methods: readonly Method[]; level?: 'h2' | 'h3' }) {
  const { t } = useTranslation()
  const Heading = level
  const hasRanked = methods.includes('ranked')
  const hasOthers = methods.some((method) => method !== 'ranked')
  return (
    <div className="mt-4">
      <Heading>{t('star-results:ladder.title')}</Heading>
      <p className="mt-1 text-ink-soft">{t('star-results:ladder.intro')}</p>
      {[...(hasRanked ? [{ kind: 'ranked', rungs: ranked }] : []), ...(hasOthers ? [{ kind: 'unranked', rungs: unranked }] : [])].map(({ kind, rungs }) => (
        <div key={kind} className="mt-2">
          {hasRanked && hasOthers && <p className="font-medium">{t(`star-results:ladder.${kind}`)}</p>}
          <ol className="list-decimal space-y-1 pl-6">
            {rungs.map((rung) => (
              <li key={rung}>{t(`star-results:ladder.rung.${rung}`)}</li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}
