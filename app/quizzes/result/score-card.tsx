import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { scorePercent, showPoints } from '../points.ts'
import { ScoreRing } from './score-ring.tsx'

type ScoreCardProps = {
  quiz: string
  /** Null while it is put away: then passed or not is said alone. */
  score: { points: number; maxPoints: number } | null
  passMark: number
  passed: boolean
  ending: 'HANDED_IN' | 'TIME_OUT' | 'CLOSED'
  may: 'start' | 'wait' | 'never' | 'passed'
  waitUntil: string | null
  /** The way back to the exam that it was. */
  exam: { to: string; label: string } | null
}

/** How it went, and the one way on. */
export function ScoreCard({ quiz, score, passMark, passed, ending, may, waitUntil, exam }: ScoreCardProps) {
  const { t } = useTranslation()
  return (
    <section className="card flex flex-col items-center gap-6 sm:flex-row">
      {score && <ScoreRing percent={scorePercent(score)} passMark={passMark} passed={passed} />}
      <div className="min-w-0 space-y-3 text-center sm:text-left">
        <p className={`flex items-center justify-center gap-2 text-xl font-semibold sm:justify-start ${passed ? 'text-good' : 'text-warn'}`}>
          <Icon name={passed ? 'check' : 'cross'} /> {t(`quizzes:result.${passed ? 'passed' : 'failed'}`)}
        </p>
        <p>{score ? t('quizzes:result.points', { points: showPoints(score.points), maxPoints: showPoints(score.maxPoints) }) : t('quiz-review:scoreWithheld')}</p>
        {ending === 'TIME_OUT' && <p className="text-ink-soft">{t('quizzes:result.timeOut')}</p>}
        {ending === 'CLOSED' && <p className="text-ink-soft">{t('quizzes:result.closed')}</p>}
        <p className="text-sm text-ink-soft">{t('quizzes:rules.rounding')}</p>
        {exam ? (
          <Link to={exam.to} className="button button-main">
            {exam.label}
          </Link>
        ) : (
          <Onwards {...{ quiz, passed, may, waitUntil }} />
        )}
      </div>
    </section>
  )
}

function Onwards({ quiz, passed, may, waitUntil }: Pick<ScoreCardProps, 'quiz' | 'passed' | 'may' | 'waitUntil'>) {
  const { t } = useTranslation()
  if (passed || may === 'passed') {
    return (
      <Link to="/certificates" className="button button-main">
        {t('quizzes:result.toCertificates')}
      </Link>
    )
  }
  if (may === 'never') return <p className="notice">{t('quizzes:entry.exhausted')}</p>
  if (may === 'start') {
    return (
      <Link to={`/quizzes/${quiz}`} className="button button-main">
        {t('quizzes:result.tryAgain')}
      </Link>
    )
  }
  return (
    <div className="space-y-2">
      <p>{t('quizzes:entry.waitUntil', { time: waitUntil })}</p>
      <Link to={`/learn/${quiz}`} className="button button-main">
        {t('quizzes:result.readAgain')}
      </Link>
    </div>
  )
}
