import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { photoFault } from '#app/accounts/photo-fault.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { photoAddress } from '#app/people/photo-address.ts'
import { largestPhoto } from '#app/people/photos.server.ts'
import { parseFields, readFormWithin } from '#app/platform/form.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'
import { PortraitForm } from '#app/wall/curation/honour.ts'
import { hangPortrait, listPortraits, takePortraitDown } from '#app/wall/curation/portraits.server.ts'
import { dayInWords } from '#app/wall/day-in-words.ts'

export const handle = { access: 'curate-wall' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const portraits = await listPortraits(team.id)
  return {
    title: translator(member.language)('wall:portraits.title'),
    unitId: team.id,
    portraits: portraits.map(({ id, photoKey, caption, takenOn }) => ({ id, caption, address: photoAddress(photoKey, 1600), taken: dayInWords(takenOn)[member.language === 'en' ? 'en' : 'zh'] })),
  }
}

/** A little more than the picture itself, for the form around it. */
const largestUpload = largestPhoto + 10_000

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const curator = { unitId: team.id, actorId: member.id, now: new Date() }
  const form = await readFormWithin(asked.request, largestUpload)
  if (!form) return data(photoFault('too-large'), { status: 413 })
  const portraitId = form.get('down')
  if (typeof portraitId === 'string') {
    if (!(await takePortraitDown(portraitId, curator))) throw notFound()
  } else {
    const { value, refusal } = parseFields(form, PortraitForm)
    if (refusal) return data(refusal, { status: 400 })
    const photo = form.get('photo')
    if (!(photo instanceof Blob) || photo.size === 0) return data({ ...photoFault('none'), values: value }, { status: 400 })
    const answer = await hangPortrait(new Uint8Array(await photo.arrayBuffer()), value, curator)
    if ('refused' in answer) return data({ ...photoFault(answer.refused), values: value }, { status: 400 })
  }
  return redirect(`/team/wall/portraits?unit=${team.id}`)
}

export default function PortraitsPage() {
  const { title, unitId, portraits } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const crumbs = [
    { to: `/team?unit=${unitId}`, label: t('common:places.team') },
    { to: `/team/wall?unit=${unitId}`, label: t('common:places.wall') },
  ]
  return (
    <Page title={title} intro={t('wall:portraits.intro')} crumbs={crumbs}>
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
            {portraits.map(({ id, address, caption, taken }, index) => (
              <li key={id} className="card overflow-hidden p-0">
                <img src={address} alt={caption} width="1600" height="900" loading="lazy" className="aspect-video w-full object-cover" />
                <div className="flex flex-wrap items-center gap-3 p-4">
                  <span className="min-w-0 flex-1">
                    {caption}
                    <span className="block text-sm text-ink-soft">{taken}</span>
                  </span>
                  {index === 0 && <span className="chip chip-zhu">{t('wall:portraits.shown')}</span>}
                  <PostForm encType="multipart/form-data">
                    <Submit voice="plain" name="down" value={id}>
                      {t('wall:portraits.down')}
                      <span className="sr-only">{caption}</span>
                    </Submit>
                  </PostForm>
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  )
}
