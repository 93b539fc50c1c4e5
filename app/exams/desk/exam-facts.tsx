import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { MovedList } from '../moved-list.tsx'
import { PhaseChip } from './phase-chip.tsx'
import type { TeamExamView } from './team-exams.server.ts'

/** What an exam is: its paper, its windows, how many sat it. */
export function ExamFacts({ exam: { id, paper, minutes, passMark, phase, reason, windows, moved, namesakes, sitters } }: { exam: TeamExamView }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  const count = (...turns: string[]) => sitters.filter(({ turn }) => turns.includes(turn)).length
  return (
    <section className="card space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <PhaseChip phase={phase} />
        <p className="min-w-0">{t('exams:desk.facts', { paper, minutes, passMark })}</p>
      </div>
      {reason !== null && <p className="notice">{t('exams:own.cancelledFor', { reason })}</p>}
      <ul className="space-y-1">
        {windows.map(({ key, kind, words, people }) => (
          <li key={key}>
            {t(`exams:own.windowOf.${kind}`, { window: words })}
            {kind === 'MAKE_UP' && <span className="text-ink-soft"> {t('exams:desk.people', { number: people })}</span>}
          </li>
        ))}
      </ul>
      <MovedList moved={moved} />
      {namesakes.map((window) => (
        <p key={window} className="notice">
          {t('exams:desk.namesake', { window })}
        </p>
      ))}
      {phase !== 'cancelled' && (
        <p className="text-ink-soft">
          {t('exams:desk.tally', { all: sitters.length, passed: count('passed'), failed: count('failed'), sitting: count('sitting'), waiting: count('open', 'ahead'), missed: count('missed') })}
        </p>
      )}
      {sitters.some(({ hasResult }) => hasResult) && (
        <p>
          <Link to={address(`/team/exams/${id}/analysis`)} className="finger">{t('exams:desk.toAnalysis')}</Link>
        </p>
      )}
      {count('sitting') > 0 && (
        <p>
          <Link to={address('/team/attempts')}>{t('exams:desk.toAttempts')}</Link>
        </p>
      )}
    </section>
  )
}
