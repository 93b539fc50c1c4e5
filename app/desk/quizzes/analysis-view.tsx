import { useTranslation } from 'react-i18next'
import type { Chosen } from '#app/quizzes/analysis/chosen-attempts.ts'
import { sentences } from '#app/platform/i18n.ts'
import { Icon } from '#app/ui/icon.tsx'
import { EmptyState } from '#app/ui/page.tsx'
import { useAnalysisAddress } from './analysis-address.ts'
import { ChooseAttempts } from './choose-attempts.tsx'
import { FigureTiles } from './figure-tiles.tsx'
import { Histogram } from './histogram.tsx'
import { ItemPlot } from './item-plot.tsx'
import { ItemTable } from './item-table.tsx'
import { MethodNotes } from './method-notes.tsx'
import { PaperFigures } from './paper-figures.tsx'
import type { ItemLine, QuizFigures } from './quiz-analysis.server.ts'

type AnalysisViewProps = {
  figures: QuizFigures
  /** The address of this analysis: its questions and its table lie below it. */
  at: string
  chosen: Chosen
  unit: string | null
  teams: readonly { id: string; name: string }[]
  /** Where one sees person by person who has passed; null for who may not. */
  peopleAt: string | null
}

/** The analysis of a quiz, an exam or a paper: sums, charts, its questions, its figures as a whole. */
export function AnalysisView({ figures, at, chosen, unit, teams, peopleAt }: AnalysisViewProps) {
  const { t, i18n } = useTranslation()
  const address = useAnalysisAddress()
  const { analysis, takers, missing, attempts } = figures
  const addressOf = ({ id }: ItemLine) => address(`${at}/${id}`)
  return (
    <div className="space-y-8">
      <div className="flex flex-wrap items-end gap-3">
        <ChooseAttempts chosen={chosen} unit={unit} teams={teams} />
        {analysis && (
          <a href={address(`${at}/table.xlsx`)} download className="button">
            <Icon name="download" /> {t('quiz-analysis:choose.export')}
          </a>
        )}
      </div>
      {attempts === 0 ? <EmptyState>{t('quiz-analysis:none')}</EmptyState> : <FigureTiles figures={figures} peopleAt={peopleAt} />}
      {missing > 0 && attempts > 0 && (
        <p className="notice max-w-[52rem]">
          {sentences([t('quiz-analysis:hidden', { count: takers }), t('quiz-analysis:hiddenMissing', { count: missing })], i18n.language)}
        </p>
      )}
      {analysis && (
        <>
          {figures.movesByChance && <p className="notice max-w-[52rem]">{t('quiz-analysis:byChance', { count: takers })}</p>}
          <div id="totals" className="grid items-start gap-6 lg:grid-cols-2">
            <Histogram counts={analysis.histogram} passMark={analysis.passMark} />
            <ItemPlot items={analysis.items} addressOf={addressOf} />
          </div>
          <section id="items" className="space-y-3">
            <h2>{t('quiz-analysis:items.title')}</h2>
            {analysis.hidden > 0 && <p className="notice max-w-[52rem]">{t('quiz-analysis:items.hidden', { count: analysis.hidden })}</p>}
            {analysis.items.length > 0 && <ItemTable items={analysis.items} addressOf={addressOf} />}
          </section>
          <section id="paper" className="max-w-[52rem] space-y-3">
            <h2>{t('quiz-analysis:paper.title')}</h2>
            <PaperFigures paper={analysis.paper} attempts={attempts} />
          </section>
          <MethodNotes />
        </>
      )}
    </div>
  )
}
