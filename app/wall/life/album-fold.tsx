import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { longestAlbumTitle } from './photo-limits.ts'

type AlbumFoldProps = { album: { id: string; title: string; takenOn: string }; refusal: FormFaults | null }

/** What an album is called and when it was, and the way to take it down with all its photos. */
export function AlbumFold({ album: { id, title, takenOn }, refusal }: AlbumFoldProps) {
  const { t } = useTranslation()
  return (
    <li className="card py-2">
      <Fold label={`${title} · ${takenOn}`} open={refusal !== null}>
        <PostForm key={`${title}${takenOn}`} refusal={refusal} encType="multipart/form-data" className="space-y-4 py-2">
          <input type="hidden" name="albumId" value={id} />
          <Field name="title" label={t('wall-life:place.title')} maxLength={longestAlbumTitle * 2} defaultValue={title} />
          <Field name="takenOn" label={t('wall-life:desk.takenOn')} hint={t('wall:honours.awardedOnHint')} maxLength={10} defaultValue={takenOn} />
          <Submit>{t('common:action.save')}</Submit>
        </PostForm>
        <PostForm encType="multipart/form-data" className="space-y-2 pb-2 pt-4">
          <p>{t('wall-life:desk.removeAlbumAsk')}</p>
          <Submit voice="danger" name="removeAlbum" value={id}>
            {t('wall-life:desk.removeAlbum')}
          </Submit>
        </PostForm>
      </Fold>
    </li>
  )
}
