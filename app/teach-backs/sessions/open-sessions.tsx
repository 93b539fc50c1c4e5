import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { AttendForm } from './attend-form.tsx'
import type { OpenSession } from './open-sessions.server.ts'

/** On Today: what is being taught in the team right now, and the one thing to do about it. */
export function OpenSessions({ sessions }: { sessions: readonly OpenSession[] }) {
  const { t } = useTranslation()
  return sessions.map(({ to, course, teacher, place, todo }) => (
    <section key={to} className="card border-qing" aria-label={t(`teach-backs:today.${todo}`, { course })}>
      <h2 className="flex items-center gap-2">
        <Icon name="speech" className="text-qing" /> {t(`teach-backs:today.${todo}`, { course })}
      </h2>
      <p className="mb-3 text-ink-soft">{t('teach-backs:today.where', { teacher, place })}</p>
      {todo === 'attend' ? (
        <AttendForm action={to} />
      ) : (
        <Link to={to} className="button button-main w-full sm:w-auto">
          {t(todo === 'check' ? 'teach-backs:today.toCheck' : 'teach-backs:today.toScreen')}
        </Link>
      )}
    </section>
  ))
}
