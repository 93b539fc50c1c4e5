import { useTranslation } from 'react-i18next'
import { Field } from '#app/ui/form.tsx'
import { shortestPassword } from './password-length.ts'

/** A new password, twice, so that a slip of the thumb locks nobody out. */
export function NewPasswordFields() {
  const { t } = useTranslation()
  return (
    <>
      <Field
        name="newPassword"
        type="password"
        label={t('people:password.new')}
        hint={t('people:password.hint', { count: shortestPassword })}
        autoComplete="new-password"
      />
      <Field name="repeatedPassword" type="password" label={t('people:password.repeated')} autoComplete="new-password" />
    </>
  )
}
