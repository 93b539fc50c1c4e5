import { Link } from '@remix-run/react'
import { TurnChip } from '../turn-chip.tsx'
import type { ExamLine } from './own-exams.server.ts'

/** One's own exams, each with how one stands with it. */
export function ExamList({ exams }: { exams: readonly ExamLine[] }) {
  return (
    <ul className="space-y-3">
      {exams.map(({ id, title, windows, turn, words }) => (
        <li key={id} className="card relative flex flex-wrap items-center gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1 basis-60">
            <h2 className="text-lg">
              <Link to={`/exams/${id}`} className="text-ink no-underline after:absolute after:inset-0 after:rounded-card after:content-['']">
                {title}
              </Link>
            </h2>
            <p className="text-sm text-ink-soft">{windows}</p>
            <p>{words}</p>
          </div>
          <TurnChip turn={turn} />
        </li>
      ))}
    </ul>
  )
}
