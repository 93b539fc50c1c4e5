import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Field, Submit } from '#app/ui/form.tsx'
import type { UploadState } from './use-live-preview.ts'

type PictureFieldsProps = { line: string | null; state: UploadState; /** The form came back because of its picture. */ isRefused: boolean }

/** A picture for this course: chosen here, or dropped onto a text where there are scripts. */
export function PictureFields({ line, state, isRefused }: PictureFieldsProps) {
  const { t } = useTranslation()
  return (
    <Fold label={t('editor:picture.label')} open={line !== null || isRefused || state !== null}>
      <div className="space-y-4">
        {line !== null && (
          <div role="status" className="notice notice-good">
            <p>{t('editor:picture.insert')}</p>
            <p className="mt-1 break-all">
              <code>{line}</code>
            </p>
          </div>
        )}
        <Field name="picture" type="file" accept="image/jpeg,image/png,image/webp" label={t('editor:picture.label')} hint={t('editor:picture.hint')} />
        <Field name="pictureWords" label={t('editor:picture.words')} />
        {state && (
          <p role="status" className={state === 'uploading' ? undefined : 'field-fault'}>
            {t(`editor:picture.${state}`)}
          </p>
        )}
        <Submit voice="plain" name="intent" value="picture">
          {t('editor:picture.button')}
        </Submit>
      </div>
    </Fold>
  )
}
