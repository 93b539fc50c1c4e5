import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FactsRow } from '#app/quizzes/entry/facts-row.tsx'
import { EarlierAttempts } from '#app/quizzes/entry/quiz-entry.tsx'
import { ResumeAttempt } from '#app/quizzes/entry/resume-attempt.tsx'
import { RuleTable } from '#app/quizzes/entry/rule-table.tsx'
import { showPoints } from '#app/quizzes/points.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import type { IdentityLock } from '../identity-lock.ts'
import { MovedList } from '../moved-list.tsx'
import { TurnChip } from '../turn-chip.tsx'
import type { ExamEntryView } from './exam-entry.server.ts'

type ExamEntryProps = { entry: ExamEntryView; refusal: FormFaults | undefined; lock: IdentityLock | null }

/** Before an exam: when, how long, by which rules, and who one is; after it: how it went. */
export function ExamEntry({ entry, refusal, lock }: ExamEntryProps) {
  const { t } = useTranslation()
  const { turn, words, reason, windows, moved, open, rules, hasPenalties, ended, answersAfter } = entry
  const isAhead = turn === 'ahead' || turn === 'open' || turn === 'sitting'
  return (
    <div className="space-y-6">
      <section className="card space-y-5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <TurnChip turn={turn} />
          <p className="min-w-0">{words}</p>
        </div>
        {reason !== null && <p className="notice">{t('exams:own.cancelledFor', { reason })}</p>}
        <ul className="text-sm text-ink-soft">
          {windows.map(({ key, kind, words }) => (
            <li key={key}>{t(`exams:own.windowOf.${kind}`, { window: words })}</li>
          ))}
        </ul>
        <MovedList moved={moved} />
        {isAhead && <Facts entry={entry} />}
        {open && <ResumeAttempt {...open} />}
        {turn === 'open' && <Start entry={entry} refusal={refusal} lock={lock} />}
      </section>
      {isAhead && hasPenalties && <p className="notice">{t('quizzes:penalty.intro')}</p>}
      {isAhead && rules.length > 0 && <RuleTable rules={rules} />}
      {ended.length > 0 && (
        <section>
          <h2 className="mb-3">{t('exams:own.results')}</h2>
          <EarlierAttempts attempts={ended} />
          {answersAfter !== null && <p className="mt-3 text-sm text-ink-soft">{t('exams:withheld', { time: answersAfter })}</p>}
        </section>
      )}
    </div>
  )
}

function Facts({ entry: { questions, points, minutes, passMark, suspensions } }: { entry: ExamEntryView }) {
  const { t } = useTranslation()
  const facts = [
    [t('quizzes:entry.questions'), t('quizzes:entry.questionsAndPoints', { count: questions, points: showPoints(points) })],
    [t('quizzes:entry.time'), t('quizzes:entry.minutes', { count: minutes })],
    [t('quizzes:entry.passMark'), `${passMark}%`],
    [t('exams:own.sittings'), t('exams:own.once')],
  ] as const
  return (
    <>
      <FactsRow facts={facts} />
      <div>
        <h2 className="mb-1 text-base">{t('exams:rules.title')}</h2>
        <ul className="list-disc space-y-1 pl-5 text-sm text-ink-soft">
          <li>{t('exams:rules.sheet')}</li>
          <li>{t('exams:rules.deadline')}</li>
          <li>{t('exams:rules.pause', suspensions)}</li>
          <li>{t('quizzes:entry.savedByItself')}</li>
          <li>{t('exams:rules.answers')}</li>
          <li>{t('exams:rules.private')}</li>
        </ul>
      </div>
    </>
  )
}

function Start({ entry: { asks, shortened }, refusal, lock }: ExamEntryProps) {
  const { t } = useTranslation()
  return (
    <div className="border-t border-line pt-5">
      {shortened !== null && <p className="notice mb-4">{t('exams:own.shortened', { number: shortened })}</p>}
      {lock && (
        <p role="alert" className="notice notice-bad mb-4">
          {t(`exams:identity.locked.${asks}`, lock)}
        </p>
      )}
      <PostForm refusal={lock ? undefined : refusal} className="max-w-sm space-y-4">
        {asks === 'PIN' ? (
          <Field name="pinCode" type="password" inputMode="numeric" maxLength={8} autoComplete="off" label={t('exams:identity.pin')} hint={t('exams:identity.pinHint')} />
        ) : (
          <Field name="pinCode" type="password" autoComplete="current-password" label={t('exams:identity.password')} hint={t('exams:identity.passwordHint')} />
        )}
        <Submit>{t('exams:own.start')}</Submit>
      </PostForm>
      <p className="mt-3 text-sm">
        <Link to="/account/pin" className="finger">{t(asks === 'PIN' ? 'exams:identity.forgot' : 'exams:own.setPin')}</Link>
      </p>
    </div>
  )
}
