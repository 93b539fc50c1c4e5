import { useTranslation } from 'react-i18next'
import { Field } from '#app/ui/form.tsx'
import { longest, places, type StyleLanguage, styleLanguages } from './style-form.ts'

type StyleFieldsProps = { style: { language: StyleLanguage; signatories: readonly { name: string; role: { zh: string; en: string } }[] } }

/** The language of a unit's certificates, and the two who sign them. */
export function StyleFields({ style }: StyleFieldsProps) {
  const { t } = useTranslation()
  const languages = styleLanguages.map((value) => ({ value, label: t(`certificate-desk:style.languages.${value}`) }))
  return (
    <>
      <Field name="language" type="select" label={t('certificate-desk:style.language')} defaultValue={style.language} options={languages} />
      <p className="text-ink-soft">{t('certificate-desk:style.signatoriesNote')}</p>
      {places.map((place, index) => {
        const signatory = style.signatories[index]
        return (
          <fieldset key={place} className="card">
            <legend className="sr-only">{t(`certificate-desk:style.${place}`)}</legend>
            <h2 aria-hidden="true" className="mb-3">
              {t(`certificate-desk:style.${place}`)}
            </h2>
            <div className="grid gap-4 sm:grid-cols-2">
              <Field name={`${place}Name`} label={t('certificate-desk:style.name')} defaultValue={signatory?.name ?? ''} required={false} maxLength={longest.name} />
              <Field name={`${place}Role`} label={t('certificate-desk:style.role')} defaultValue={signatory?.role.zh ?? ''} required={false} maxLength={longest.role} />
              <div className="sm:col-start-2">
                <Field name={`${place}RoleEn`} lang="en" label={t('certificate-desk:style.roleEn')} hint={t('certificate-desk:style.roleEnHint')} defaultValue={signatory?.role.en ?? ''} required={false} maxLength={longest.role} />
              </div>
            </div>
          </fieldset>
        )
      })}
    </>
  )
}
