import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'

type DisplayPictureProps = { name: string; address: string | null; size: { width: number; height: number } }

/** What a display shows: the display's own page, small, held at one panel. It is loaded when it comes into view. */
export function DisplayPicture({ name, address, size }: DisplayPictureProps) {
  const { t } = useTranslation()
  return (
    <div className="flex h-[204px] items-center justify-center overflow-hidden bg-line">
      {address === null ? (
        <p className="flex flex-col items-center gap-2 px-6 text-center text-sm text-ink">
          <Icon name="screen" /> {t('wall-health:noPicture')}
        </p>
      ) : (
        <iframe src={address} title={t('wall-health:picture', { name })} {...size} loading="lazy" tabIndex={-1} className="pointer-events-none shrink-0" />
      )}
    </div>
  )
}
