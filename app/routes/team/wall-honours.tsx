import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { typedValues } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { LinkList } from '#app/ui/link-list.tsx'
import { EmptyState, pageMeta } from '#app/ui/page.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { answerHanging } from '#app/wall/hangings/answer-hanging.server.ts'
import { addHonour, removeHonour } from '#app/wall/hangings/honours.server.ts'
import { findWonBid, listBids } from '#app/wall/honours/bids.server.ts'
import { HonourFields, useLostScan } from '#app/wall/honours/honour-fields.tsx'
import { HonourLevels, HonourLink, HonourRows } from '#app/wall/honours/honour-list.tsx'
import { notKept, readHonourForm, readUpload, tooLarge } from '#app/wall/honours/read-honour-form.server.ts'
import { listRegister, listRemoved } from '#app/wall/honours/register.server.ts'

export const handle = { access: 'keep-honours' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-honours')
  const { language } = member
  const { searchParams } = new URL(asked.request.url)
  const won = searchParams.get('bid')
  const done = await findLastDeed(member.id, `honour:${searchParams.get('done') ?? ''}`)
  const reader = { now: new Date(), language }
  const [register, removed, bids] = await Promise.all([listRegister(team.id, reader), listRemoved(team.id, reader), listBids(team, { language, openOnly: true })])
  return {
    title: translator(language)('wall:honours.title'),
    unitId: team.id,
    requestKey: randomUUID(),
    ...register,
    removed,
    bids: bids.length,
    done: done?.action === 'remove-honour' ? done.sequence : null,
    won: won === null ? null : await findWonBid(won, team.id),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-honours')
  const curator = { unitId: team.id, actorId: member.id, now: new Date() }
  const form = await readUpload(asked.request)
  if (!form) return data(tooLarge, { status: 413 })
  return answerHanging(form.get('remove'), {
    page: `/team/wall/honours?unit=${team.id}`,
    takeDown: (id) => removeHonour(id, curator),
    hang: async () => {
      const read = await readHonourForm(form)
      if (read.refusal) return { refusal: read.refusal, status: 400 }
      const refused = await addHonour(read.honour, curator, read.scan)
      return refused && { refusal: { faults: notKept, values: typedValues(form) }, status: 507 }
    },
  })
}

export default function HonoursPage() {
  const { title, unitId, requestKey, held, past, removed, bids, won, done } = useLoaderData<typeof loader>()
  const refusal = useLostScan(useActionData<typeof action>() ?? null)
  const { t } = useTranslation()
  const formKey = refusal?.values['requestKey'] ?? requestKey
  return (
    <WallDeskPage title={title} unitId={unitId} intro={t('wall:honours.intro')}>
      <div className="space-y-8">
        {done !== null && !refusal && <Done key={done}>{t('honours:state.removed')}</Done>}
        <PostForm key={formKey} refusal={refusal} encType="multipart/form-data" className="card grid gap-4 sm:grid-cols-2">
          <input type="hidden" name="requestKey" value={formKey} />
          <HonourFields values={won} />
          <div>
            <Submit>{t('wall:honours.add')}</Submit>
          </div>
        </PostForm>
        <LinkList rows={[{ to: `/team/wall/honours/candidates?unit=${unitId}`, icon: 'flag', label: t('honours:bids'), note: t('honours:bidsNote', { count: bids }) }]} />
        {held.length === 0 ? <EmptyState>{t('wall:honours.empty')}</EmptyState> : <HonourLevels levels={held} deeds={(honour) => <HonourLink honour={honour} unitId={unitId} />} />}
        {past.length > 0 && (
          <section className="space-y-2">
            <h2 className="text-lg">{t('honours:past')}</h2>
            <p className="text-sm text-ink-soft">{t('honours:pastNote')}</p>
            <HonourRows honours={past} deeds={(honour) => <HonourLink honour={honour} unitId={unitId} />} />
          </section>
        )}
        {removed.length > 0 && (
          <Fold label={t('honours:removed', { count: removed.length })}>
            <HonourRows honours={removed} deeds={(honour) => <HonourLink honour={honour} unitId={unitId} />} />
          </Fold>
        )}
      </div>
    </WallDeskPage>
  )
}
