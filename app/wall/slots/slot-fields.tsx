import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { Checkbox, Field, type FormFaults } from '#app/ui/form.tsx'
import { previewName } from './draft-panel.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { fieldOf, isFor, panelOf, slotId, type SlotPart, windowDays } from './slot-kinds.ts'
import type { Slot } from './slots.ts'

type SlotFieldsProps = { slot: Slot; place: number; isLast: boolean; /** The wall that the preview plays: its address. */ looks: string; refusal: FormFaults | null }

/** One kind of panel of a programme: whether, where, how long and when. */
export function SlotFields({ slot: { kind, isOn, seconds, window }, place, isLast, looks, refusal }: SlotFieldsProps) {
  const { t } = useTranslation()
  const name = t(`wall-programme:slot.${kind}`)
  const of = (part: SlotPart) => fieldOf(kind, part)
  const isTimed = Object.values(window).some((value) => value !== null && value !== 'ALL')
  const isFaulty = Object.keys(refusal?.faults ?? {}).some((field) => /\.(days|from|to|fromDay|lastDay)$/.test(field) && field.startsWith(`${kind}.`))
  return (
    <fieldset id={slotId(kind)} className="card scroll-mt-4 py-4">
      <legend className="sr-only">{name}</legend>
      <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <Checkbox name={of('on')} label={name} hint={t(isFor(kind, 'HALL') ? 'wall-programme:forBoth' : 'wall-programme:forStaff')} defaultChecked={refusal ? of('on') in refusal.values : isOn} />
        </div>
        <div className="w-24">
          <Field name={of('place')} label={t('wall-programme:place')} inputMode="numeric" maxLength={2} defaultValue={String(place)} />
        </div>
        <div className="w-36">
          <Field name={of('seconds')} label={t('wall-programme:seconds')} inputMode="numeric" maxLength={3} defaultValue={seconds === null ? '' : String(seconds)} required={false} />
        </div>
        <MoveButtons kind={kind} name={name} isFirst={place === 1} isLast={isLast} />
      </div>
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-5">
        <Fold label={t(isTimed ? 'wall-programme:window.set' : 'wall-programme:window.title')} open={isTimed || isFaulty} className="min-w-0 flex-1 basis-64">
          <div className="grid gap-4 pb-2 pt-1 sm:grid-cols-2 xl:grid-cols-3">
            <Field name={of('days')} type="select" label={t('wall-programme:window.days')} options={windowDays.map((value) => ({ value, label: t(`wall-programme:days.${value}`) }))} defaultValue={window.days} />
            <Field name={of('from')} type="time" label={t('wall-programme:window.from')} defaultValue={window.from ?? ''} required={false} />
            <Field name={of('to')} type="time" label={t('wall-programme:window.to')} defaultValue={window.to ?? ''} required={false} />
            <Field name={of('fromDay')} type="date" label={t('wall-programme:window.fromDay')} defaultValue={window.fromDay ?? ''} required={false} />
            <Field name={of('lastDay')} type="date" label={t('wall-programme:window.lastDay')} defaultValue={window.lastDay ?? ''} required={false} />
          </div>
        </Fold>
        {isOn && (
          <a href={`${looks}&panel=${panelOf(kind)}`} target={previewName} className="thumb text-sm">
            {t('wall-draft:look')}
            <span className="sr-only">{name}</span>
          </a>
        )}
      </div>
    </fieldset>
  )
}
