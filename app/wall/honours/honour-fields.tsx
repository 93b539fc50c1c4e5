import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, type FormFaults } from '#app/ui/form.tsx'
import { honourLevels } from '../hangings/honour-levels.ts'

type Values = { title: string; issuer?: string; level: string; awardedOn?: string; heldUntil?: string }

/** What stands on a plaque, until when it is held, and a scan of it. */
export function HonourFields({ values, hasScan = false }: { values?: Values | null; hasScan?: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <Field name="title" label={t('wall:honours.name')} maxLength={60} defaultValue={values?.title} />
      <Field name="issuer" label={t('wall:honours.issuer')} maxLength={60} defaultValue={values?.issuer} />
      <Field name="level" type="select" label={t('wall:honours.level')} options={honourLevels.map((value) => ({ value, label: t(`wall:honours.levels.${value}`) }))} defaultValue={values?.level} />
      <Field name="awardedOn" label={t('wall:honours.awardedOn')} hint={t('wall:honours.awardedOnHint')} maxLength={10} defaultValue={values?.awardedOn} />
      <Field name="heldUntil" type="date" required={false} label={t('honours:heldUntil')} hint={t('honours:heldUntilHint')} defaultValue={values?.heldUntil} />
      <Field name="scan" type="file" required={false} accept="image/jpeg,image/png,image/webp,application/pdf" label={t('honours:scan')} hint={t(hasScan ? 'honours:scanAgainHint' : 'honours:scanHint')} />
    </>
  )
}

/** A page that came back whole has lost the file that was chosen; where scripts sent the form it stands there still. */
export function useLostScan(refusal: FormFaults | null): FormFaults | null {
  const [first] = useState(refusal)
  const isLost = refusal !== null && refusal === first && refusal.faults['scan'] === undefined && refusal.values['remove'] === undefined
  return isLost ? { ...refusal, faults: { ...refusal.faults, scan: 'honours:fault.scanAgain' } } : refusal
}
