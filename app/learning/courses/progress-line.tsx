import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { Missing } from './missing.ts'
import type { DutyState } from '../duties/duty.ts'
import type { Progress } from '../progress.ts'

const icons: Record<DutyState, IconName> = { 'not-started': 'flag', 'in-progress': 'clock', done: 'check', overdue: 'warn', waived: 'info' }
const looks: Record<DutyState, string> = { 'not-started': '', 'in-progress': 'chip-qing', done: 'chip-good', overdue: 'chip-bad', waived: '' }

export function StateChip({ state }: { state: DutyState }) {
  const { t } = useTranslation()
  return (
    <span className={`chip ${looks[state]}`}>
      <Icon name={icons[state]} /> {t(`learning:state.${state}`)}
    </span>
  )
}

/** What is still to be done, in one sentence. */
export function useMissingWords({ teachBacks, ...missing }: Missing): string | null {
  const { t } = useTranslation()
  const what = useOwnWords(missing)
  if (teachBacks === 0) return what
  return what ? t('learning:missing.andTeachBacks', { what, count: teachBacks }) : t('learning:missing.teachBacks', { count: teachBacks })
}

function useOwnWords({ lessons, quiz, skills }: Omit<Missing, 'teachBacks'>): string | null {
  const { t } = useTranslation()
  if (skills > 0 && lessons > 0) return t('learning:missing.lessonsAndSkills', { count: lessons, skills: t('learning:missing.skillCount', { count: skills }) })
  if (skills > 0) return t(quiz ? 'learning:missing.quizAndSkills' : 'learning:missing.skills', { count: skills })
  if (lessons > 0) return t(quiz ? 'learning:missing.lessonsAndQuiz' : 'learning:missing.lessons', { count: lessons })
  return quiz ? t('learning:missing.quiz') : null
}

type ProgressLineProps = { progress: Progress; missing: Missing; revised?: number; label?: string }

/** The bar, its number and what is missing: the same wherever progress is shown. */
export function ProgressLine({ progress: { state, percent, done, total }, missing, revised = 0, label }: ProgressLineProps) {
  const { t } = useTranslation()
  const words = useMissingWords(missing)
  return (
    <div>
      <div className="flex items-center gap-3">
        <progress className="bar" max={100} value={percent} aria-label={label ?? t('learning:progress')} />
        <span className="min-w-[3em] text-right font-medium tabular-nums">{percent}%</span>
      </div>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <StateChip state={state} />
        <span>{words ?? t('learning:doneOf', { done, total })}</span>
        {revised > 0 && <span className="chip chip-warn">{t('learning:revisedLessons', { count: revised })}</span>}
      </p>
    </div>
  )
}
