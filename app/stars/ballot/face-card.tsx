import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import type { Translate } from '#app/platform/i18n.ts'
import { Icon } from '#app/ui/icon.tsx'
import type { Face } from '../pages/ballot-page.server.ts'
import { NominationBody } from '../nominating/nomination-body.tsx'
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
      {face.marks.length > 0 && (
        <p className="flex w-full items-start gap-1.5 px-2 pb-1 text-sm text-ink-soft">
          <Icon name="pair" className="mt-0.5 h-4 w-4 text-gold" />
          <span className="min-w-0">
            {face.marks.map((mark) => t(`star-votes:mark.${mark}`)).join('')}
            {t('star-votes:mark.think')}
          </span>
        </p>
      )}
      {face.nominations.length > 0 && (
        <details className="w-full px-2 text-sm">
          <summary className="flex min-h-[44px] cursor-pointer items-center justify-center text-center text-qing">{summaryOf(face, t)}</summary>
          <ul className="space-y-3 pb-2 text-ink-soft">
            {face.nominations.map((nomination) => (
              <li key={nomination.id}>
                <NominationBody nomination={nomination} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <FacePlaces face={face} method={method} place={place} places={places} onPlace={onPlace} onTap={onTap} />
    </li>
  )
}

/** How many reasons there are, and by how many more colleagues they were signed. */
function summaryOf({ nominations }: Face, t: Translate): string {
  const coSigners = nominations.reduce((sum, one) => sum + one.coSigners, 0)
  const reasons = t('stars:ballot.reasons', { count: nominations.length })
  return coSigners === 0 ? reasons : t('star-votes:coSign.beside', { reasons, count: coSigners })
}
