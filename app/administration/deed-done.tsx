import { useTranslation } from 'react-i18next'
import { Done } from '#app/ui/done.tsx'

/** What was just done, and when. */
export function DeedDone({ done: { sequence, action, at }, name }: { done: { sequence: number; action: string; at: string }; name: string }) {
  const { t } = useTranslation()
  return <Done key={sequence}>{t('admin:done.sentence', { deed: t(`admin:done.${action}`, { name }), at })}</Done>
}
