import { useTranslation } from 'react-i18next'

/** Fetched by the question: the drawing's own name would be the answer, and so would its description. */
export function HandPicture({ teachBackId, question }: { teachBackId: string; question: string }) {
  const { t } = useTranslation()
  const address = `/teach-backs/${teachBackId}/hands/${question}`
  return <img src={address} alt={t('quizzes:card.handPicture')} width="200" height="200" className="mx-auto mb-4 h-50 w-50 rounded-card bg-paper" />
}
