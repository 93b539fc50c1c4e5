import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'
import { CurationList } from '#app/wall/curation/curation-list.tsx'
import { findWallDesk } from '#app/wall/curation/desk.server.ts'
import { KindWordDecision } from '#app/wall/curation/kind-word.ts'
import { decideKindWord } from '#app/wall/curation/kind-words.server.ts'
import { NewDisplay, OtherScreen } from '#app/wall/screens/display-forms.ts'
import { DisplaysCard } from '#app/wall/screens/displays-card.tsx'
import { approveDisplay } from '#app/wall/screens/displays.server.ts'

export const handle = { access: 'curate-wall' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'curate-wall')
  const { searchParams } = new URL(asked.request.url)
  return {
    title: translator(member.language)('wall:desk.title', { unit: team.name }),
    address: `${asked.context.visit.origin}/wall`,
    code: searchParams.get('code')?.slice(0, 12) ?? '',
    connected: searchParams.has('connected'),
    done: await findLastDeed(member.id, `note:${searchParams.get('done') ?? ''}`),
    disconnected: await findDisconnected(member.id, searchParams.get('disconnected')),
    teamId: team.id,
    teams: teams.map(({ id, name }) => ({ id, name })),
    unitQuery: teams.length > 1 ? `?unit=${team.id}` : '',
    ...(await findWallDesk({ team, member, now: new Date() })),
  }
}

/** Which deed of theirs it was that disconnected this display; null where none did. */
async function findDisconnected(leadId: string, displayId: string | null): Promise<number | null> {
  const deed = displayId === null ? null : await findLastDeed(leadId, `display:${displayId}`)
  return deed?.action === 'revoke-display' ? deed.sequence : null
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'curate-wall')
  const form = await readForm(asked.request)
  const mark = { unitId: team.id, actorId: member.id, now: new Date() }
  if (form.get('deed') === 'connect') {
    // Somebody who leads several teams chooses one; a screen in the place of another stays in its team.
    const isReplacing = (form.get('replaces') ?? '') !== ''
    const chosen = (!isReplacing && teams.find(({ id }) => id === form.get('team'))) || team
    const { value, refusal } = parseFields(form, isReplacing ? OtherScreen : NewDisplay)
    if (refusal) return data(refusal, { status: 400 })
    const answer = await approveDisplay({ ...value, ...mark, unitId: chosen.id })
    if (!('refused' in answer)) return redirect(`/team/wall?unit=${chosen.id}&connected`)
    if (answer.refused === 'no-such-display') return refuseForm(form, { form: 'wall-programme:gone' })
    return refuseForm(form, { code: `wall:displays.fault.${answer.refused}` }, answer.refused === 'too-many' ? 429 : 400)
  }
  const { value } = parseFields(form, KindWordDecision)
  if (!value) throw data(null, { status: 400 })
  const answer = await decideKindWord({ noteId: value.noteId, approve: value.deed === 'approve', ...mark })
  if (answer === 'not-found') throw notFound()
  if (answer === 'decided') return redirect(`/team/wall?unit=${team.id}&done=${value.noteId}#content`)
  return answer.refused === 'own-kind-word' ? refuseForm(form, { notes: 'wall:desk.ownRefused' }, 403) : refuseForm(form, { notes: 'wall:desk.declined' }, 409)
}

export default function TeamWallPage() {
  const { title, waiting, approvers, shown, honourCount, portraitCount, noticeCount, photoCount, silentCount, connected, done, disconnected, unitQuery, teamId, ...displays } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const problem = refusal?.faults['notes']
  const displaysNote = silentCount > 0 ? 'wall-health:linkNote.silent' : displays.displays.length > 0 ? 'wall-health:linkNote.well' : 'wall-health:linkNote.none'
  return (
    <Page title={title} intro={t('wall:desk.intro')} crumbs={[{ to: `/team${unitQuery}`, label: t('common:places.team') }]} width="wide">
      {(problem !== undefined || connected) && (
        <p role={problem ? 'alert' : 'status'} className={`notice mb-4 ${problem ? 'notice-bad' : 'notice-good'}`}>
          {t(problem ?? 'wall:displays.approved')}
        </p>
      )}
      {done && !refusal && (
        <Done key={done.sequence} className="mb-4">
          {t(`wall:desk.done.${done.action}`)}
        </Done>
      )}
      {disconnected !== null && !refusal && (
        <Done key={disconnected} className="mb-4">
          {t('wall:displays.revoked')}
        </Done>
      )}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_380px] lg:grid-rows-[auto_1fr]">
        <section>
          <h2 className="mb-3">{t('wall:desk.waiting')}</h2>
          {waiting.length === 0 ? <p className="text-ink-soft">{t('wall:desk.waitingEmpty')}</p> : <CurationList notes={waiting} areWaiting approvers={approvers} />}
        </section>
        {/* Who scanned a screen's code came for that form. */}
        <div className={`space-y-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 ${displays.code ? 'order-first lg:order-none' : ''}`}>
          <DisplaysCard {...displays} teamId={teamId} unitQuery={unitQuery} refusal={refusal} />
          <LinkList
            rows={[
              { to: `/team/wall/displays${unitQuery}`, icon: 'screen', label: t('wall-health:link'), note: t(displaysNote, { count: silentCount > 0 ? silentCount : displays.displays.length }) },
              { to: `/team/wall/programme${unitQuery}`, icon: 'today', label: t('wall-programme:programme'), note: t('wall-programme:programmeNote') },
              { to: `/team/wall/notices${unitQuery}`, icon: 'flag', label: t('wall-programme:notices.title'), note: t('wall-programme:notices.count', { count: noticeCount }) },
              { to: `/team/wall/photos${unitQuery}`, icon: 'person', label: t('wall-life:desk.title'), note: t('wall-life:desk.link', { count: photoCount }) },
              { to: `/team/wall/honours${unitQuery}`, icon: 'seal', label: t('wall:desk.honours'), note: t('wall:desk.honoursNote', { count: honourCount }) },
              { to: `/team/wall/portraits${unitQuery}`, icon: 'heart', label: t('wall:desk.portraits'), note: t('wall:desk.portraitsNote', { count: portraitCount }) },
            ]}
          />
          <a className="button w-full" href={`/wall?unit=${teamId}`} target="_blank" rel="noreferrer">
            {t('wall:desk.preview')}
          </a>
        </div>
        <section>
          <h2 className="mb-3">{t('wall:desk.shown')}</h2>
          {shown.length === 0 ? <p className="text-ink-soft">{t('wall:desk.shownEmpty')}</p> : <CurationList notes={shown} areWaiting={false} />}
        </section>
      </div>
    </Page>
  )
}
