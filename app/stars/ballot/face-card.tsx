import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import type { Face } from '../pages/ballot-page.server.ts'
import { EvidenceCard } from '../pages/evidence-card.tsx'

const placeNames = ['first', 'second', 'third'] as const

type FaceCardProps = {
  face: Face
  /** 0 to 2, or -1 for none. */
  place: number
  /** How many places there are: as many as candidates, three at most. */
  places: number
  /** Null until scripts run: then the places below are the way. */
  onTap: (() => void) | null
  onPlace: (place: number) => void
}

/** A face to tap, and its places as radio buttons: two ways to the same ranking. */
export function FaceCard({ face, place, places, onTap, onPlace }: FaceCardProps) {
  const { t } = useTranslation()
  const picture = (
    <>
      <Avatar id={face.id} name={face.name} photoKey={face.photoKey} size="lg" />
      <span className={`w-full font-medium wrap-anywhere ${face.label === face.name ? 'line-clamp-3' : ''}`}>{face.label}</span>
    </>
  )
  const shape = 'flex w-full flex-1 flex-col items-center gap-2 rounded-control px-2 pt-3 pb-1 text-center'
  return (
    <li className="ballot-face">
      {onTap ? (
        <button type="button" onClick={onTap} aria-pressed={place >= 0} className={`${shape} cursor-pointer`}>
          {picture}
        </button>
      ) : (
        <div className={shape}>{picture}</div>
      )}
      {face.reasons.length > 0 && (
        <details className="w-full px-2 text-sm">
          <summary className="flex min-h-[44px] cursor-pointer items-center justify-center text-qing">{t('stars:ballot.reasons', { count: face.reasons.length })}</summary>
          <ul className="space-y-2 pb-2 text-ink-soft">
            {face.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
            {face.cards.map((card) => (
              <li key={card.id}>
                <EvidenceCard card={card} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="w-full px-2 pt-1 text-center text-sm text-ink-soft" aria-hidden="true">
        {t('stars:ballot.place')}
      </p>
      <div role="group" aria-label={t('stars:ballot.placeOf', { name: face.label })} className="flex w-full gap-1 p-1">
        {placeNames.slice(0, places).map((name, index) => (
          <label key={name} className="ballot-place">
            <input
              type="radio"
              name={name}
              value={face.id}
              checked={place === index}
              onChange={() => onPlace(index)}
              aria-label={t(`stars:ballot.placeFor.${name}`, { name: face.label })}
            />
            <span aria-hidden="true">{t(`stars:ballot.places.${name}`)}</span>
          </label>
        ))}
      </div>
    </li>
  )
}
