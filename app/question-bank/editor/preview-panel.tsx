import { useTranslation } from 'react-i18next'
import { ReviewBody } from '#app/quizzes/result/review-card.tsx'
import { QuestionFields } from '#app/quizzes/sitting/question-fields.tsx'
import { Fold } from '#app/ui/fold.tsx'
import type { Preview } from './question-preview.server.ts'
import { ScoreTable } from './score-table.tsx'

const nothingMoves = () => undefined

/** The question in the learner's own card, which answers nothing here, its review, and what each answer earns. */
export function PreviewPanel({ preview: { card, review, scores, pictures } }: { preview: Preview }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="preview" className="space-y-4">
      <h2 id="preview" tabIndex={-1} className="scroll-mt-4 outline-none">
        {t('question-editor:preview.title')}
      </h2>
      <fieldset disabled className="card min-w-0">
        <legend className="sr-only">{t('question-editor:preview.card')}</legend>
        <p className="mb-1 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <span className="chip">{t(`quizzes:type.${card.type}`)}</span>
          <span className="chip">{t('quizzes:card.points', { count: card.points })}</span>
        </p>
        <p className="mb-3 text-lg font-semibold break-words whitespace-pre-line">{card.prompt}</p>
        <QuestionFields card={card} answer={null} typed={{}} isLive={false} pictures={pictures} onOrder={nothingMoves} />
      </fieldset>
      <Fold label={t('question-editor:preview.review')}>
        <div className="card min-w-0 break-words">
          <ReviewBody review={review} pictures={pictures} />
        </div>
      </Fold>
      <ScoreTable groups={scores} />
    </section>
  )
}
