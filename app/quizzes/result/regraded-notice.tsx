import { useTranslation } from 'react-i18next'
import { showPoints } from '../points.ts'
import type { Mend } from '../regrade/mend.ts'

export type RegradedLine = { id: string; number: number | null; question: string; kind: Mend['kind']; on: string; reason: string | null; authors: { proposer: string; approver: string } | null; points: { before: string; after: string } | null; taken: boolean }

/** What was regraded of this attempt, when, why, and what it was before. */
export function RegradedNotice({ regraded }: { regraded: readonly RegradedLine[] }) {
  const { t } = useTranslation()
  if (regraded.length === 0) return null
  return (
    <section className="notice mt-6" aria-labelledby="regraded">
      <h2 id="regraded" className="mb-1 text-base">
        {t('quiz-review:regraded.title')}
      </h2>
      <ul className="space-y-1">
        {regraded.map(({ id, number, question, kind, on, reason, authors, points, taken }) => (
          <li key={id}>
            {number === null ? t('quiz-review:regraded.one', { time: on }) : <a href={`#question-${question}`}>{t('quiz-review:regraded.line', { number, time: on })}</a>}
            {points && <span className="block">{taken ? t('quiz-review:regraded.points', points) : t('quiz-review:regraded.kept', points)}</span>}
            {authors && <span className="block">{t('quiz-review:regraded.by', authors)}</span>}
            <span className="block">{reason === null ? t(`quiz-review:regraded.why.${kind}`) : t('quiz-review:regraded.because', { reason })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "62 / 78": points as a regrade names them. */
export function pointsInWords({ points, maxPoints }: { points: number; maxPoints: number }): string {
  return `${showPoints(points)} / ${showPoints(maxPoints)}`
}
