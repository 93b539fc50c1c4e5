import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'

/** On the page of a course that is completed: the way to one's plan. */
export function PlanOffer({ course, offer, isMain = offer === 'write' }: { course: string; offer: 'write' | 'see'; /** The one thing to do on its page. */ isMain?: boolean }) {
  const { t } = useTranslation()
  return (
    <section className="card mt-6" aria-labelledby="plan">
      <h2 id="plan">{t('action-plans:offer.title')}</h2>
      <p className="my-3 text-ink-soft">{t(`action-plans:offer.${offer}`)}</p>
      <Link to={`/learn/${course}/plan`} className={isMain ? 'button button-main' : 'button'}>
        <Icon name="flag" /> {t(offer === 'write' ? 'action-plans:offer.goWrite' : 'action-plans:offer.goSee')}
      </Link>
    </section>
  )
}
