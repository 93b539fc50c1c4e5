import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useAnalysisAddress } from '#app/desk/quizzes/analysis-address.ts'
import { requireAnalysis } from '#app/desk/quizzes/analysis-scope.server.ts'
import analysisStyles from '#app/desk/quizzes/analysis.css?url'
import { ChooseAttempts } from '#app/desk/quizzes/choose-attempts.tsx'
import { FigureTiles } from '#app/desk/quizzes/figure-tiles.tsx'
import { Histogram } from '#app/desk/quizzes/histogram.tsx'
import { ItemPlot } from '#app/desk/quizzes/item-plot.tsx'
import { ItemTable } from '#app/desk/quizzes/item-table.tsx'
import { MethodNotes } from '#app/desk/quizzes/method-notes.tsx'
import { PaperFigures } from '#app/desk/quizzes/paper-figures.tsx'
import { type ItemLine, viewQuizAnalysis } from '#app/desk/quizzes/quiz-analysis.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { Icon } from '#app/ui/icon.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'analyse-quizzes' }
export const meta = pageMeta
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: analysisStyles }]

export async function loader(asked: LoaderFunctionArgs) {
  const { member, scope, teams, unit, chosen } = await requireAnalysis(asked)
  const quiz = asked.params['quiz'] ?? ''
  const figures = await viewQuizAnalysis({ quiz, scope, chosen, language: member.language })
  if (!figures) throw notFound()
  return {
    title: translator(member.language)('quiz-analysis:of', { title: figures.title }),
    isLead: member.roles.includes('LEAD'),
    ...{ quiz, figures, teams, unit, chosen },
  }
}

export default function QuizAnalysisPage() {
  const { title, isLead, quiz, figures, teams, unit, chosen } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useAnalysisAddress()
  const { analysis, takers, missing, attempts } = figures
  const crumbs = [...(isLead ? [{ to: address('/team'), label: t('common:places.team') }] : []), { to: address('/team/quizzes'), label: t('quiz-analysis:title') }]
  const addressOf = ({ id }: ItemLine) => address(`/team/quizzes/${quiz}/${id}`)
  return (
    <Page title={title} crumbs={crumbs} width="wide">
      <div className="space-y-8">
        <div className="flex flex-wrap items-end gap-3">
          <ChooseAttempts chosen={chosen} unit={unit} teams={teams} />
          {analysis && (
            <a href={address(`/team/quizzes/${quiz}/table.xlsx`)} download className="button">
              <Icon name="arrow" /> {t('quiz-analysis:choose.export')}
            </a>
          )}
        </div>
        {attempts === 0 ? <EmptyState>{t('quiz-analysis:none')}</EmptyState> : <FigureTiles figures={figures} peopleAt={isLead ? `/team/progress?column=course.${quiz}` : null} />}
        {missing > 0 && attempts > 0 && (
          <p className="notice max-w-[52rem]">
            {t('quiz-analysis:hidden', { count: takers })} {t('quiz-analysis:hiddenMissing', { count: missing })}
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
              <ItemTable items={analysis.items} addressOf={addressOf} />
            </section>
            <section id="paper" className="max-w-[52rem] space-y-3">
              <h2>{t('quiz-analysis:paper.title')}</h2>
              <PaperFigures paper={analysis.paper} attempts={attempts} />
            </section>
          </>
        )}
        {analysis && <MethodNotes />}
      </div>
    </Page>
  )
}
