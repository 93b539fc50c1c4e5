import { useTranslation } from 'react-i18next'
import { Icon } from '#app/ui/icon.tsx'
import { useIsSending } from '#app/ui/form.tsx'
import { deedOf, type SlotKind } from './slot-kinds.ts'

const directions = ['up', 'down'] as const

/** Moves a panel of the programme a place up or down, and keeps all else that was typed. */
export function MoveButtons({ kind, name, isFirst, isLast }: { kind: SlotKind; name: string; isFirst: boolean; isLast: boolean }) {
  const { t } = useTranslation()
  const isSending = useIsSending()
  return (
    <div className="flex gap-2">
      {directions.map((move) => (
        <button key={move} type="submit" name="deed" value={deedOf(move, kind)} className="button min-w-[44px] px-0" disabled={isSending || (move === 'up' ? isFirst : isLast)}>
          <Icon name="arrow" className={move === 'up' ? '-rotate-90' : 'rotate-90'} />
          <span className="sr-only">
            {t(`wall-draft:move.${move}`)} {name}
          </span>
        </button>
      ))}
    </div>
  )
}
