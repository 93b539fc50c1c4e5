import { useTranslation } from 'react-i18next'
import { SureFold } from '#app/ui/sure-fold.tsx'

/** A photo comes down for good. */
export function TakeDownFold({ photoId, label }: { photoId: string; label: string }) {
  const { t } = useTranslation()
  return (
    <SureFold className="mt-auto w-full" label={label} means={t('wall-life:takeDownAsk')} sure={t('wall-life:takeDownSure')} name="deed" value="takeDown" encType="multipart/form-data">
      <input type="hidden" name="photoId" value={photoId} />
    </SureFold>
  )
}
