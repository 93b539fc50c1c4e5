import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { fieldsOf, parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Checkbox, Field, PostForm, Submit } from '#app/ui/form.tsx'
import { EmptyState, pageMeta } from '#app/ui/page.tsx'
import { SureFold } from '#app/ui/sure-fold.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { NoticeForm } from '#app/wall/notices/notice-form.ts'
import { longestNotice } from '#app/wall/notices/notice-length.ts'
import { endNotice, listNotices, postNotice, timesOfNotice } from '#app/wall/notices/notices.server.ts'
import { audiences } from '#app/wall/slots/slot-kinds.ts'

export const handle = { access: 'curate-wall' }
export const meta = pageMeta

const yearMs = 366 * 86_400_000

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const now = new Date()
  const notices = await listNotices({ unitId: team.id, audience: null, from: now, until: new Date(now.getTime() + yearMs) })
  const done = await findLastDeed(member.id, `wall-notice:${new URL(asked.request.url).searchParams.get('done') ?? ''}`)
  const inWords = (at: Date) => momentWords(at, team.timeZone, member.language)
  return {
    title: translator(member.language)('wall-programme:notices.title'),
    unitId: team.id,
    requestKey: randomUUID(),
    done: done?.action === 'end-wall-notice' ? done.sequence : null,
    notices: notices.map(({ startsAt, endsAt, audience, ...notice }) => ({ ...notice, audience: audience ?? 'BOTH', starts: startsAt > now ? inWords(startsAt) : null, ends: inWords(endsAt) })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const curator = { team, actorId: member.id, now: new Date() }
  const page = `/team/wall/notices?unit=${team.id}`
  const form = await readForm(asked.request)
  const endId = form.get('end')
  if (typeof endId === 'string') {
    if (!(await endNotice(endId, curator))) throw notFound()
    return redirect(`${page}&done=${endId}#content`)
  }
  const { value, refusal } = parseFields(form, NoticeForm)
  if (refusal) {
    const typed = fieldsOf(form)
    const times = timesOfNotice({ startsAt: typed('startsAt'), endsAt: typed('endsAt'), isUrgent: form.has('urgent') }, curator)
    return refuseForm(form, { ...('faults' in times && times.faults), ...refusal.faults })
  }
  const answer = await postNotice(value, curator)
  return 'faults' in answer ? refuseForm(form, answer.faults) : redirect(page)
}

export default function NoticesPage() {
  const { title, unitId, requestKey, done, notices } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  return (
    <WallDeskPage title={title} unitId={unitId} intro={t('wall-programme:notices.intro')}>
      {done !== null && !refusal && (
        <Done key={done} className="mb-4">
          {t('wall-programme:notices.ended')}
        </Done>
      )}
      <PostForm key={requestKey} refusal={refusal} className="card space-y-4">
        <input type="hidden" name="requestKey" value={requestKey} />
        <Field name="text" type="textarea" rows={2} label={t('wall-programme:notices.text')} hint={t('wall-programme:notices.textHint', { most: longestNotice })} />
        <div className="grid gap-4 sm:grid-cols-3">
          <Field name="audience" type="select" label={t('wall-programme:audience')} options={(['BOTH', ...audiences] as const).map((value) => ({ value, label: t(`wall-programme:audiences.${value}`) }))} />
          <Field name="startsAt" type="datetime-local" label={t('wall-programme:notices.starts')} hint={t('wall-programme:notices.startsHint')} required={false} />
          <Field name="endsAt" type="datetime-local" label={t('wall-programme:notices.ends')} hint={t('wall-programme:notices.endsHint')} />
        </div>
        <Checkbox name="urgent" label={t('wall-programme:notices.urgent')} hint={t('wall-programme:notices.urgentHint')} />
        <Submit>{t('wall-programme:notices.post')}</Submit>
      </PostForm>
      <div className="mt-6">
        {notices.length === 0 ? (
          <EmptyState>{t('wall-programme:notices.empty')}</EmptyState>
        ) : (
          <ul className="card divide-y divide-line py-1">
            {notices.map(({ id, text, audience, isUrgent, starts, ends }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                <span className="min-w-0 flex-1 basis-60 wrap-anywhere">
                  {text}
                  <span className="block text-sm text-ink-soft">
                    {t(`wall-programme:audiences.${audience}`)} · {starts === null ? t('wall-programme:notices.until', { ends }) : t('wall-programme:notices.from', { starts, ends })}
                  </span>
                </span>
                {isUrgent && <span className="chip chip-zhu">{t('wall-programme:notices.isUrgent')}</span>}
                <SureFold label={t('wall-programme:notices.end')} of={text} means={t('wall-programme:notices.endAsk')} sure={t('wall-programme:notices.endSure')} name="end" value={id} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </WallDeskPage>
  )
}
