import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PostForm, Submit } from '#app/ui/form.tsx'

type DecideFormProps = { /** The field that names what is decided on. */ name: string; id: string; /** What is said where the reader may not put it up. */ own: ReactNode; className?: string; encType?: 'multipart/form-data' }

/** Puts on the wall what somebody sent for it, or does not. */
export function DecideForm({ name, id, own, className = 'w-full', encType }: DecideFormProps) {
  const { t } = useTranslation()
  return (
    <PostForm className={`${className} flex flex-wrap gap-2`} {...(encType && { encType })}>
      <input type="hidden" name={name} value={id} />
      {own ?? (
        <Submit name="deed" value="approve">
          {t('wall:desk.approve')}
        </Submit>
      )}
      <Submit voice="plain" name="deed" value="decline">
        {t('wall:desk.decline')}
      </Submit>
    </PostForm>
  )
}
