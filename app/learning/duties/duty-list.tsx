import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { StateChip, useMissingWords } from '../courses/progress-line.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { DutyView } from './duty-view.server.ts'

/** What was assigned to me and is still open, with its day. */
export function DutyList({ duties }: { duties: readonly DutyView[] }) {
  const { t } = useTranslation()
  if (duties.length === 0) return null
  return (
    <section aria-labelledby="duties">
      <h2 id="duties" className="mb-2">
        {t('learning:duty.title')}
      </h2>
      <ul className="card divide-y divide-line p-0">
        {duties.map((duty) => (
          <DutyRow key={duty.key} duty={duty} />
        ))}
      </ul>
    </section>
  )
}

function DutyRow({ duty: { kind, to, title, state, missing, ...duty } }: { duty: DutyView }) {
  const { t } = useTranslation()
  const words = useMissingWords(missing)
  const day = useDayWords({ state, ...duty })
  return (
    <li>
      <Link to={to} className="flex min-h-[56px] items-center gap-3 px-5 py-2 text-ink no-underline hover:bg-paper">
        <Icon name={kind === 'course' ? 'book' : 'branch'} className="text-qing" />
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center justify-between gap-x-3">
            {title}
            <StateChip state={state} />
          </span>
          <span className="block text-sm text-ink-soft">{day}</span>
          <AgainLine again={duty.again} />
          <OtherLines others={duty.others} />
          {duty.waitsFor.length > 0 && <span className="block text-sm text-ink-soft">{t('learning:path.first', { what: duty.waitsFor.join(t('learning:path.and')) })}</span>}
          {state !== 'waived' && words && <span className="block text-sm text-ink-soft">{words}</span>}
        </span>
      </Link>
    </li>
  )
}

/** On the page of the course itself: until when, why again, or excused. */
export function DutyNotice({ duty, earlierOn }: { duty: DutyView; earlierOn: string | null }) {
  const { t } = useTranslation()
  const day = useDayWords(duty)
  return (
    <div className={`notice mb-4 ${duty.state === 'overdue' ? 'notice-bad' : ''}`}>
      <p className="flex flex-wrap items-center gap-3">
        <StateChip state={duty.state} /> {day}
      </p>
      <AgainLine again={duty.again} />
      <OtherLines others={duty.others} />
      {earlierOn && <p className="text-sm text-ink-soft">{t('learning:duty.earlier', { day: earlierOn })}</p>}
    </div>
  )
}

function AgainLine({ again }: { again: DutyView['again'] }) {
  const { t } = useTranslation()
  return again && <span className="block text-sm text-ink-soft">{t('learning:duty.again', again)}</span>
}

function OtherLines({ others }: { others: DutyView['others'] }) {
  const { t } = useTranslation()
  return others.map(({ key, dueOn, again }) => (
    <span key={key} className="block text-sm text-ink-soft">
      {again ? t('learning:duty.otherAgain', { ...again, day: dueOn }) : t('learning:duty.other', { day: dueOn })}
    </span>
  ))
}

function useDayWords({ state, dueOn, waiver, again }: Pick<DutyView, 'state' | 'dueOn' | 'waiver' | 'again'>): string {
  const { t } = useTranslation()
  if (state === 'waived' && waiver) {
    const { reason, until } = waiver
    return until === null ? t('learning:duty.waived', { reason }) : t('learning:duty.waivedUntil', { reason, day: until })
  }
  if (state === 'overdue') return t('learning:duty.wasDue', { day: dueOn })
  return t(again && !again.isFirst ? 'learning:duty.againBy' : 'learning:duty.by', { day: dueOn })
}
