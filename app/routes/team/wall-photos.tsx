import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { findLastDeed } from '#app/platform/audit.server.ts'
import { parseFields, readFormWithin, refuseForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { pageMeta } from '#app/ui/page.tsx'
import { DecideForms } from '#app/wall/curation/decide-forms.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { AlbumFold } from '#app/wall/life/album-fold.tsx'
import { changeAlbum, listAlbums, removeAlbum } from '#app/wall/life/albums.server.ts'
import { cardsOf } from '#app/wall/life/cards.server.ts'
import { PhotoCard } from '#app/wall/life/photo-card.tsx'
import { decidePhoto, takePhotoDown } from '#app/wall/life/photo-deeds.server.ts'
import { AlbumForm, PhotoDeed } from '#app/wall/life/photo-forms.ts'
import { listPhotosToCurate } from '#app/wall/life/posted-photos.server.ts'
import { TakeDownFold } from '#app/wall/life/take-down-fold.tsx'

export const handle = { access: 'curate-wall' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const { searchParams } = new URL(asked.request.url)
  const reader = { language: member.language, timeZone: team.timeZone }
  const [albums, { waiting, hanging }] = await Promise.all([listAlbums(team.id), listPhotosToCurate(team.id, new Date())])
  const own = waiting.filter(({ postedBy }) => postedBy === member.id).map(({ id }) => id)
  return {
    title: translator(member.language)('wall-life:desk.title'),
    unitId: team.id,
    albums,
    own,
    waiting: await cardsOf(waiting, reader),
    hanging: await cardsOf(hanging, reader),
    done: await findLastDeed(member.id, `wall-photo:${searchParams.get('done') ?? ''}`),
  }
}

/** Words alone, but sent as the forms with files are. */
const largestForm = 100_000

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  const curator = { unitId: team.id, actorId: member.id, now: new Date() }
  const page = `/team/wall/photos?unit=${team.id}`
  const form = await readFormWithin(asked.request, largestForm)
  if (!form) throw data(null, { status: 413 })
  const removed = form.get('removeAlbum')
  if (typeof removed === 'string') {
    if (!(await removeAlbum(removed, curator))) throw notFound()
    return redirect(page)
  }
  if (form.has('albumId')) {
    const { value, refusal } = parseFields(form, AlbumForm)
    if (refusal) return data(refusal, { status: 400 })
    if (!(await changeAlbum(value, curator))) throw notFound()
    return redirect(page)
  }
  const { value } = parseFields(form, PhotoDeed)
  if (!value) throw data(null, { status: 400 })
  const { photoId, deed } = value
  if (deed === 'takeDown') {
    if (!(await takePhotoDown(photoId, { remover: { id: member.id, curates: [team.id] }, now: curator.now }))) throw notFound()
    return redirect(`${page}&done=${photoId}`)
  }
  const answer = await decidePhoto({ photoId, approve: deed === 'approve', ...curator })
  if (answer === 'not-found') throw notFound()
  if (answer === 'decided') return redirect(`${page}&done=${photoId}`)
  return refuseForm(form, { photos: `wall-life:desk.refused.${answer.refused}` }, answer.refused === 'own-photo' ? 403 : 409)
}

export default function WallPhotosPage() {
  const { title, unitId, albums, own, waiting, hanging, done } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const problem = refusal?.faults['photos']
  const inUse = albums.filter(({ title }) => hanging.some(({ album }) => album === title) || waiting.some(({ album }) => album === title))
  return (
    <WallDeskPage title={title} unitId={unitId} intro={t('wall-life:desk.intro')} width="wide">
      {problem !== undefined && (
        <p role="alert" className="notice notice-bad mb-4">
          {t(problem)}
        </p>
      )}
      {done && !refusal && (
        <Done key={done.sequence} className="mb-4">
          {t(`wall-life:desk.done.${done.action}`)}
        </Done>
      )}
      <h2 className="mb-3">{t('wall-life:desk.waiting')}</h2>
      {waiting.length === 0 && <p className="text-ink-soft">{t('wall-life:desk.waitingEmpty')}</p>}
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {waiting.map((photo) => (
          <PhotoCard key={photo.id} photo={photo}>
            {photo.missing > 0 && <p className="text-sm">{t('wall-life:missing', { count: photo.missing })}</p>}
            <DecideForms name="photoId" id={photo.id} of={photo.words} hasPicture own={own.includes(photo.id) ? <p className="w-full text-sm text-ink-soft">{t('wall-life:desk.own')}</p> : null} className="mt-auto" encType="multipart/form-data" />
          </PhotoCard>
        ))}
      </ul>
      <h2 className="mb-3 mt-8">{t('wall-life:desk.hanging')}</h2>
      {hanging.length === 0 && <p className="text-ink-soft">{t('wall-life:desk.hangingEmpty')}</p>}
      <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {hanging.map((photo) => (
          <PhotoCard key={photo.id} photo={photo}>
            <TakeDownFold photoId={photo.id} label={t('wall-life:takeDown')} />
          </PhotoCard>
        ))}
      </ul>
      {inUse.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-3">{t('wall-life:desk.albums')}</h2>
          <ul className="space-y-3">
            {inUse.map((album) => (
              <AlbumFold key={album.id} album={album} refusal={refusal?.values['albumId'] === album.id ? refusal : null} />
            ))}
          </ul>
        </section>
      )}
    </WallDeskPage>
  )
}
