import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Box } from '#app/quizzes/paper.ts'
import { HotspotPicture } from '#app/quizzes/sitting/hotspot-picture.tsx'
import { boxAround, boxBetween, type Point, pointIn } from './spot-box.ts'
import { useSpotFields } from './use-spot-fields.ts'

type SpotPictureProps = { picture: { alt: string; width: number; height: number }; address: string; /** Where the rows of the places stand in the form. */ list: string; count: number }

/** Less than this on the screen is a tap, not a drawing. */
const leastDrawn = 6

/**
 * The picture with its places. With scripts a place is drawn into it, or tapped; the fields with its numbers follow, and
 * the picture follows them. Nothing is drawn before a place was chosen, so that a finger can still move the page.
 */
export function SpotPicture({ picture, address, list, count }: SpotPictureProps) {
  const { t } = useTranslation()
  const area = useRef<HTMLDivElement>(null)
  const { places, write } = useSpotFields(area, list, count)
  const [hasScripts, setHasScripts] = useState(false)
  useEffect(() => setHasScripts(true), [])
  const [chosen, setChosen] = useState<number | null>(null)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = (currentTarget.querySelector('svg') ?? currentTarget).getBoundingClientRect()
    return pointIn(picture, { left, top, width, height }, { x: clientX, y: clientY })
  }
  const begin = (event: PointerEvent) => {
    if (chosen === null || event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrawn({ from: pointOf(event), to: pointOf(event), screen: { x: event.clientX, y: event.clientY } })
  }
  const end = (event: PointerEvent) => {
    if (chosen === null || !drawn) return
    const isTap = Math.max(Math.abs(event.clientX - drawn.screen.x), Math.abs(event.clientY - drawn.screen.y)) < leastDrawn
    write(chosen, isTap ? boxAround(drawn.from, picture) : boxBetween(drawn.from, pointOf(event), picture))
    setDrawn(null)
    const next = places.findIndex((place, index) => place === null && index !== chosen)
    setChosen(next < 0 ? null : next)
  }
  const shown = places.map((place, index) => (drawn && index === chosen ? { ...boxBetween(drawn.from, drawn.to, picture), isRight: place?.isRight ?? false } : place))
  return (
    <div ref={area}>
      <div className={chosen === null ? '' : 'cursor-crosshair touch-none'} onPointerDown={begin} onPointerMove={(event) => drawn && setDrawn({ ...drawn, to: pointOf(event) })} onPointerUp={end} onPointerCancel={() => setDrawn(null)}>
        <HotspotPicture picture={picture} places={shown.flatMap((place, index) => (place ? [{ ...boxOf(place), number: index + 1, state: index === chosen ? ('chosen' as const) : place.isRight ? ('right' as const) : undefined }] : []))} address={address} />
      </div>
      {hasScripts && (
        <div role="group" aria-label={t('question-editor:draw.title')} className="mb-4 flex flex-wrap items-center gap-2">
          {places.map((_, index) => (
            <button key={`${index}`} type="button" aria-pressed={chosen === index} onClick={() => setChosen(chosen === index ? null : index)} className={`button ${chosen === index ? 'button-main' : ''}`}>
              {t('question-editor:draw.spot', { number: index + 1 })}
            </button>
          ))}
          <p role="status" className="text-sm text-ink-soft">
            {chosen === null ? t('question-editor:draw.choose') : t('question-editor:draw.now', { number: chosen + 1 })}
          </p>
        </div>
      )}
    </div>
  )
}

type Drawn = { from: Point; to: Point; screen: Point }

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height }
}
