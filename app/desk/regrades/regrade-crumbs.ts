import { useTranslation } from 'react-i18next'
import { useDeskCrumb } from '../desk-crumb.ts'

type Place = { at: string | null; isExam: boolean; course: string }

/** The way to the question: by the analysis of the quiz, or by its exam for who runs it. */
export function useRegradeCrumbs({ at, isExam, course }: Place): { to: string; label: string }[] {
  const { t } = useTranslation()
  const up = useDeskCrumb()
  if (at === null) return []
  if (isExam) return [...up, { to: '/team/exams', label: t('exams:desk.title') }, { to: at, label: course }]
  return [
    ...up,
    { to: '/team/quizzes', label: t('quiz-analysis:title') },
    { to: at.replace(/\/[^/]*$/, ''), label: course },
    { to: at, label: t('regrade:crumb') },
  ]
}
