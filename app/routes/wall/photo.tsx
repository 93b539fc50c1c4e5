import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { photoFault } from '#app/accounts/photo-fault.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { largestPhoto } from '#app/people/photos.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { parseFields, readFormWithin, typedValues } from '#app/platform/form.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'
import { hasWall } from '#app/wall/curation/kind-words.server.ts'
import { listAlbums } from '#app/wall/life/albums.server.ts'
import { cardsOf } from '#app/wall/life/cards.server.ts'
import { PhotoCard } from '#app/wall/life/photo-card.tsx'
import { takePhotoDown } from '#app/wall/life/photo-deeds.server.ts'
import { PhotoDeed, PhotoPost } from '#app/wall/life/photo-forms.ts'
import { PhotoPostForm } from '#app/wall/life/photo-post-form.tsx'
import { listOwnPhotos, listPhotosWith } from '#app/wall/life/posted-photos.server.ts'
import { postPhoto } from '#app/wall/life/posting.server.ts'
import { postFault } from '#app/wall/life/post-fault.ts'
import { TakeDownFold } from '#app/wall/life/take-down-fold.tsx'

export const handle = { access: 'post-kind-word' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'post-kind-word')
  const now = new Date()
  const { searchParams } = new URL(asked.request.url)
  const [albums, people, own, withMe] = await Promise.all([listAlbums(member.unit.id), listTeamMembers(member.unit, now), listOwnPhotos(member.id, now), listPhotosWith(member.id, now)])
  const reader = { language: member.language, timeZone: member.unit.timeZone }
  return {
    title: translator(member.language)('wall-life:title'),
    requestKey: randomUUID(),
    hasWall: hasWall(member),
    posted: searchParams.has('posted'),
    albums: albums.map(({ id, title }) => ({ id, title })),
    people: people.map(({ id, name }) => ({ id, name })),
    own: await cardsOf(own, reader),
    withMe: await cardsOf(withMe, reader),
  }
}

/** A little more than the picture itself, for the form around it. */
const largestUpload = largestPhoto + 20_000

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'post-kind-word')
  const now = new Date()
  const form = await readFormWithin(asked.request, largestUpload)
  if (!form) return data({ ...photoFault('too-large'), chosen: [] }, { status: 413 })
  if (form.has('deed')) {
    const { value } = parseFields(form, PhotoDeed)
    if (value?.deed !== 'takeDown' || !(await takePhotoDown(value.photoId, { remover: { id: member.id, curates: [] }, now }))) throw notFound()
    return redirect('/wall/photo')
  }
  const chosen = form.getAll('person').filter((id) => typeof id === 'string')
  const refuse = ({ faults }: { faults: Record<string, string> }, status = 400) => data({ faults, values: typedValues(form), chosen }, { status })
  const photo = form.get('photo')
  const isMissing = !(photo instanceof Blob) || photo.size === 0
  const { value, refusal } = parseFields(form, PhotoPost)
  if (isMissing || refusal) return refuse({ faults: { ...(isMissing ? photoFault('none').faults : {}), ...refusal?.faults } })
  // Nobody would ever approve it: only a team has a lead who curates a wall.
  if (!hasWall(member)) return refuse({ faults: { form: 'wall:kindWord.noTeam' } }, 409)
  const answer = await postPhoto(member, value, { bytes: new Uint8Array(await photo.arrayBuffer()), now })
  return 'refused' in answer ? refuse(postFault(answer.refused), answer.refused === 'not-kept' ? 507 : 400) : redirect('/wall/photo?posted')
}

export default function PhotoPage() {
  const { title, requestKey, hasWall, posted, albums, people, own, withMe } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  return (
    <Page title={title} intro={t('wall-life:intro')} crumbs={[{ to: '/wall/kind-words', label: t('wall:kindWord.title') }]}>
      {posted && !refusal && (
        <p role="status" className="notice notice-good mb-4">
          {t('wall-life:posted')}
        </p>
      )}
      {hasWall || refusal ? (
        <section className="card">
          <PhotoPostForm key={requestKey} refusal={refusal} chosen={refusal?.chosen ?? []} {...{ requestKey, albums, people }} />
        </section>
      ) : (
        <p className="notice">{t('wall:kindWord.noTeam')}</p>
      )}
      {withMe.length > 0 && (
        <section className="mt-8">
          <h2>{t('wall-life:withMe')}</h2>
          <p className="text-ink-soft">{t('wall-life:withMeHint')}</p>
          <p className="mb-3">
            <Link to="/account/photo" className="finger">
              {t('people:photo.title')}
            </Link>
          </p>
          <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            {withMe.map((photo) => (
              <PhotoCard key={photo.id} photo={photo}>
                <TakeDownFold photoId={photo.id} label={t('wall-life:notMe')} />
              </PhotoCard>
            ))}
          </ul>
        </section>
      )}
      {own.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-3">{t('wall-life:own')}</h2>
          <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
            {own.map((photo) => (
              <PhotoCard key={photo.id} photo={photo}>
                {photo.hasPicture && <TakeDownFold photoId={photo.id} label={t('wall-life:takeDown')} />}
              </PhotoCard>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
