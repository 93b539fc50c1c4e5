import { useTranslation } from 'react-i18next'
import type { ProposalInWords } from './confirm-page.server.ts'

/** What became of the proposal so far: it waits for its second, or came back. */
export function ProposalNote({ proposal: { at, second, returned } }: { proposal: ProposalInWords }) {
  const { t } = useTranslation()
  if (returned) return <p className="notice notice-warn mb-4">{t('star-results:second.returned', returned)}</p>
  return (
    <p role="status" className="notice notice-good mb-4">
      {t(second === null ? 'star-results:second.proposed' : 'star-results:second.proposedTo', { at, second })}
    </p>
  )
}
