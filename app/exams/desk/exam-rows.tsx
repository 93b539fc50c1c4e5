import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { PhaseChip } from './phase-chip.tsx'
import type { ExamRow } from './team-exams.server.ts'

/** The exams of a unit, the newest first. */
export function ExamRows({ exams }: { exams: readonly ExamRow[] }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <ul className="space-y-3">
      {exams.map(({ id, title, windows, phase, sat, passed }) => (
        <li key={id} className="card relative flex flex-wrap items-center gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1 basis-72">
            <h2 className="text-lg">
              <Link to={address(`/team/exams/${id}`)} className="text-ink no-underline after:absolute after:inset-0 after:rounded-card after:content-['']">
                {title}
              </Link>
            </h2>
            <p className="text-sm text-ink-soft">{windows}</p>
            <p>{t('exams:desk.counts', { sat, passed })}</p>
          </div>
          <PhaseChip phase={phase} />
        </li>
      ))}
    </ul>
  )
}
