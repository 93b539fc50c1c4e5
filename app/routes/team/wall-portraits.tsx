import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { photoFault } from '#app/accounts/photo-fault.ts'
import { translator } from '#app/languages/languages.server.ts'
import { listConsenting } from '#app/people/consent.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { photoAddress } from '#app/people/photo-address.ts'
import { largestPhoto } from '#app/people/photos.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { parseFields, readFormWithin } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { EmptyState, pageMeta } from '#app/ui/page.tsx'
import { SureFold } from '#app/ui/sure-fold.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { dayInWords } from '#app/wall/day-in-words.ts'
import { answerHanging } from '#app/wall/hangings/answer-hanging.server.ts'
import { PortraitForm } from '#app/wall/hangings/hanging-forms.ts'
import { hangPortrait, listPortraits, tagPortrait, takePortraitDown } from '#app/wall/hangings/portraits.server.ts'
import { TagFold } from '#app/wall/hangings/tag-fold.tsx'

export const handle = { access: 'curate-wall' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const [portraits, members] = await Promise.all([listPortraits(team.id), listTeamMembers(team, new Date())])
  const consenting = await listConsenting([...new Set([...members.map(({ id }) => id), ...portraits.flatMap(({ tags }) => tags.map(({ personId }) => personId))])], 'FAMILY_PORTRAIT')
  const shown = portraits.find(({ tags }) => tags.every(({ personId }) => consenting.has(personId)))
  const done = await findLastDeed(member.id, `family-portrait:${new URL(asked.request.url).searchParams.get('done') ?? ''}`)
  return {
    title: translator(member.language)('wall:portraits.title'),
    unitId: team.id,
    done: done?.action === 'take-family-portrait-down' ? done.sequence : null,
    members: members.map(({ id, name }) => ({ id, name, isMissing: !consenting.has(id) })),
    portraits: portraits.map(({ id, photoKey, caption, takenOn, tags }) => ({ id, caption, isShown: id === shown?.id, tagged: tags.map(({ personId }) => personId), address: photoAddress(photoKey, 1600), taken: dayInWords(takenOn)[member.language === 'en' ? 'en' : 'zh'] })),
  }
}

/** A little more than the picture itself, for the form around it. */
const largestUpload = largestPhoto + 10_000

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const curator = { unitId: team.id, actorId: member.id, now: new Date() }
  const form = await readFormWithin(asked.request, largestUpload)
  if (!form) return data(photoFault('too-large'), { status: 413 })
  const tagged = form.get('tag')
  if (typeof tagged === 'string') {
    const people = form.getAll('person').filter((id) => typeof id === 'string')
    if (!(await tagPortrait(tagged, { people, team, actorId: member.id, now: curator.now }))) throw notFound()
    return redirect(`/team/wall/portraits?unit=${team.id}`)
  }
  return answerHanging(form.get('down'), {
    page: `/team/wall/portraits?unit=${team.id}`,
    takeDown: (id) => takePortraitDown(id, curator),
    hang: async () => {
      const { value, refusal } = parseFields(form, PortraitForm)
      if (refusal) return { refusal, status: 400 }
      const photo = form.get('photo')
      if (!(photo instanceof Blob) || photo.size === 0) return { refusal: { ...photoFault('none'), values: value }, status: 400 }
      const answer = await hangPortrait(new Uint8Array(await photo.arrayBuffer()), value, curator)
      return 'refused' in answer ? { refusal: { ...photoFault(answer.refused), values: value }, status: answer.refused === 'not-kept' ? 507 : 400 } : null
    },
  })
}

export default function PortraitsPage() {
  const { title, unitId, done, members, portraits } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <WallDeskPage title={title} unitId={unitId} intro={t('wall:portraits.intro')}>
      {done !== null && !refusal && (
        <Done key={done} className="mb-4">
          {t('wall:portraits.taken')}
        </Done>
      )}
      <PostForm key={portraits.length} refusal={refusal} encType="multipart/form-data" className="card space-y-4">
        <Field name="photo" type="file" accept="image/jpeg,image/png,image/webp" label={t('wall:portraits.photo')} hint={t('wall:portraits.photoHint')} />
        <Field name="caption" label={t('wall:portraits.caption')} maxLength={60} />
        <Field name="takenOn" label={t('wall:portraits.takenOn')} hint={t('wall:honours.awardedOnHint')} maxLength={10} />
        <Submit>{t('wall:portraits.hang')}</Submit>
      </PostForm>
      <div className="mt-6">
        {portraits.length === 0 ? (
          <EmptyState>{t('wall:portraits.empty')}</EmptyState>
        ) : (
          <ul className="grid gap-6 sm:grid-cols-2">
            {portraits.map(({ id, address, caption, taken, tagged, isShown }) => (
              <li key={id} className="card overflow-hidden p-0">
                <img src={address} alt={caption} width="1600" height="900" loading="lazy" className="aspect-video w-full object-cover" />
                <div className="flex flex-wrap items-center gap-3 p-4">
                  <span className="min-w-0 flex-1 basis-40">
                    {caption}
                    <span className="block text-sm text-ink-soft">{taken}</span>
                  </span>
                  {isShown && <span className="chip chip-zhu">{t('wall:portraits.shown')}</span>}
                  <TagFold portraitId={id} tagged={tagged} members={members} />
                  <SureFold label={t('wall:portraits.down')} of={caption} means={t('wall:portraits.downAsk')} sure={t('wall:portraits.downSure')} name="down" value={id} encType="multipart/form-data" />
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </WallDeskPage>
  )
}
