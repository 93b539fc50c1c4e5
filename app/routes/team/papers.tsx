import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { TermsFields as Terms } from '#app/papers/desk/blueprint-form.ts'
import { viewPapers } from '#app/papers/desk/paper-desk.server.ts'
import { TermsFields } from '#app/papers/desk/terms-fields.tsx'
import { beginPaper } from '#app/papers/papers.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-question-bank' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'keep-question-bank')
  return {
    title: translator(member.language)('papers:title'),
    team: { id: team.id, name: team.name },
    teams: teams.map(({ id, name }) => ({ id, name })),
    papers: await viewPapers(member, team),
    requestKey: randomUUID(),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const { value, refusal } = await parseForm(asked.request, Terms.extend({ key: z.uuid() }))
  if (refusal) return data(refusal, { status: 400 })
  const { key, ...terms } = value
  const { paperId } = await beginPaper(member, team, { requestKey: key, terms: { ...terms, cells: [] } })
  return redirect(`/team/papers/${paperId}?unit=${team.id}&done=begun#content`)
}

export default function PapersPage() {
  const { title, team, teams, papers, requestKey } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const desk = useDeskAddress()
  return (
    <Page title={title} crumbs={[{ to: desk('/team'), label: t('common:places.team') }]} intro={t('papers:intro')}>
      <div className="space-y-6">
        <div>
          <TeamPicker team={team} teams={teams} />
        </div>
        {papers.length === 0 && <EmptyState>{t('papers:none')}</EmptyState>}
        {papers.length > 0 && (
          <LinkList
            rows={papers.map(({ id, name, questions, points, minutes, number, published }) => {
              const state = published === null ? 'draft' : published === number ? 'published' : 'changed'
              return { to: desk(`/team/papers/${id}`), icon: 'copy', label: name, note: [t('papers:line', { count: questions, points, minutes }), t(`papers:state.${state}`, { published })].join(' · ') }
            })}
          />
        )}
        <Fold label={t('papers:begin.title')} className="card" open={refusal !== null || papers.length === 0}>
          <PostForm key={requestKey} refusal={refusal} className="mt-3 space-y-4">
            <input type="hidden" name="key" value={requestKey} />
            <TermsFields />
            <Submit>{t('papers:begin.do')}</Submit>
          </PostForm>
        </Fold>
      </div>
    </Page>
  )
}
