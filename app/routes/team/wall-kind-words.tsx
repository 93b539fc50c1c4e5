import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskCrumb } from '#app/desk/desk-crumb.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { listTeams } from '#app/people/units.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'
import { CurationList } from '#app/wall/curation/curation-list.tsx'
import { inWordsFor } from '#app/wall/curation/desk.server.ts'
import { KindWordDecision } from '#app/wall/curation/kind-word.ts'
import { decideKindWord } from '#app/wall/curation/kind-words.server.ts'
import { findLeadWord, findLeadWordUnit, listLeadWords } from '#app/wall/curation/lead-words.server.ts'

export const handle = { access: 'approve-lead-words' }
export const meta = pageMeta

/** The team of `?unit=`, else one in which a word waits, of those that the member leads or administers; null for who has none. */
async function requireWordsTeam(asked: LoaderFunctionArgs | ActionFunctionArgs, now: Date) {
  const member = await requireAbility(asked, 'approve-lead-words')
  const teams = await listTeams([...member.leads, ...member.administers])
  const wanted = new URL(asked.request.url).searchParams.get('unit') ?? (await findLeadWordUnit(member, now)) ?? teams[0]?.id
  const team = wanted === undefined ? null : teams.find(({ id }) => id === wanted)
  if (team === undefined) throw notFound()
  return { member, team }
}

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { member, team } = await requireWordsTeam(asked, now)
  const words = team ? await listLeadWords(team.id, member.id, now) : []
  return {
    title: translator(member.language)('wall:leadWords.title'),
    teamName: team?.name ?? '',
    done: await findLastDeed(member.id, `note:${new URL(asked.request.url).searchParams.get('done') ?? ''}`),
    words: team ? words.map(inWordsFor({ team, member })) : [],
  }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, team } = await requireWordsTeam(asked, now)
  const form = await readForm(asked.request)
  const { value } = parseFields(form, KindWordDecision)
  if (!value || value.deed === 'takeOff') throw data(null, { status: 400 })
  const approve = value.deed === 'approve'
  const word = team && (await findLeadWord(team.id, value.noteId))
  if (!word) throw notFound()
  // What hangs is the leads' to take down.
  if (word.approved === true && !approve) return refuseForm(form, { form: 'wall:leadWords.hangs' }, 409)
  const answer = await decideKindWord({ noteId: value.noteId, approve, unitId: team.id, actorId: member.id, now })
  if (answer === 'not-found') throw notFound()
  if (answer === 'decided') return redirect(`/team/wall/kind-words?unit=${team.id}&done=${value.noteId}#content`)
  return answer.refused === 'own-kind-word' ? refuseForm(form, { form: 'wall:desk.ownRefused' }, 403) : refuseForm(form, { form: 'wall:desk.declined' }, 409)
}

export default function LeadWordsPage() {
  const { title, teamName, done, words } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const crumbs = useDeskCrumb()
  return (
    <Page title={title} crumbs={crumbs} intro={t('wall:leadWords.intro', { team: teamName })} width="wide">
      {refusal?.faults['form'] && (
        <p role="alert" className="notice notice-bad mb-4">
          {t(refusal.faults['form'])}
        </p>
      )}
      {done && !refusal && (
        <Done key={done.sequence} className="mb-4">
          {t(`wall:desk.done.${done.action}`)}
        </Done>
      )}
      {words.length === 0 ? <EmptyState>{t('wall:leadWords.none')}</EmptyState> : <CurationList notes={words} areWaiting />}
    </Page>
  )
}
