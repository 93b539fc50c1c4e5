import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import type { GradeMethod } from '../grade.ts'
import { showPoints } from '../points.ts'
import type { MultipleRule } from '../question.ts'
import type { ReviewOptions } from '../review-options.ts'
import { FactsRow } from './facts-row.tsx'
import { ResumeAttempt } from './resume-attempt.tsx'
import { ReviewRules } from './review-rules.tsx'
import { RuleTable } from './rule-table.tsx'

type EndedAttempt = { id: string; endedOn: string; points: number | null; maxPoints: number | null; passed: boolean }
type QuizEntryProps = {
  course: { slug: string; title: string }
  open: { id: string; until: string; pausedUntil: string | null } | null
  may: 'start' | 'wait' | 'never' | 'passed'
  waitUntil: string | null
  unread: readonly { slug: string; title: string }[]
  ended: readonly EndedAttempt[]
  attempts: number
  attemptsLeft: number
  questionCount: number
  /** Out of how many questions an attempt is drawn. */
  poolCount: number
  points: number
  minutes: number
  passMark: number
  waitMinutes: number
  grade: GradeMethod
  review: ReviewOptions
  rules: readonly MultipleRule[]
  /** Some questions take points away for a wrong answer. */
  hasPenalties: boolean
}

/** Before the start: what awaits, how it is scored, and the one thing to do now. */
export function QuizEntry(props: QuizEntryProps) {
  const { t } = useTranslation()
  return (
    <div className="space-y-6">
      <section className="card space-y-5">
        <PassedBefore {...props} />
        <Facts {...props} />
        <Step {...props} />
      </section>
      {props.hasPenalties && <p className="notice">{t('quizzes:penalty.intro')}</p>}
      {props.rules.length > 0 && <RuleTable rules={props.rules} />}
      <ReviewRules review={props.review} />
      {props.ended.length > 0 && (
        <section>
          <h2 className="mb-3">{t('quizzes:entry.earlier')}</h2>
          <EarlierAttempts attempts={props.ended} />
        </section>
      )}
    </div>
  )
}

/** Passed, and to be sat again all the same: the course is learnt anew, or its certificate renewed. */
function PassedBefore({ may, ended }: QuizEntryProps) {
  const { t } = useTranslation()
  const passed = may === 'passed' ? undefined : ended.find((attempt) => attempt.passed)
  if (!passed) return null
  const { endedOn, points, maxPoints } = passed
  const score = points === null || maxPoints === null ? null : t('quizzes:result.points', { points: showPoints(points), maxPoints: showPoints(maxPoints) })
  return <p className="notice notice-good">{t(score === null ? 'quizzes:entry.passedBefore' : 'quizzes:entry.passedBeforeWith', { time: endedOn, score })}</p>
}

function Facts({ may, questionCount, poolCount, points, minutes, passMark, attempts, attemptsLeft, waitMinutes, grade }: QuizEntryProps) {
  const { t } = useTranslation()
  // Once it is passed nothing more is to be sat.
  const mayAgain = may !== 'passed'
  const facts = [
    [t('quizzes:entry.questions'), t('quizzes:entry.questionsAndPoints', { count: questionCount, points: showPoints(points) })],
    [t('quizzes:entry.time'), t('quizzes:entry.minutes', { count: minutes })],
    [t('quizzes:entry.passMark'), `${passMark}%`],
    ...(mayAgain ? [[t('quizzes:entry.attempts'), t('quizzes:entry.attemptsLeft', { count: attemptsLeft, total: attempts })] as const] : []),
  ] as const
  return (
    <>
      <FactsRow facts={facts} />
      <p className="text-sm text-ink-soft">
        {t('quizzes:entry.savedByItself')}
        {poolCount > questionCount && <span className="block">{t('quizzes:entry.drawn', { count: questionCount, pool: poolCount })}</span>}
        {mayAgain && attempts > 1 && waitMinutes > 0 && <span className="block">{t('quizzes:entry.waitRule', { count: waitMinutes })}</span>}
        {attempts > 1 && <span className="block">{t(`quizzes:grade.${grade}`)}</span>}
      </p>
    </>
  )
}

/** The one thing to do now: resume, read on, wait, start, or look at what was earned. */
function Step({ course, open, may, waitUntil, unread }: QuizEntryProps) {
  const { t } = useTranslation()
  if (open) return <ResumeAttempt {...open} />
  if (may === 'passed') {
    return (
      <div className="space-y-3">
        <p className="notice notice-good">{t('quizzes:entry.passed')}</p>
        <Link to="/certificates" className="button button-main">
          {t('quizzes:result.toCertificates')}
        </Link>
      </div>
    )
  }
  if (may === 'never') return <p className="notice">{t('quizzes:entry.exhausted')}</p>
  if (unread.length > 0) return <Unread course={course.slug} lessons={unread} />
  if (may === 'wait') {
    return (
      <p className="notice flex gap-2">
        <Icon name="clock" /> {t('quizzes:entry.waitUntil', { time: waitUntil })}
      </p>
    )
  }
  return (
    <PostForm>
      <Submit>{t('quizzes:entry.start')}</Submit>
    </PostForm>
  )
}

function Unread({ course, lessons }: { course: string; lessons: readonly { slug: string; title: string }[] }) {
  const { t } = useTranslation()
  const [first] = lessons
  return (
    <div className="space-y-3">
      <p>{t('quizzes:entry.unread', { count: lessons.length })}</p>
      <ul className="list-disc pl-6">
        {lessons.map(({ slug, title }) => (
          <li key={slug} className="py-2">
            <Link to={`/learn/${course}/${slug}`} className="py-2.5">
              {title}
            </Link>
          </li>
        ))}
      </ul>
      {first && (
        <Link to={`/learn/${course}/${first.slug}`} className="button button-main">
          {t('quizzes:entry.readOn')}
        </Link>
      )}
    </div>
  )
}

/** One’s own ended attempts, each with the way to its result. */
export function EarlierAttempts({ attempts }: { attempts: readonly EndedAttempt[] }) {
  const { t } = useTranslation()
  return (
    <ul className="space-y-2">
      {attempts.map(({ id, endedOn, points, maxPoints, passed }) => (
        <li key={id} className="card flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
          <span className={`chip ${passed ? 'chip-good' : 'chip-warn'}`}>
            <Icon name={passed ? 'check' : 'cross'} /> {t(`quizzes:result.${passed ? 'passed' : 'failed'}`)}
          </span>
          <span className="text-ink-soft">{endedOn}</span>
          <span>{points === null || maxPoints === null ? t('quiz-review:scoreWithheld') : t('quizzes:result.points', { points: showPoints(points), maxPoints: showPoints(maxPoints) })}</span>
          <Link to={`/attempts/${id}/result`} className="ml-auto inline-flex min-h-11 items-center" aria-label={t('quizzes:entry.seeResultOf', { time: endedOn })}>
            {t('quizzes:entry.seeResult')}
          </Link>
        </li>
      ))}
    </ul>
  )
}
