import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'

const lines = ['team', 'lead', 'administrator', 'change', 'limits', 'self'] as const

/** Who can see what of a ballot, limits included: a promise that is too large would be none. */
export function WhoSeesWhat() {
  const { t } = useTranslation()
  return (
    <section className="mt-8 max-w-[42rem]" aria-labelledby="who-sees-what">
      <h2 id="who-sees-what" className="flex items-center gap-2">
        <Icon name="lock" /> {t('stars:secrecy.title')}
      </h2>
      <dl className="mt-2 space-y-2">
        {lines.map((line) => (
          <div key={line}>
            <dt className="font-medium">{t(`stars:secrecy.${line}.who`)}</dt>
            <dd className="text-ink-soft">{t(`stars:secrecy.${line}.what`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
