import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { cardsAMonth } from '../allowance.ts'

/** How many cards are left this month, as hearts and in words. */
export function AllowanceLine({ left, renewsOn }: { left: number; renewsOn: string }) {
  const { t } = useTranslation()
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="inline-flex gap-1 text-xl" aria-hidden="true">
        {Array.from({ length: cardsAMonth }, (_, place) => (
          <Icon key={place} name="heart" className={place < left ? 'fill-current text-zhu' : 'text-ink-soft'} />
        ))}
      </span>
      <span>{left > 0 ? t('thanks:allowance.left', { count: left }) : t('thanks:allowance.none')}</span>
      <span className="text-sm text-ink-soft">{t('thanks:allowance.renews', { day: renewsOn, count: cardsAMonth })}</span>
    </p>
  )
}
