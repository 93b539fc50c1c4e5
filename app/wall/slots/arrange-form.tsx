import { useLocation } from '@remix-run/react'
import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { DraftPanel } from './draft-panel.tsx'
import { SlotFields } from './slot-fields.tsx'
import type { Slot } from './slots.ts'

type ArrangeFormProps = {
  unitId: string
  displayId: string | null
  slots: readonly Slot[]
  own: boolean
  seen: { edition: string; base: string }
  drafted: { by: string; at: string } | null
  changes: readonly string[]
  refusal: FormFaults | null
}

/** A programme as it is being arranged, beside the wall that it would make. One form: every button keeps all that was typed. */
export function ArrangeForm({ unitId, displayId, slots, own, seen, drafted, changes, refusal }: ArrangeFormProps) {
  const { t } = useTranslation()
  const { area, remember } = useMovedSlot(seen.edition)
  const looks = `/wall?unit=${unitId}${displayId === null ? '' : `&display=${displayId}`}${drafted ? `&draft=${seen.edition}` : ''}`
  return (
    <PostForm key={`${seen.edition} ${seen.base}`} refusal={refusal} className="">
      <input type="hidden" name="edition" value={seen.edition} />
      <input type="hidden" name="base" value={seen.base} />
      {/* What Enter in a field does. */}
      <button type="submit" name="deed" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
        {t('wall-draft:save')}
      </button>
      <p className="mb-4 xl:hidden">
        <a href="#draft" className="thumb">
          {t('wall-draft:jump')}
        </a>
      </p>
      <div ref={area} onClick={remember} className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_380px]">
        <div className="space-y-4">
          {slots.map((slot, index) => (
            <SlotFields key={slot.kind} slot={slot} place={index + 1} isLast={index === slots.length - 1} looks={looks} refusal={refusal} />
          ))}
          <Submit name="deed" value="save">
            {t('wall-draft:save')}
          </Submit>
          {own && (
            <div className="border-t border-line pt-5">
              <p className="mb-3 text-ink-soft">{t(displayId === null ? 'wall-programme:usualNote' : 'wall-programme:asTeamNote')}</p>
              <Submit voice="plain" name="deed" value="usual">
                {t(displayId === null ? 'wall-programme:usual' : 'wall-programme:asTeam')}
              </Submit>
            </div>
          )}
        </div>
        <DraftPanel looks={looks} drafted={drafted} changes={changes} />
      </div>
    </PostForm>
  )
}

/** The keyboard stays with the button of a panel that was moved, so that it goes on moving; at the end of the list with the other one. */
function useMovedSlot(edition: string) {
  const { hash } = useLocation()
  const area = useRef<HTMLDivElement>(null)
  const pressed = useRef('')
  useEffect(() => {
    if (!hash.startsWith('#slot-') || pressed.current === '') return
    const buttons = [...(area.current?.querySelectorAll<HTMLButtonElement>(`[id="${CSS.escape(hash.slice(1))}"] button:enabled`) ?? [])]
    const button = buttons.find(({ value }) => value === pressed.current) ?? buttons[0]
    button?.focus({ preventScroll: true })
  }, [hash, edition])
  const remember = ({ target }: MouseEvent) => {
    pressed.current = (target instanceof Element && target.closest('button')?.value) || ''
  }
  return { area, remember }
}
