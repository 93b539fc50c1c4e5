import { useTranslation } from 'react-i18next'
import { AnswerTable } from './answer-table.tsx'
import type { Distribution } from './question-analysis.server.ts'

/** What was earned and chosen, by thirds of the totals. */
export function QuestionAnswers({ distribution, type }: { distribution: Distribution; type: string }) {
  const { t } = useTranslation()
  const { sizes, earned, places } = distribution
  const labelOf = (label: string | null) => (type === 'ordering' && label !== null ? t('quiz-analysis:question.place', { place: label }) : label)
  return (
    <>
      <section className="space-y-3">
        <h2>{t('quiz-analysis:question.chosen')}</h2>
        <p className="text-ink-soft">{t('quiz-analysis:question.thirds', { low: sizes[0], middle: sizes[1], high: sizes[2] })}</p>
        {places.length === 0 && <p className="notice">{t('quiz-analysis:question.written')}</p>}
        {places.map(({ label, choices }) => (
          <AnswerTable key={label} head={t('quiz-analysis:question.choice')} caption={labelOf(label)} rows={choices} sizes={sizes} />
        ))}
        {type === 'multiple' && <p className="text-sm text-ink-soft">{t('quiz-analysis:question.multiple')}</p>}
      </section>
      <section className="space-y-3">
        <h2>{t('quiz-analysis:question.earned')}</h2>
        <AnswerTable head={t('quiz-analysis:question.earned')} rows={earned.map(({ verdict, counts }) => ({ text: t(`quiz-analysis:question.earnedIs.${verdict}`), isKey: false, counts }))} sizes={sizes} />
      </section>
    </>
  )
}
