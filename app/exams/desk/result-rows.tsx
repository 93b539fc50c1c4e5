import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { scorePercent, showPoints } from '#app/quizzes/points.ts'
import { ReviewCard, VerdictChip } from '#app/quizzes/result/review-card.tsx'
import { ScoreRing } from '#app/quizzes/result/score-ring.tsx'
import type { ExamResultView, ResultRow } from './result-rows.server.ts'

type ResultRowsProps = { attempt: ExamResultView['attempts'][number]; passMark: number; /** The page of its exam. */ exam: string; /** Below which address its pictures are. */ pictures: string }

/** One attempt as its lead reads it: how it ended, what was answered, and what each question earned. */
export function ResultRows({ attempt, passMark, exam, pictures }: ResultRowsProps) {
  const { t } = useTranslation()
  const { startedOn, endedOn, ending, points, maxPoints, passed, check, rows, reviews } = attempt
  return (
    <section className="space-y-4">
      <div className="card flex flex-col items-center gap-6 sm:flex-row">
        <ScoreRing percent={scorePercent({ points, maxPoints })} passMark={passMark} passed={passed} />
        <div className="space-y-1 text-center sm:text-left">
          <h2>{t(`quizzes:result.${passed ? 'passed' : 'failed'}`)}</h2>
          <p>{t('quizzes:result.points', { points: showPoints(points), maxPoints: showPoints(maxPoints) })}</p>
          <p className="text-sm text-ink-soft">
            {t('exams:desk.began', { time: startedOn })}
            <span className="block">{t(`supervision:ending.${ending}`, { time: endedOn })}</span>
            {check && <span className="block">{t(`exams:identity.checked.${check.means}`, { where: t(`exams:identity.${check.onSharedMachine ? 'shared' : 'own'}`) })}</span>}
          </p>
        </div>
      </div>
      {reviews.length > 0 ? (
        <ol className="space-y-4">
          {reviews.map((review, index) => (
            <ReviewCard key={review.id} review={review} number={index + 1} pictures={pictures}>
              <p className="mt-3 text-sm">
                <Link to={`${exam}/analysis/${review.id}/regrade`} className="inline-block min-h-11 content-center">
                  {t('regrade:offer')}
                </Link>
              </p>
            </ReviewCard>
          ))}
        </ol>
      ) : (
        <Rows rows={rows} />
      )}
    </section>
  )
}

/** While the right answers are put away: what each question earned. */
function Rows({ rows }: { rows: readonly ResultRow[] }) {
  const { t } = useTranslation()
  return (
    <ol className="card divide-y divide-line p-0">
      {rows.map(({ id, prompt, verdict, points, maxPoints }, index) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3">
          <span className="w-6 text-ink-soft tabular-nums">{index + 1}</span>
          <span className="min-w-0 flex-1 basis-56 whitespace-pre-line">{prompt}</span>
          <VerdictChip verdict={verdict} />
          <span className="whitespace-nowrap tabular-nums">{t('quizzes:result.points', { points: showPoints(points), maxPoints: showPoints(maxPoints) })}</span>
        </li>
      ))}
    </ol>
  )
}
