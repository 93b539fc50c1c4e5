import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskCrumb } from '#app/desk/desk-crumb.ts'
import { requireAnalysis } from '#app/desk/quizzes/analysis-scope.server.ts'
import { TeamChoice } from '#app/desk/quizzes/choose-attempts.tsx'
import { listSatQuizzes, type QuizLine } from '#app/desk/quizzes/quiz-list.server.ts'
import { useAnalysisAddress } from '#app/desk/quizzes/analysis-address.ts'
import { translator } from '#app/languages/languages.server.ts'
import { fewestTakers } from '#app/quizzes/analysis/verdicts.ts'
import { LinkList } from '#app/ui/link-list.tsx'
import { countWaiting } from '#app/quizzes/regrade/proposals.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'analyse-quizzes' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, scope, teams, unit } = await requireAnalysis(asked)
  return {
    title: translator(member.language)('quiz-analysis:title'),
    ...{ teams, unit },
    quizzes: await listSatQuizzes(scope, member.language),
    waiting: await countWaiting(member),
  }
}

export default function QuizzesPage() {
  const { title, teams, unit, quizzes, waiting } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useAnalysisAddress()
  const crumbs = useDeskCrumb()
  const note = ({ attempts, takers, passed }: QuizLine) => (
    <>
      {t('quiz-analysis:line', { attempts, takers, percent: takers === 0 ? 0 : Math.round((100 * passed) / takers) })}
      {takers < fewestTakers && <span className="block">{t('quiz-analysis:tooFew')}</span>}
    </>
  )
  return (
    <Page title={title} crumbs={crumbs}>
      <p className="mb-6 text-ink-soft">{t('quiz-analysis:intro')}</p>
      {teams.length > 1 && (
        <Form key={unit} className="mb-6 flex flex-wrap items-end gap-3">
          <TeamChoice unit={unit} teams={teams} />
          <button className="button">{t('quiz-analysis:choose.show')}</button>
        </Form>
      )}
      <p className="mb-6">
        <Link to="/team/regrades" className="finger">{t('regrade:list.link', { count: waiting })}</Link>
      </p>
      {quizzes.length === 0 ? (
        <EmptyState>{t('quiz-analysis:none')}</EmptyState>
      ) : (
        <LinkList rows={quizzes.map((line) => ({ to: address(`/team/quizzes/${line.quiz}`), icon: 'chart', label: line.title, note: note(line) }))} />
      )}
    </Page>
  )
}
