import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import type { CourseView } from './course-view.server.ts'

/** The quiz of a course: its rules, and the way in once everything is read; afterwards the certificate. */
export function QuizCard({ course, quiz, certificate }: Pick<CourseView, 'course' | 'quiz' | 'certificate'>) {
  const { t } = useTranslation()
  const isPassed = !course.missing.quiz
  const isReady = course.missing.lessons === 0
  return (
    <section className="card xl:mt-11" aria-labelledby="quiz">
      <h2 id="quiz">{t('learning:quiz.title')}</h2>
      <dl className="my-4 grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4 xl:grid-cols-2">
        <Rule term={t('learning:quiz.questions')}>{t('learning:quiz.questionCount', { count: quiz.questions })}</Rule>
        <Rule term={t('learning:quiz.passMark')}>{t('learning:quiz.percent', { percent: quiz.passMark })}</Rule>
        <Rule term={t('learning:quiz.time')}>{t('learning:minutes', { count: quiz.minutes })}</Rule>
        <Rule term={t('learning:quiz.attempts')}>{t('learning:quiz.attemptCount', { count: quiz.attempts })}</Rule>
      </dl>
      {isPassed ? (
        <div className="flex flex-wrap items-center gap-4">
          <span className="chip chip-good">
            <Icon name="check" /> {t('learning:quiz.passed')}
          </span>
          <Link to="/certificates" className="button">
            <Icon name="seal" /> {t('learning:quiz.seeCertificate', { certificate })}
          </Link>
        </div>
      ) : (
        <>
          <p className="mb-4 text-ink-soft">
            {isReady ? t('learning:quiz.earns', { certificate }) : t('learning:quiz.readFirst', { count: course.missing.lessons })}
          </p>
          <Link to={`/quizzes/${course.slug}`} className={isReady ? 'button button-main' : 'button'}>
            {t(isReady ? 'learning:do.quiz' : 'learning:quiz.look')} <Icon name="arrow" />
          </Link>
        </>
      )}
    </section>
  )
}

function Rule({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  )
}
