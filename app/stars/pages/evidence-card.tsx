import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { EvidenceCard as Card } from '../evidence.server.ts'

export type EvidenceCard = Card

/** The kind card that a nomination points to. */
export function EvidenceCard({ card: { value, giver, text } }: { card: Card }) {
  const { t } = useTranslation()
  return (
    <p className="mt-1 flex gap-2 rounded-control bg-zhu-tint px-3 py-2 text-sm text-ink">
      <Icon name="heart" className="mt-1 text-zhu" />
      <span className="min-w-0 wrap-anywhere">{t('stars:evidence', { value, giver, text })}</span>
    </p>
  )
}
