import { useTranslation } from 'react-i18next'
import { Done } from '#app/ui/done.tsx'

export type RoundDone = { sequence: number; action: string; at: string }

/** What the lead has just changed of a round. */
export function RoundDone({ done: { sequence, action, at } }: { done: RoundDone }) {
  const { t } = useTranslation()
  return <Done key={sequence}>{t(`stars:done.${action}`, { at })}</Done>
}
