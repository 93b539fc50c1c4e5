import { useTranslation } from 'react-i18next'
import type { EvidenceCard as Card } from '../evidence.server.ts'

export type EvidenceCard = Card

/** The kind card that a nomination points to. */
export function EvidenceCard({ card: { value, giver, text } }: { card: Card }) {
  const { t } = useTranslation()
  return (
    <p className="mt-1 rounded-control bg-zhu-tint px-2 py-2 text-sm text-ink wrap-anywhere">{t('stars:evidence', { value, giver, text })}</p>
  )
}
