import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import type { Face } from '../pages/ballot-page.server.ts'

const places = ['first', 'second', 'third'] as const

type FaceCardProps = {
  face: Face
  /** 0 to 2, or -1 for none. */
  place: number
  /** Null until scripts run: then the three places below are the way. */
  onTap: (() => void) | null
  onPlace: (place: number) => void
}

/** A face to tap, and the three places as radio buttons. */
export function FaceCard({ face, place, onTap, onPlace }: FaceCardProps) {
  const { t } = useTranslation()
  const picture = (
    <>
      <Avatar id={face.id} name={face.name} photoKey={face.photoKey} size="lg" />
      <span className="block w-full font-medium">{face.name}</span>
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
          </ul>
        </details>
      )}
      <div className="flex w-full gap-1 p-1">
        {places.map((name, index) => (
          <label key={name} className="ballot-place">
            <input
              type="radio"
              name={name}
              value={face.id}
              checked={place === index}
              onChange={() => onPlace(index)}
              aria-label={t(`stars:ballot.${name}`, { name: face.name })}
            />
            <span aria-hidden="true">{index + 1}</span>
          </label>
        ))}
      </div>
    </li>
  )
}
