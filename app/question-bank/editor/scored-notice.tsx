import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ScoredExam } from '../versions/scored-attempts.server.ts'

/** Who changes a question that was scored already knows that the scores stand, and where they can be regraded. */
export function ScoredNotice({ exams }: { exams: readonly ScoredExam[] }) {
  const { t } = useTranslation()
  if (exams.length === 0) return null
  return (
    <div className="notice mb-6">
      <p>{t('question-editor:scored.warning')}</p>
      <ul>
        {exams.map(({ id, title, question, count }) => (
          <li key={`${id} ${question}`}>
            <Link to={`/team/exams/${id}/analysis/${question}/regrade`} className="inline-block min-h-11 content-center wrap-anywhere">
              {t('question-editor:scored.exam', { exam: title, count })}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
