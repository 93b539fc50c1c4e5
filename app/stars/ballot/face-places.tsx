import { useTranslation } from 'react-i18next'
import type { Method } from '../star-rule.ts'

const placeNames = ['first', 'second', 'third'] as const

type FacePlacesProps = {
  face: { id: string; label: string }
  method: Method
  /** 0 to 2, or -1 for none. */
  place: number
  /** How many places there are. */
  places: number
  onPlace: (place: number) => void
  onTap: () => void
}

/** What a face gets: a place each, where the star ranks; a mark where it does not. */
export function FacePlaces({ face, method, place, places, onPlace, onTap }: FacePlacesProps) {
  const { t } = useTranslation()
  if (method !== 'ranked')
    return (
      <div className="flex w-full p-1">
        <label className="ballot-place">
          <input
            type={method === 'single' ? 'radio' : 'checkbox'}
            name={method === 'single' ? 'first' : 'approved'}
            value={face.id}
            checked={place >= 0}
            onChange={onTap}
            aria-label={t(`stars:ballot.markFor.${method}`, { name: face.label })}
          />
          <span aria-hidden="true">{t(`stars:ballot.mark.${method}`)}</span>
        </label>
      </div>
    )
  return (
    <>
      <p className="w-full px-2 pt-1 text-center text-sm text-ink-soft" aria-hidden="true">
        {t('stars:ballot.place')}
      </p>
      <div role="group" aria-label={t('stars:ballot.placeOf', { name: face.label })} className="flex w-full gap-1 p-1">
        {placeNames.slice(0, places).map((name, index) => (
          <label key={name} className="ballot-place">
            <input type="radio" name={name} value={face.id} checked={place === index} onChange={() => onPlace(index)} aria-label={t(`stars:ballot.placeFor.${name}`, { name: face.label })} />
            <span aria-hidden="true">{t(`stars:ballot.places.${name}`)}</span>
          </label>
        ))}
      </div>
    </>
  )
}
