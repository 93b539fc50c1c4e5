import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { ShownObjection } from './notice-page.server.ts'
import { ObjectionCard } from './objection-card.tsx'

type ObjectionsProps = { objections: ShownObjection[]; /** Where one is raised; null for whom it is too late, or who is of another team. */ to: string | null }

/** What the team has against the result, what was answered, and the way to raise an objection. */
export function Objections({ objections, to }: ObjectionsProps) {
  const { t } = useTranslation()
  if (objections.length === 0 && to === null) return null
  return (
    <section id="objections" aria-labelledby="objections-title" className="space-y-3">
      <h2 id="objections-title">{t('star-results:objection.title')}</h2>
      {to !== null && (
        <div className="space-y-3">
          <p className="text-ink-soft">{t('star-results:objection.intro')}</p>
          <Link to={to} className="button">
            <Icon name="speech" /> {t('star-results:objection.raise')}
          </Link>
        </div>
      )}
      {objections.map((objection) => (
        <ObjectionCard key={objection.id} objection={objection} />
      ))}
    </section>
  )
}
