import { useTranslation } from 'react-i18next'
import { ProgressCard } from '#app/ui/progress-card.tsx'
import type { Work } from './works.server.ts'

/** How far the work at a file is. */
export function WorkProgress({ work: { deed, done, total } }: { work: Work }) {
  const { t } = useTranslation()
  return (
    <ProgressCard words={t(`question-bank:work.${deed}`)} far={t('question-bank:work.of', { done, total })} done={done} total={total}>
      <p className="text-sm text-ink-soft">{t('question-bank:work.leave')}</p>
    </ProgressCard>
  )
}
