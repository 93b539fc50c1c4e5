import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { NextThing } from './today.server.ts'

const icons: Record<NextThing['kind'], IconName> = {
  attempt: 'clock',
  lesson: 'book',
  quiz: 'question',
  skill: 'pair',
  'teach-back': 'speech',
  pairing: 'pair',
  vote: 'star',
  colleagues: 'person',
  lead: 'desk',
  nothing: 'check',
}

type NextCardProps = {
  next: NextThing
  /** Something that goes on right now stands above it. */
  isSecond: boolean
}

/** The one thing to do now, done in one tap. */
export function NextCard({ next, isSecond }: NextCardProps) {
  const { t } = useTranslation()
  const { title, text } = useWords(next)
  const to = next.kind === 'nothing' ? '/learn' : next.to
  return (
    <section className="card border-t-4 border-t-qing" aria-labelledby="next">
      <p className="flex items-center gap-2 text-sm font-semibold text-qing">
        <Icon name={icons[next.kind]} /> {t('learning:today.next')}
      </p>
      <h2 id="next" className="mt-1">
        {title}
      </h2>
      <p className="mt-1 text-ink-soft">{text}</p>
      <p className="mt-4">
        <Link to={to} className={next.kind === 'nothing' ? 'button' : `button w-full sm:w-auto ${isSecond ? '' : 'button-main'}`}>
          {t(`learning:today.go.${next.kind}`)} <Icon name="arrow" />
        </Link>
      </p>
    </section>
  )
}

function useWords(next: NextThing): { title: string; text: string } {
  const { t } = useTranslation()
  switch (next.kind) {
    case 'attempt':
      return { title: next.text, text: t('learning:today.attemptText') }
    case 'colleagues':
      return { title: t('learning:today.nextColleagues'), text: t('learning:today.nextColleaguesText') }
    case 'lead':
      return { title: t('learning:today.nextLead'), text: t('learning:today.nextLeadText') }
    case 'pairing':
      return { title: t('learning:today.nextPairing'), text: t('learning:today.nextPairingText', next) }
    case 'vote':
      return { title: t('learning:today.nextVote'), text: t(next.isReminder ? 'learning:today.nextVoteRemind' : 'learning:today.nextVoteText', { month: next.month, count: next.daysLeft }) }
    case 'nothing':
      return { title: t('learning:today.nextNothing'), text: t('learning:today.nextNothingText') }
    case 'lesson':
      return { title: t('learning:today.nextLesson', next), text: t('learning:today.ofPath', next) }
    case 'quiz':
      return { title: t('learning:today.nextQuiz', next), text: t('learning:today.aboutQuiz', { path: next.path, count: next.minutes ?? 0 }) }
    case 'teach-back':
      return { title: t('learning:today.nextTeachBack', next), text: t('learning:today.nextTeachBackText', next) }
    case 'skill':
      return { title: t('learning:today.nextSkill', next), text: t('learning:today.ofPath', next) }
  }
}
