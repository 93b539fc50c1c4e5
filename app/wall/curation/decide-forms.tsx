import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'
import { SureFold } from '#app/ui/sure-fold.tsx'

type DecideFormsProps = {
  /** The field that names what is decided on. */
  name: string
  id: string
  /** Its words, where it has any: heard, not seen. */
  of: string
  /** A picture goes with it, and is deleted where it is not put up. */
  hasPicture: boolean
  /** What is said where the reader may not put it up. */
  own: ReactNode
  className?: string
  encType?: 'multipart/form-data'
}

/** Puts on the wall what somebody sent for it, or does not: that cannot be undone, so it is asked about. */
export function DecideForms({ name, id, of, hasPicture, own, className = 'w-full', encType }: DecideFormsProps) {
  const { t } = useTranslation()
  const whose = <input type="hidden" name={name} value={id} />
  return (
    <div className={`${className} space-y-2`}>
      {own ?? (
        <PostForm {...(encType && { encType })}>
          {whose}
          <Submit name="deed" value="approve">
            {t('wall:desk.approve')}
          </Submit>
        </PostForm>
      )}
      <SureFold label={t('wall:desk.decline')} {...(of !== '' && { of })} means={t(hasPicture ? 'wall:desk.declinePictureAsk' : 'wall:desk.declineAsk')} sure={t('wall:desk.declineSure')} name="deed" value="decline" {...(encType && { encType })}>
        {whose}
      </SureFold>
    </div>
  )
}
