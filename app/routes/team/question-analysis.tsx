import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskCrumb } from '#app/desk/desk-crumb.ts'
import { useAnalysisAddress } from '#app/desk/quizzes/analysis-address.ts'
import { requireAnalysis } from '#app/desk/quizzes/analysis-scope.server.ts'
import analysisStyles from '#app/desk/quizzes/analysis.css?url'
import { ItemCard } from '#app/desk/quizzes/item-card.tsx'
import { QuestionAnswers } from '#app/desk/quizzes/question-answers.tsx'
import { viewQuestionAnalysis } from '#app/desk/quizzes/question-analysis.server.ts'
import { findAnalysed } from '#app/desk/quizzes/quiz-analysis.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'analyse-quizzes' }
export const meta = pageMeta
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: analysisStyles }]

export async function loader(asked: LoaderFunctionArgs) {
  const { member, scope, chosen } = await requireAnalysis(asked)
  const { quiz = '', question = '' } = asked.params
  const { language } = member
  const analysed = await findAnalysed({ quiz, scope, language })
  const found = analysed && (await viewQuestionAnalysis(member, analysed, { question, chosen, language }))
  if (!found) throw notFound()
  const t = translator(language)
  const { title: course, item } = found
  return { ...found, title: t('quiz-analysis:items.numbered', { number: item.number }), course, type: t(`quizzes:type.${item.type}`), quiz }
}

export default function QuestionAnalysisPage() {
  const { title, course, type, quiz, item, isSitting, distribution } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useAnalysisAddress()
  const crumbs = [
    ...useDeskCrumb(),
    { to: address('/team/quizzes'), label: t('quiz-analysis:title') },
    { to: address(`/team/quizzes/${quiz}`), label: course },
  ]
  return (
    <Page title={title} crumbs={crumbs} intro={type}>
      <div className="space-y-8">
        <ItemCard item={item} />
        {isSitting && <p className="notice">{t('quiz-analysis:question.sitting')}</p>}
        {!isSitting && (
          <p>
            <Link to={`/team/quizzes/${quiz}/${item.id}/regrade`} className="button">
              {t('regrade:offer')}
            </Link>
          </p>
        )}
        {distribution && <QuestionAnswers distribution={distribution} type={item.type} />}
      </div>
    </Page>
  )
}
