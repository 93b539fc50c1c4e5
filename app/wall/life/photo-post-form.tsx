import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { longestKindWord } from '../curation/kind-word-limits.ts'
import { longestAlbumTitle, newAlbumPlace, notePlace } from './photo-limits.ts'
import { PeopleBoxes } from './people-boxes.tsx'

/** Formats that browsers show; named so that an iPhone turns its HEIC into JPEG by itself. Phones offer their camera with it. */
const acceptedFormats = 'image/jpeg,image/png,image/webp'

type PhotoPostFormProps = {
  refusal: FormFaults | null
  chosen: readonly string[]
  requestKey: string
  albums: readonly { id: string; title: string }[]
  people: readonly { id: string; name: string }[]
}

/** Everything of a photo on one page, in the order in which a thumb comes by. */
export function PhotoPostForm({ refusal, chosen, requestKey, albums, people }: PhotoPostFormProps) {
  const { t } = useTranslation()
  const places = [
    ...albums.map(({ id, title }) => ({ value: id, label: t('wall-life:place.album', { title }) })),
    { value: newAlbumPlace, label: t('wall-life:place.new') },
    { value: notePlace, label: t('wall-life:place.note') },
  ]
  return (
    <PostForm refusal={refusal} encType="multipart/form-data">
      <input type="hidden" name="requestKey" value={requestKey} />
      <Field name="photo" type="file" accept={acceptedFormats} label={t('wall-life:photo')} hint={t(refusal ? 'wall-life:photoAgain' : 'wall-life:photoHint')} />
      <PeopleBoxes people={people} chosen={chosen} isNobody={refusal !== null && 'nobody' in refusal.values} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="place" type="select" label={t('wall-life:place.label')} options={places} defaultValue={places[0]?.value} />
        <Field name="albumTitle" label={t('wall-life:place.title')} hint={t('wall-life:place.titleHint')} maxLength={longestAlbumTitle * 2} required={false} />
      </div>
      <Field name="text" label={t('wall-life:words')} hint={t('wall-life:wordsHint')} maxLength={longestKindWord * 2} required={false} />
      <Submit className="w-full sm:w-auto">{t('wall-life:post')}</Submit>
    </PostForm>
  )
}
