import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useMissingWords } from '#app/learning/courses/progress-line.tsx'
import type { PathView, StepView } from '#app/learning/courses/path-view.server.ts'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import type { Reminder } from './today.server.ts'

/** What is left of a path, step by step. */
export function DueList({ path }: { path: PathView }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby={`due-${path.slug}`}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 id={`due-${path.slug}`}>{t('learning:today.due')}</h2>
        <Link to={`/learn#path-${path.slug}`} className="thumb text-sm">
          {t('learning:today.pathPercent', { path: path.title, percent: path.percent })}
        </Link>
      </div>
      <progress className="bar mb-3" max={100} value={path.percent} aria-label={t('learning:progressOf', { title: path.title })} />
      <ul className="card divide-y divide-line p-0">
        {path.steps.map((step) => (
          <DueStep key={`${step.kind}-${step.slug}`} step={step} />
        ))}
      </ul>
    </section>
  )
}

const stepIcons: Record<StepView['kind'], IconName> = { course: 'book', exam: 'question', skills: 'pair', 'teach-back': 'speech' }

function DueStep({ step: { to, title, kind, missing, percent, waitsFor } }: { step: StepView }) {
  const { t } = useTranslation()
  const words = useMissingWords(missing)
  return (
    <li>
      <Link to={to} className="flex min-h-[56px] items-center gap-3 px-5 py-2 text-ink no-underline hover:bg-paper">
        <Icon name={stepIcons[kind]} className="text-qing" />
        <span className="min-w-0 flex-1">
          {title}
          <span className="block text-sm text-ink-soft">{words}</span>
          {waitsFor.length > 0 && <span className="block text-sm text-ink-soft">{t('learning:path.first', { what: waitsFor.join(t('learning:path.and')) })}</span>}
        </span>
        <span className="text-sm text-ink-soft tabular-nums">{percent}%</span>
      </Link>
    </li>
  )
}

const icons: Record<Reminder['kind'], IconName> = {
  attempt: 'clock',
  colleagues: 'person',
  lead: 'desk',
  desk: 'desk',
  pairing: 'pair',
  returned: 'pair',
  'quiz-waits': 'clock',
  'quiz-used-up': 'lock',
  mentee: 'pair',
  vote: 'star',
  nominate: 'star',
  notice: 'star',
  revised: 'replay',
  plan: 'flag',
  questions: 'question',
  exam: 'clock',
  certificate: 'seal',
}

/** Kind reminders: what else would be good to know today. */
export function Reminders({ reminders }: { reminders: readonly Reminder[] }) {
  const { t } = useTranslation()
  if (reminders.length === 0) return null
  const say = (reminder: Reminder) => {
    switch (reminder.kind) {
      case 'colleagues':
      case 'lead':
        return t(`learning:today.${reminder.kind}Missing`)
      case 'desk':
        return t('learning:today.desk', reminder)
      case 'returned':
        return t('learning:today.returned', reminder)
      case 'quiz-waits':
        return t('learning:today.quizWaits', reminder)
      case 'quiz-used-up':
        return t('learning:today.quizUsedUp', reminder)
      case 'pairing':
        return t('learning:today.pairingWaits', reminder)
      case 'mentee':
        return t('learning:today.mentee', reminder)
      case 'vote':
      case 'nominate':
        return t(`learning:today.${reminder.kind}${reminder.isReminder ? 'Remind' : 'Open'}`, { month: reminder.month, count: reminder.daysLeft })
      case 'notice':
        return t('learning:today.starNotice', { month: reminder.month, count: reminder.daysLeft })
      case 'revised':
        return t('learning:today.revisedCourse', reminder)
      case 'attempt':
      case 'plan':
      case 'questions':
      case 'exam':
      case 'certificate':
        return reminder.text
    }
  }
  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders" className="mb-2">
        {t('learning:today.reminders')}
      </h2>
      <LinkList rows={reminders.map((reminder) => ({ to: reminder.to, icon: icons[reminder.kind], label: say(reminder) }))} />
    </section>
  )
}
