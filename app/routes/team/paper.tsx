import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import blueprintStyles from '#app/papers/desk/blueprint.css?url'
import { BlueprintTables } from '#app/papers/desk/blueprint-tables.tsx'
import { doPaperDeed } from '#app/papers/desk/paper-deeds.server.ts'
import { viewPaper } from '#app/papers/desk/paper-desk.server.ts'
import { SheetList } from '#app/papers/desk/sheet-list.tsx'
import { TermsFields } from '#app/papers/desk/terms-fields.tsx'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-question-bank' }
export const meta = pageMeta
export const links = () => [{ rel: 'stylesheet', href: blueprintStyles }]

const deeds = ['begun', 'saved', 'published'] as const

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const paper = await viewPaper(member, team, asked.params['paper'] ?? '')
  if (!paper) throw notFound()
  const done = new URL(asked.request.url).searchParams.get('done')
  return { title: paper.head.name, team: team.name, paper, done: deeds.find((deed) => deed === done) ?? null }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const paperId = asked.params['paper'] ?? ''
  const answer = await doPaperDeed(member, team, { paperId, form: await readForm(asked.request) })
  if (!answer) throw notFound()
  if ('refusal' in answer) return data(answer.refusal, { status: answer.status })
  return redirect(`/team/papers/${paperId}?unit=${team.id}&done=${answer.done}#content`)
}

export default function PaperPage() {
  const { title, team, paper, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const desk = useDeskAddress()
  const { number, head, saved, tables, isPublished } = paper
  return (
    <Page title={title} width="wide" crumbs={[{ to: desk('/team'), label: t('common:places.team') }, { to: desk('/team/papers'), label: t('papers:title') }]} intro={[team, t('papers:savedBy', { number, name: saved.by, at: saved.at })].join(' · ')}>
      <div className="space-y-6">
        {done && !refusal && <Done key={`${done} ${number}`}>{t(`papers:done.${done}`)}</Done>}
        <PostForm key={number} refusal={refusal} className="space-y-6">
          <input type="hidden" name="from" value={number} />
          <TermsFields head={head} />
          <section className="space-y-4" aria-labelledby="blueprint">
            <h2 id="blueprint">{t('papers:blueprint.title')}</h2>
            <p className="text-ink-soft">{t('papers:blueprint.hint')}</p>
            {paper.bank === 0 && <EmptyState action={{ to: desk('/team/bank'), label: t('papers:blueprint.toBank') }}>{t('papers:blueprint.empty')}</EmptyState>}
            <BlueprintTables tables={tables} refusal={refusal} />
          </section>
          <p className="text-sm text-ink-soft">{t(isPublished ? 'papers:published' : 'papers:publishHint')}</p>
          <p className="flex flex-wrap gap-3">
            <Submit voice="plain" name="deed" value="save">
              {t('papers:save')}
            </Submit>
            <Submit name="deed" value="publish">
              {t('papers:publish')}
            </Submit>
          </p>
        </PostForm>
        {paper.sheets.length > 0 && (
          <section className="space-y-4" aria-labelledby="sheets">
            <h2 id="sheets">{t('papers:sheets.title')}</h2>
            <p className="text-sm text-ink-soft">{t('papers:sheets.language')}</p>
            <p>
              <Link to={desk(`/team/papers/${paper.paperId}/analysis`)} className="finger">{t('papers:toAnalysis')}</Link>
            </p>
            <SheetList {...paper} />
          </section>
        )}
      </div>
    </Page>
  )
}
