import { useTranslation } from 'react-i18next'
import { Field } from '#app/ui/form.tsx'

type Props = { head?: { name: string; minutes: number; passMark: number } }

export function TermsFields({ head }: Props) {
  const { t } = useTranslation()
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
      <Field name="name" label={t('papers:terms.name')} defaultValue={head?.name} maxLength={80} />
      <Field name="minutes" label={t('papers:terms.minutes')} inputMode="numeric" defaultValue={`${head?.minutes ?? 60}`} maxLength={4} />
      <Field name="passMark" label={t('papers:terms.passMark')} inputMode="numeric" defaultValue={`${head?.passMark ?? 80}`} maxLength={4} />
    </div>
  )
}
