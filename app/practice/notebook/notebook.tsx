import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import type { AnswerLine, KnownMistake, Mistake, RestingMistakes } from './notebook.server.ts'

type MistakeListProps = { mistakes: readonly Mistake[]; resting: readonly RestingMistakes[]; known: readonly KnownMistake[]; isRunning: boolean }

/** 错题本: what was answered wrong last, and when it comes again. */
export function MistakeList({ mistakes, resting, known, isRunning }: MistakeListProps) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="mistakes">
      <h2 id="mistakes">{t('practice:mistakes.title')}</h2>
      <p className="mt-1 mb-3 text-sm text-ink-soft">{t(mistakes.length > 0 ? 'practice:mistakes.hint' : resting.length > 0 ? 'practice:mistakes.allRest' : 'practice:mistakes.none')}</p>
      {resting.length > 0 && (
        <ul className="notice mb-4 space-y-1">
          {resting.map(({ course, courseTitle, rest, count }) => (
            <li key={course}>{t(`practice:mistakes.rest.${rest}`, { course: courseTitle, count })}</li>
          ))}
        </ul>
      )}
      {(mistakes.length > 0 || isRunning) && (
        <PostForm action="/practice/run" className="mb-4">
          <input type="hidden" name="do" value="begin" />
          <Submit>{t(isRunning ? 'practice-runs:goOn' : 'practice-runs:begin', { count: mistakes.length })}</Submit>
        </PostForm>
      )}
      {mistakes.length > 0 && (
        <ul className="card divide-y divide-line p-0">
          {mistakes.map(({ key, prompt, courseTitle, wrongOn, isAsked, comesBack, to }) => (
            <li key={key}>
              <Link to={to} className="block px-5 py-3 text-ink no-underline hover:bg-paper">
                {prompt}
                <span className="block text-sm text-ink-soft">{t('practice:mistakes.wrongOn', { course: courseTitle, day: wrongOn })}</span>
                <span className="block text-sm text-ink-soft">{!isAsked ? t('practice:mistakes.notAsked') : comesBack === null ? t('practice:mistakes.soon') : t('practice:mistakes.comesBack', { day: comesBack })}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {known.length > 0 && (
        <Fold label={t('practice-runs:known', { count: known.length })} className="mt-3">
          <ul className="card divide-y divide-line p-0">
            {known.map(({ key, prompt, courseTitle, knownOn, to }) => (
              <li key={key}>
                <Link to={to} className="block px-5 py-3 text-ink no-underline hover:bg-paper">
                  {prompt}
                  <span className="block text-sm text-ink-soft">{t('practice-runs:knownOn', { course: courseTitle, day: knownOn })}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  )
}

/** Every daily answer, the latest first. */
export function AnswerList({ answers, page, pages }: { answers: readonly AnswerLine[]; page: number; pages: number }) {
  const { t } = useTranslation()
  if (answers.length === 0) return null
  return (
    <section aria-labelledby="answers" className="space-y-3">
      <h2 id="answers">{t('practice:history')}</h2>
      <ul className="card divide-y divide-line p-0">
        {answers.map(({ id, prompt, day, isRight, mendedOn }) => (
          <li key={id}>
            <Link to={`/practice/answers/${id}`} className="flex items-start gap-3 px-5 py-3 text-ink no-underline hover:bg-paper">
              <Icon name={isRight ? 'check' : 'cross'} className={`mt-1 ${isRight ? 'text-good' : 'text-bad'}`} />
              <span className="min-w-0 flex-1">
                {prompt}
                <span className="block text-sm text-ink-soft">{t(`practice:answeredAs.${isRight}`, { day })}</span>
                {mendedOn !== null && <span className="block text-sm text-ink-soft">{t('quiz-review:mended.answer', { day: mendedOn })}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Pager page={page} pages={pages} />
    </section>
  )
}
