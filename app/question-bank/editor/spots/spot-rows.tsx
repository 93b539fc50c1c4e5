import { useTranslation } from 'react-i18next'
import { Checkbox, Field } from '#app/ui/form.tsx'
import { DeedButton } from '../deed-button.tsx'
import { useDraft } from '../draft-context.ts'
import { RowList } from '../row-list.tsx'
import { TextPair } from '../text-pair.tsx'
import { SpotPicture } from './spot-picture.tsx'

/** The picture and its places, in the picture's own units; drawn into it, or typed. */
export function SpotRows({ at }: { at: string }) {
  const { t } = useTranslation()
  const draft = useDraft(at)
  const [file, width, height] = ['file', 'width', 'height'].map((name) => draft.value(`picture.${name}`) ?? '')
  return (
    <>
      {file && (
        <>
          <SpotPicture picture={{ alt: draft.value('picture.alt.zh') ?? '', width: Number(width), height: Number(height) }} address={`/team/bank/drawn/${file}`} list={`${at}spots`} count={draft.rows('spots').length} />
          <input type="hidden" name={`${at}picture.file`} value={file} />
          <input type="hidden" name={`${at}picture.width`} value={width} />
          <input type="hidden" name={`${at}picture.height`} value={height} />
        </>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <Field name={`${at}pictureFile`} type="file" accept="image/jpeg,image/png,image/webp" label={t('question-editor:picture')} hint={t('question-editor:pictureHint')} required={!file} />
        <DeedButton deed="picture" to={`list-${at}spots`}>
          {t('question-editor:upload')}
        </DeedButton>
      </div>
      <TextPair at={`${at}picture.alt`} label={t('question-editor:pictureWords')} />
      <RowList at={at} list="spots" title={t('question-editor:spots')} hint={file ? t('question-editor:spotsHint', { width, height }) : t('question-editor:spotsFirst')} nameOf={(index) => t('question-editor:spot', { number: index + 1 })} head={({ at: place }) => <Checkbox name={`${place}.right`} label={t('question-editor:right')} />}>
        {({ at: place, name }) => (
          <>
            <TextPair at={`${place}.text`} label={name} />
            <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
              {['x', 'y', 'width', 'height'].map((side) => (
                <Field key={side} name={`${place}.${side}`} label={t(`question-editor:side.${side}`)} inputMode="numeric" />
              ))}
            </div>
          </>
        )}
      </RowList>
    </>
  )
}
