import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useAnalysisAddress } from '#app/desk/quizzes/analysis-address.ts'
import analysisStyles from '#app/desk/quizzes/analysis.css?url'
import { ItemCard } from '#app/desk/quizzes/item-card.tsx'
import { QuestionAnswers } from '#app/desk/quizzes/question-answers.tsx'
import { viewQuestionAnalysis } from '#app/desk/quizzes/question-analysis.server.ts'
import { useSatCrumbs } from '#app/exams/analysis/sat-crumbs.ts'
import { requireSatPaper } from '#app/exams/analysis/sat-papers.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-exams' }
export const meta = pageMeta
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: analysisStyles }]

/** One question of an exam or a paper: what was answered, by thirds; nothing says by whom. */
export async function loader(asked: LoaderFunctionArgs) {
  const { member, analysed, looked } = await requireSatPaper(asked)
  const found = await viewQuestionAnalysis(member, analysed, { question: asked.params['question'] ?? '', ...looked })
  if (!found) throw notFound()
  const t = translator(member.language)
  const { item, isSitting, distribution } = found
  return { title: t('quiz-analysis:items.numbered', { number: item.number }), type: t(`quizzes:type.${item.type}`), of: analysed.title, at: analysed.at, regrade: asked.params['exam'] === undefined || isSitting ? null : `${analysed.at}/analysis/${item.id}/regrade`, item, isSitting, distribution }
}

export default function SatQuestionPage() {
  const { title, type, of, at, regrade, item, isSitting, distribution } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useAnalysisAddress()
  const crumbs = [...useSatCrumbs({ at, of }), { to: address(`${at}/analysis`), label: t('quiz-analysis:title') }]
  return (
    <Page title={title} crumbs={crumbs} intro={type}>
      <div className="space-y-8">
        <ItemCard item={item} />
        {isSitting && <p className="notice">{t('quiz-analysis:question.sitting')}</p>}
        {regrade !== null && (
          <p>
            <Link to={regrade} className="button">
              {t('regrade:offer')}
            </Link>
          </p>
        )}
        {distribution && <QuestionAnswers distribution={distribution} type={item.type} />}
      </div>
    </Page>
  )
}
