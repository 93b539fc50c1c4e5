import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { useDeskAddress } from './desk-address.ts'

/** Who needs me today, first; or that nobody does. */
export function NeedList({ needs }: { needs: readonly { key: string; icon: IconName; text: string; to: string }[] }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  if (needs.length === 0) {
    return (
      <p className="card flex items-center gap-3 text-ink-soft">
        <Icon name="check" className="text-good" /> {t('team:needs.none')}
      </p>
    )
  }
  return (
    <ul className="grid grid-cols-1 gap-3 md:grid-cols-2">
      {needs.map(({ key, icon, text, to }) => (
        <li key={key}>
          <Link to={address(to)} className="card flex h-full min-h-[64px] items-center gap-3 text-ink no-underline hover:border-qing">
            <Icon name={icon} className="text-warn" />
            <span className="min-w-0 flex-1">{text}</span>
            <Icon name="arrow" className="text-ink-soft" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
