import { useTranslation } from 'react-i18next'
import type { PaperFigures as Figures } from '#app/quizzes/analysis/paper-analysis.ts'
import { isShape, paperFigures, sayPaperFigure, showFigure, showPercent } from './figure-words.ts'

/** The paper's figures by the names of the field, each with what it says. */
export function PaperFigures({ paper, attempts }: { paper: Figures; attempts: number }) {
  const { t } = useTranslation()
  return (
    <>
      <dl className="card grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {paperFigures.map((figure) => (
          <div key={figure}>
            <dt className="flex items-baseline justify-between gap-3 font-medium">
              {t(`quiz-analysis:paper.${figure}`)}
              <span className="text-lg tabular-nums">{isShape(figure) ? showFigure(paper[figure], t) : showPercent(paper[figure], t)}</span>
            </dt>
            <dd className="text-sm text-ink-soft">{sayPaperFigure(figure, paper, t)}</dd>
          </div>
        ))}
      </dl>
      {paper.consistencyCount < attempts && <p className="mt-2 text-sm text-ink-soft">{t('quiz-analysis:paper.consistencyOver', { count: paper.consistencyCount })}</p>}
    </>
  )
}
