import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { StateChip } from '#app/learning/courses/progress-line.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { useDeskAddress } from '../desk-address.ts'
import type { AssignmentCard } from './assignment-lists.server.ts'

const shown = ['overdue', 'in-progress', 'not-started', 'waived', 'done'] as const

/** What was given to whom, until when, and how many stand where. */
export function AssignmentList({ assignments, marked }: { assignments: readonly AssignmentCard[]; /** Those that were just given. */ marked: readonly string[] }) {
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <ul className="space-y-4">
      {assignments.map(({ id, title, ...assignment }) => (
        <li key={id} className={`card relative ${marked.includes(id) ? 'card-marked' : ''}`}>
          <h2 className="text-lg">
            <Link to={address(`/team/assignments/${id}`)} className="text-ink no-underline after:absolute after:inset-0 after:rounded-card after:content-['']">
              {title}
            </Link>
          </h2>
          <AssignmentWords assignment={assignment} />
          {!assignment.isWithdrawn && !assignment.isGone && (
            <p className="mt-3 flex flex-wrap gap-x-4 gap-y-2">
              {shown
                .filter((state) => assignment.counts[state] > 0)
                .map((state) => (
                  <span key={state} className="flex items-center gap-1">
                    <StateChip state={state} />
                    <span className="text-sm tabular-nums">{t('assignments:people', { count: assignment.counts[state] })}</span>
                  </span>
                ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

type Words = Omit<AssignmentCard, 'id' | 'title' | 'counts' | 'people'>

/** For whom and until when; why again; withdrawn or gone. */
export function AssignmentWords({ assignment: { kind, whom, isForUnit, dueOn, again, isGone, isWithdrawn } }: { assignment: Words }) {
  const { t } = useTranslation()
  return (
    <>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        <span className="chip">
          <Icon name={again ? 'replay' : kind === 'path' ? 'branch' : 'book'} /> {t(`assignments:kind.${again ? 'again' : kind}`)}
        </span>
        <span>{t(isForUnit ? 'assignments:forUnit' : 'assignments:forPerson', { whom, day: dueOn })}</span>
      </p>
      {again && <p className="mt-1 text-sm text-ink-soft">{t('learning:duty.again', again)}</p>}
      {isWithdrawn && <p className="mt-2 text-sm text-ink-soft">{t('assignments:withdrawn')}</p>}
      {isGone && <p className="notice mt-2">{t('assignments:gone')}</p>}
    </>
  )
}
