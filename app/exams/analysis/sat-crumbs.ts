import { useTranslation } from 'react-i18next'
import { useAnalysisAddress } from '#app/desk/quizzes/analysis-address.ts'

/** The way to the analysis of an exam or a paper. */
export function useSatCrumbs({ at, of }: { at: string; of: string }): { to: string; label: string }[] {
  const { t } = useTranslation()
  const address = useAnalysisAddress()
  const list = at.startsWith('/team/exams/') ? { to: '/team/exams', label: t('exams:desk.title') } : { to: '/team/papers', label: t('papers:title') }
  return [{ to: '/team', label: t('common:places.team') }, list, { to: at, label: of }].map(({ to, label }) => ({ to: address(to), label }))
}
