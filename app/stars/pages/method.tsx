import { useTranslation } from 'react-i18next'
import { AboutStar } from '../editions/about-star.tsx'
import { StarBadge } from '../editions/star-badge.tsx'
import type { AboutStar as About } from './month.server.ts'
import { TieLadder } from './tie-ladder.tsx'

/** How the stars of a month are elected: each by its own rule, and what holds for all. */
export function Method({ stars, quorumPercent }: { stars: About[]; quorumPercent: number }) {
  const { t } = useTranslation()
  const [first] = stars
  const common = first && stars.length > 1 && stars.every(({ rules }) => rules.join('\n') === first.rules.join('\n')) ? first.rules : null
  return (
    <section aria-labelledby="method" className="max-w-[52rem]">
      <h2 id="method">{t('stars:method.title')}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-6">
        {(['nobody', 'quorum', 'secrecy'] as const).map((part) => (
          <li key={part}>{t(`stars:method.${part}`, { percent: quorumPercent })}</li>
        ))}
      </ul>
      <TieLadder methods={stars.map(({ method }) => method)} />
      <p className="mt-3">{t('star-results:objection.declared')}</p>
      {common && (
        <>
          <h3 className="mt-4">{t('stars:rule.howForAll')}</h3>
          <ul className="mt-2 list-disc space-y-1 pl-6">
            {common.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <div className="mt-4 space-y-4">
        {stars.map(({ slug, name, badge, ...about }) => (
          <div key={slug}>
            <h3 className="flex items-center gap-2">
              <StarBadge badge={badge} className="h-6 w-6 text-zhu" /> {name}
            </h3>
            <AboutStar about={common ? { ...about, rules: [] } : about} onPage />
          </div>
        ))}
      </div>
    </section>
  )
}
