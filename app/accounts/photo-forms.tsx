import { useTranslation } from 'react-i18next'
import { Checkbox, Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { photoPurposes } from '#app/people/consent.ts'

/** Formats that browsers show; named so that an iPhone turns its HEIC into JPEG by itself. */
const acceptedFormats = 'image/jpeg,image/png,image/webp'

export function PhotoForm({ refusal, hasPhoto }: { refusal: FormFaults | undefined; hasPhoto: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <PostForm refusal={refusal} encType="multipart/form-data">
        <Field name="photo" type="file" accept={acceptedFormats} label={t('people:photo.choose')} hint={t('people:photo.hint')} />
        <Submit name="intent" value="upload">
          {t('people:photo.upload')}
        </Submit>
      </PostForm>
      {hasPhoto && (
        <PostForm className="mt-3">
          <Submit voice="plain" name="intent" value="remove">
            {t('people:photo.remove')}
          </Submit>
        </PostForm>
      )}
    </>
  )
}

/** What the photo may be used for, each purpose by itself. */
export function ConsentForm({ given }: { given: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <PostForm>
      <fieldset>
        <legend className="sr-only">{t('people:consent.title')}</legend>
        {photoPurposes.map((purpose) => (
          <Checkbox
            key={purpose}
            name={purpose}
            label={t(`people:consent.${purpose}`)}
            hint={t(`people:consent.${purpose}_hint`)}
            defaultChecked={given.includes(purpose)}
          />
        ))}
      </fieldset>
      <Submit name="intent" value="consent">
        {t('common:action.save')}
      </Submit>
    </PostForm>
  )
}

/** Every decision with its day: nothing is overwritten. */
export function ConsentLedger({ decisions }: { decisions: readonly { purpose: string; given: boolean; isRecorded: boolean; on: string }[] }) {
  const { t } = useTranslation()
  if (decisions.length === 0) return null
  return (
    <details className="mt-4">
      <summary className="min-h-[44px] py-2 text-ink-soft">{t('people:consent.ledger')}</summary>
      <ul className="space-y-1 text-sm text-ink-soft">
        {decisions.map(({ purpose, given, isRecorded, on }, index) => (
          <li key={index}>
            {t(`people:consent.${isRecorded ? 'recorded' : given ? 'gave' : 'withdrew'}`, { on, purpose: t(`people:consent.${purpose}`) })}
          </li>
        ))}
      </ul>
    </details>
  )
}
