import { useTranslation } from 'react-i18next'
import type { IconName } from '#app/ui/icon.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import type { News } from './news.server.ts'

const icons: Record<News['kind'], IconName> = { award: 'star', wordShown: 'heart', wordDeclined: 'info', answered: 'question', regraded: 'check', examRegraded: 'check', regradedOf: 'check', examRegradedOf: 'check', dailyRight: 'check', dailyWrong: 'info', dailyVoid: 'check', practiceRight: 'check', practiceWrong: 'info', practiceVoid: 'check', regradesWait: 'clock', certificateRevoked: 'warn', certificateReinstated: 'check', kindCard: 'heart', kindCardTakenDown: 'info', reportKept: 'info', reportTakenDown: 'check', starAnnulled: 'warn', starStruck: 'warn', starAnswered: 'speech', starObjection: 'speech', starProposal: 'seal', complaint: 'warn', complaintUpheld: 'info', complaintOverturned: 'check', appealWaits: 'clock', leadWordWaits: 'heart', displaySilent: 'screen', displaysSilent: 'screen', displayBack: 'check' }

/** Said quietly, below what there is to do. */
export function NewsList({ news }: { news: readonly News[] }) {
  const { t } = useTranslation()
  if (news.length === 0) return null
  return (
    <section aria-labelledby="news">
      <h2 id="news" className="mb-2">
        {t('learning:today.news')}
      </h2>
      <LinkList rows={news.map((one) => ({ to: one.to, icon: icons[one.kind], label: t(`learning:today.${one.kind}`, one) }))} />
    </section>
  )
}
