import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { mostOverscan, turns } from '../panel.ts'
import { windowDays } from '../slots/slot-kinds.ts'
import type { DisplaySettings } from './display-settings.ts'
import { HangingFields } from './hanging-fields.tsx'

type SettingsFormProps = { settings: DisplaySettings; refusal: FormFaults | null }

export function SettingsForm({ settings, refusal }: SettingsFormProps) {
  const { t } = useTranslation()
  const { turn, overscan, lit } = settings
  return (
    <PostForm refusal={refusal}>
      <div className="grid gap-4 sm:grid-cols-2">
        <HangingFields settings={settings} />
        <Field name="turn" type="select" label={t('wall-programme:turn')} hint={t('wall-programme:turnHint')} options={turns.map((value) => ({ value: String(value), label: t(`wall-programme:turns.${value}`) }))} defaultValue={String(turn)} />
        <Field name="overscan" type="select" label={t('wall-programme:overscan')} hint={t('wall-programme:overscanHint')} options={Array.from({ length: mostOverscan + 1 }, (_, percent) => ({ value: String(percent), label: `${percent} %` }))} defaultValue={String(overscan)} />
      </div>
      <fieldset>
        <legend className="field-label">{t('wall-programme:lit.title')}</legend>
        <p className="field-hint mb-2">{t('wall-programme:lit.hint')}</p>
        <div className="grid gap-4 sm:grid-cols-3">
          <Field name="litDays" type="select" label={t('wall-programme:window.days')} options={windowDays.map((value) => ({ value, label: t(`wall-programme:days.${value}`) }))} defaultValue={lit?.days ?? 'ALL'} />
          <Field name="litFrom" type="time" label={t('wall-programme:lit.from')} defaultValue={lit?.from ?? ''} required={false} />
          <Field name="litTo" type="time" label={t('wall-programme:lit.to')} defaultValue={lit?.to ?? ''} required={false} />
        </div>
      </fieldset>
      <Submit name="deed" value="set">
        {t('wall-programme:saveDisplay')}
      </Submit>
    </PostForm>
  )
}
