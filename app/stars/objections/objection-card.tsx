import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownObjection } from './notice-page.server.ts'

/** One objection with its answer, or that it waits for one. */
export function ObjectionCard({ objection, level: Heading = 'h3', children }: { objection: ShownObjection; level?: 'h2' | 'h3'; children?: ReactNode }) {
  const { t } = useTranslation()
  const { star, about, reason, at, isMine, answer } = objection
  return (
    <article className="card space-y-3">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Heading>{t(about === null ? 'star-results:objection.aboutVacant' : 'star-results:objection.about', { star, name: about })}</Heading>
        {answer ? (
          <span className={`chip ${answer.isUpheld ? 'chip-zhu' : ''}`}>{t(answer.isUpheld ? 'star-results:objection.upheld' : 'star-results:objection.rejected')}</span>
        ) : (
          <span className="chip chip-gold">{t('star-results:objection.waits')}</span>
        )}
        {isMine && <span className="chip chip-qing">{t('star-results:objection.mine')}</span>}
        <span className="text-sm text-ink-soft">{at}</span>
      </header>
      <p className="wrap-anywhere">{reason}</p>
      {answer && (
        <div className="rounded-card bg-paper px-4 py-3">
          <p className="text-sm text-ink-soft">{t('star-results:objection.answeredBy', { by: answer.by, at: answer.at })}</p>
          <p className="wrap-anywhere">{answer.text}</p>
        </div>
      )}
      {children}
    </article>
  )
}
