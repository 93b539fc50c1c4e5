import { useTranslation } from 'react-i18next'
import { Done } from '#app/ui/done.tsx'

/** `until`: how long a vote goes on that was ended below the quorum. */
export type RoundDone = { sequence: number; action: string; at: string; until: string | null }

/** What the lead has just changed of a round. */
export function RoundDone({ done: { sequence, action, at, until } }: { done: RoundDone }) {
  const { t } = useTranslation()
  return <Done key={sequence}>{t(`stars:done.${action}`, { at, until })}</Done>
}
