import { useTranslation } from 'react-i18next'
import { Field } from '#app/ui/form.tsx'

export type Choice = { value: string; label: string }
type PostFieldsProps = { people: Choice[]; values?: { name: string; main: string; standIn: string } }

/** What a post is called, who stands there, and who stands in. */
export function PostFields({ people, values }: PostFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Field name="name" label={t('posts:name')} hint={t('posts:nameHint')} maxLength={20} defaultValue={values?.name} />
      <Field name="main" type="select" label={t('posts:main')} options={[{ value: '', label: t('posts:choose') }, ...people]} defaultValue={values?.main ?? ''} />
      <Field name="standIn" type="select" required={false} label={t('posts:standIn')} options={[{ value: '', label: t('posts:nobody') }, ...people]} defaultValue={values?.standIn ?? ''} />
    </>
  )
}
