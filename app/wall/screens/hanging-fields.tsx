import { useTranslation } from 'react-i18next'
import { Field } from '#app/ui/form.tsx'
import { layouts } from '../panel.ts'
import { audiences } from '../slots/slot-kinds.ts'
import type { DisplaySettings } from './display-settings.ts'

/** Who stands before a display, and how it hangs. Customers first: they are shown the least. */
export function HangingFields({ settings }: { settings?: Pick<DisplaySettings, 'audience' | 'layout'> }) {
  const { t } = useTranslation()
  return (
    <>
      <Field
        name="audience"
        type="select"
        label={t('wall-programme:where')}
        hint={t('wall-programme:whereHint')}
        options={audiences.toReversed().map((value) => ({ value, label: t(`wall-programme:audiences.${value}`) }))}
        defaultValue={settings?.audience}
      />
      <Field name="layout" type="select" label={t('wall-programme:layout')} options={layouts.map((value) => ({ value, label: t(`wall-programme:layouts.${value}`) }))} defaultValue={settings?.layout} />
    </>
  )
}
