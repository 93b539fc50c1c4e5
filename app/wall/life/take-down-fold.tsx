import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { PostForm, Submit } from '#app/ui/form.tsx'

/** A photo comes down for good: folded open it says so, and asks. */
export function TakeDownFold({ photoId, label }: { photoId: string; label: string }) {
  const { t } = useTranslation()
  return (
    <Fold className="mt-auto w-full" label={label}>
      <PostForm className="space-y-2 pb-2" encType="multipart/form-data">
        <p>{t('wall-life:takeDownAsk')}</p>
        <input type="hidden" name="photoId" value={photoId} />
        <Submit voice="danger" name="deed" value="takeDown">
          {t('wall-life:takeDownSure')}
        </Submit>
      </PostForm>
    </Fold>
  )
}
