import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PlanOffer } from '#app/action-plans/plan-offer.tsx'
import { findPlanOffer } from '#app/action-plans/plans.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { entryAddress } from '#app/quizzes/attempts/assessment.server.ts'
import { requireAttempt } from '#app/quizzes/attempts/require-attempt.server.ts'
import { findResult } from '#app/quizzes/attempts/result.server.ts'
import { GivenList } from '#app/quizzes/result/given-list.tsx'
import { pointsInWords, RegradedNotice } from '#app/quizzes/result/regraded-notice.tsx'
import { ReviewList } from '#app/quizzes/result/review-list.tsx'
import { ScoreCard } from '#app/quizzes/result/score-card.tsx'
import { WithheldNotice } from '#app/quizzes/result/withheld-notice.tsx'
import { endInWords } from '#app/stars/dates-in-words.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'sit-quiz' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, attempt, look } = await requireAttempt(asked)
  const result = await findResult(member, attempt, look)
  if (!result) throw redirect(`/attempts/${attempt.id}`)
  const { language, unit } = member
  const { searchParams: search } = new URL(asked.request.url)
  const { title, endedAt, next, regraded, exam, ...rest } = result
  const t = translator(language)
  const onDay = (at: Date) => momentWords(at, unit.timeZone, language)
  return {
    ...rest,
    title: t(exam ? 'exams:own.result' : 'quizzes:result.title'),
    offer: exam ? null : await findPlanOffer(member.id, rest.quiz),
    exam: exam && { to: entryAddress(attempt), label: t('exams:own.back'), places: t('exams:title') },
    answersAfter: exam?.closes ? t('exams:withheld', { time: endInWords(exam.closes, { zone: unit.timeZone, language }) }) : null,
    attemptId: attempt.id,
    wasHandedIn: search.has('before'),
    onlyWrong: search.get('only') === 'wrong',
    course: title[language === 'en' ? 'en' : 'zh'],
    regraded: regraded.map(({ at, points, ...line }) => ({ ...line, on: onDay(at), points: points && { before: pointsInWords(points.before), after: pointsInWords(points.after) } })),
    endedOn: onDay(endedAt),
    may: next.may,
    waitUntil: next.may === 'wait' ? onDay(next.until) : null,
  }
}

export default function ResultPage() {
  const { title, regraded, reviews, given, withheld, answersAfter, course, attemptId, offer, wasHandedIn, onlyWrong, ...score } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const crumbs = score.exam
    ? [
        { to: '/exams', label: score.exam.places },
        { to: score.exam.to, label: course },
      ]
    : [
        { to: `/learn/${score.quiz}`, label: course },
        { to: `/quizzes/${score.quiz}`, label: t('quizzes:crumb') },
      ]
  return (
    <Page title={title} crumbs={crumbs} intro={`${course} · ${score.endedOn}`}>
      {wasHandedIn && (
        <p role="status" className="notice mb-4">
          {t('quizzes:result.handedInBefore', { time: score.endedOn })}
        </p>
      )}
      <ScoreCard {...score} />
      {offer === 'write' && <PlanOffer course={score.quiz} offer={offer} isMain={false} />}
      <RegradedNotice regraded={regraded} />
      <WithheldNotice withheld={withheld} isPassed={score.passed} />
      {answersAfter !== null && <p className="notice mt-6">{answersAfter}</p>}
      {reviews.length > 0 && <ReviewList reviews={reviews} attemptId={attemptId} onlyWrong={onlyWrong} />}
      {given.length > 0 && <GivenList given={given} pictures={`/attempts/${attemptId}/pictures`} />}
    </Page>
  )
}
