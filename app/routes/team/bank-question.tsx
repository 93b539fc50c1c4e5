import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { PreviewPanel } from '#app/question-bank/editor/preview-panel.tsx'
import { RetireFold, ReturnForm } from '#app/question-bank/retirement/retire-fold.tsx'
import { ScoredNotice } from '#app/question-bank/editor/scored-notice.tsx'
import { viewQuestion } from '#app/question-bank/versions/question-page.server.ts'
import { VersionList } from '#app/question-bank/versions/version-list.tsx'
import { Done } from '#app/ui/done.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-question-bank' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const viewed = await viewQuestion({ member, team }, asked.params['question'] ?? '')
  if (!viewed) throw notFound()
  return { title: translator(member.language)('question-editor:question'), ...viewed, isSaved: new URL(asked.request.url).searchParams.has('saved') }
}

export default function QuestionPage() {
  const { title, id, about, retiredOn, preview, versions, papers, scored, isSaved } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const desk = useDeskAddress()
  return (
    <Page title={title} crumbs={[{ to: desk('/team'), label: t('common:places.team') }, { to: desk('/team/bank'), label: t('question-bank:title') }]} intro={about}>
      <div className="space-y-6">
        {isSaved && <Done key={id}>{t('question-editor:saved')}</Done>}
        {retiredOn !== null && (
          <div className="notice space-y-2">
            <p>{t('question-editor:retired', { day: retiredOn })}</p>
            <ReturnForm question={id} />
          </div>
        )}
        <ScoredNotice exams={scored} />
        {papers.length > 0 && (
          <p className="flex flex-wrap gap-x-4 text-ink-soft">
            {t('question-editor:inPapers')}
            {papers.map(({ paperId, name }) => (
              <Link key={paperId} to={desk(`/team/papers/${paperId}`)} className="finger">
                {name}
              </Link>
            ))}
          </p>
        )}
        {retiredOn === null && (
          <p className="flex flex-wrap gap-3">
            <Link to={desk(`/team/bank/${id}/edit`)} className="button button-main">
              {t('question-editor:edit')}
            </Link>
            {isSaved && (
              <Link to={desk('/team/bank/new')} className="button">
                {t('question-editor:another')}
              </Link>
            )}
          </p>
        )}
        <PreviewPanel preview={preview} />
        <VersionList versions={versions} />
        {retiredOn === null && <RetireFold question={id} at={desk('/team/bank')} />}
      </div>
    </Page>
  )
}
