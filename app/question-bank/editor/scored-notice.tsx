import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'

/** Who changes a question that was scored already knows that the scores stand. */
export function ScoredNotice({ count }: { count: number }) {
  const { t } = useTranslation()
  const desk = useDeskAddress()
  if (count === 0) return null
  return (
    <p className="notice mb-6">
      {t('question-editor:scored.warning', { count })} <Link to={desk('/team/quizzes')}>{t('question-editor:scored.look')}</Link>
    </p>
  )
}
