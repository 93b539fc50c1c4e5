import { useTranslation } from 'react-i18next'

type QuestionPictureProps = {
  address: string
  /** Of one among several; its description would be the answer. */
  label?: string
}

/**
 * Fetched by the question: the drawing's own name would be the answer, and so would its description. A clip stands still
 * as a row for whoever asked the system for less motion.
 */
export function QuestionPicture({ address, label }: QuestionPictureProps) {
  const { t } = useTranslation()
  const look = label === undefined ? 'mx-auto mb-4 h-50 w-50' : 'h-30 w-30'
  return (
    <picture>
      <source media="(prefers-reduced-motion: reduce)" srcSet={`${address}?still`} />
      <img src={address} alt={label ?? t('quizzes:card.handPicture')} width="200" height="200" className={`${look} max-w-full rounded-card bg-paper object-contain`} />
    </picture>
  )
}
