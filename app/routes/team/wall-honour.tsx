import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { refuseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { pageMeta } from '#app/ui/page.tsx'
import { SureFold } from '#app/ui/sure-fold.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { changeHonour, removeHonour } from '#app/wall/hangings/honours.server.ts'
import { HonourFields, useLostScan } from '#app/wall/honours/honour-fields.tsx'
import { ScanLink } from '#app/wall/honours/honour-list.tsx'
import { notKept, readHonourForm, readUpload, tooLarge } from '#app/wall/honours/read-honour-form.server.ts'
import { findHonour } from '#app/wall/honours/register.server.ts'

export const handle = { access: 'keep-honours' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-honours')
  const id = asked.params['honour'] ?? ''
  const honour = await findHonour(id, team, { now: new Date(), language: member.language })
  if (!honour) throw notFound()
  const isSaved = new URL(asked.request.url).searchParams.has('saved')
  return { title: honour.line.title, unitId: team.id, ...honour, saved: isSaved ? ((await findLastDeed(member.id, `honour:${id}`))?.sequence ?? null) : null }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-honours')
  const curator = { unitId: team.id, actorId: member.id, now: new Date() }
  const id = asked.params['honour'] ?? ''
  const form = await readUpload(asked.request)
  if (!form) return data(tooLarge, { status: 413 })
  if (form.has('remove')) {
    if (!(await removeHonour(id, curator))) throw notFound()
    return redirect(`/team/wall/honours?unit=${team.id}&done=${id}`)
  }
  const read = await readHonourForm(form)
  if (read.refusal) return data(read.refusal, { status: 400 })
  const changed = await changeHonour(id, { form: read.honour, scan: read.scan, seen: Number(form.get('seen')) }, curator)
  if (!changed) throw notFound()
  if (changed.refused === 'not-kept') return refuseForm(form, notKept, 507)
  if (changed.refused) return refuseForm(form, { form: 'honours:fault.changedMeanwhile' }, 409)
  return redirect(`/team/wall/honours/${id}?unit=${team.id}&saved`)
}

export default function HonourPage() {
  const { title, unitId, line, form, seen, deeds, saved } = useLoaderData<typeof loader>()
  const refusal = useLostScan(useActionData<typeof action>() ?? null)
  const { t } = useTranslation()
  const isThere = line.state !== 'removed'
  return (
    <WallDeskPage title={title} unitId={unitId} within={{ to: `/team/wall/honours?unit=${unitId}`, label: t('wall:honours.title') }} intro={t(`honours:state.${line.state}`)}>
      <div className="space-y-6">
        {saved !== null && !refusal && <Done key={saved}>{t('honours:saved')}</Done>}
        <ScanLink honour={line} />
        {isThere && (
          <PostForm key={seen} refusal={refusal} encType="multipart/form-data" className="card grid gap-4 sm:grid-cols-2">
            <input type="hidden" name="seen" value={seen} />
            <HonourFields values={form} hasScan={line.scan !== null} />
            <div>
              <Submit>{t('honours:save')}</Submit>
            </div>
          </PostForm>
        )}
        <section className="space-y-2">
          <h2 className="text-lg">{t('honours:record')}</h2>
          <ul className="card divide-y divide-line py-1">
            {deeds.map(({ deed, at, by, before }, place) => (
              <li key={place} className="py-2">
                {t(`honours:deed.${deed}`, { at, name: by })}
                {before !== null && before !== title && <span className="block text-sm text-ink-soft">{t('honours:calledBefore', { before })}</span>}
              </li>
            ))}
          </ul>
        </section>
        {isThere && (
          <SureFold label={t('wall:honours.remove')} means={t('honours:removeNote')} sure={t('wall:honours.remove')} name="remove" value="yes" encType="multipart/form-data" />
        )}
      </div>
    </WallDeskPage>
  )
}
