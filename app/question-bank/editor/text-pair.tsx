import { useTranslation } from 'react-i18next'
import { Field } from '#app/ui/form.tsx'

type TextPairProps = { at: string; label: string; hint?: string; type?: 'text' | 'textarea'; rows?: number; required?: boolean }

/** A text in Chinese and, where it is another, in English. */
export function TextPair({ at, label, required = true, hint, ...rest }: TextPairProps) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field name={`${at}.zh`} lang="zh-CN" label={label} required={required} {...(hint === undefined ? {} : { hint })} {...rest} />
      <Field name={`${at}.en`} lang="en" label={t('question-editor:inEnglish', { label })} required={false} {...rest} />
    </div>
  )
}
