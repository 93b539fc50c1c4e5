import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import type { Face } from '../pages/ballot-page.server.ts'
import { EvidenceCard } from '../pages/evidence-card.tsx'
import type { Method } from '../star-rule.ts'
import { FacePlaces } from './face-places.tsx'

type FaceCardProps = {
  face: Face
  method: Method
  /** 0 to 2, or -1 for none. */
  place: number
  /** How many places there are: as many as candidates, and as the star has. */
  places: number
  /** Whether scripts run: until then the places below are the way. */
  isLive: boolean
  onTap: () => void
  onPlace: (place: number) => void
}

/** A face to tap, and its places below: two ways to the same choice. */
export function FaceCard({ face, method, place, places, isLive, onTap, onPlace }: FaceCardProps) {
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
      {isLive ? (
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
      <FacePlaces face={face} method={method} place={place} places={places} onPlace={onPlace} onTap={onTap} />
    </li>
  )
}
