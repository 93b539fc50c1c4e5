import type { Box } from '../paper.ts'

type HotspotPictureProps = {
  picture: { alt: string; width: number; height: number }
  places: readonly (Box & { state?: 'chosen' | 'right' | undefined; /** In the list beside; by its order where left out. */ number?: number })[]
  address: string
  /** The id of the radio button that a place is the label of. */
  radioOf?: (index: number) => string
}

/** The picture with its places numbered as in the list beside it. */
export function HotspotPicture({ picture: { alt, width, height }, places, address, radioOf }: HotspotPictureProps) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt} className="mb-4 w-full rounded-card border border-line bg-white">
      <image href={address} width={width} height={height} />
      {places.map(({ state, number, ...box }, index) => (
        <foreignObject key={`${index}`} {...box}>
          <label htmlFor={radioOf?.(index)} aria-hidden="true" data-state={state} className="hotspot-place">
            <span>{number ?? index + 1}</span>
          </label>
        </foreignObject>
      ))}
    </svg>
  )
}
