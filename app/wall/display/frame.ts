import type { Hanging } from '../panel.ts'

type Shape = 'wide' | 'tall' | 'strip'
/** `room`: so many times as large it is laid out before it is drawn as it is, where its shape has too little of one side. */
export type Frame = { width: number; height: number; degrees: number; scale: number; room: number; shape: Shape }

/** From this ratio on a screen is a strip of lamps and not a television: its widest are 64 to 27. */
const stripRatio = 2.4

/** What the sheet of each shape is laid out for: the longer side by the shorter one. A strip may be asked for on any screen. */
const leastRatio = { wide: 1.6, tall: 1.6, strip: 2.5 }

type Viewport = { width: number; height: number }
export type Hung = Pick<Hanging, 'layout' | 'turn' | 'overscan'>

export const asItIs: Hung = { layout: 'AUTO', turn: 0, overscan: 0 }

/**
 * How the picture lies in the window of a screen: turned by so many degrees, `width` × `height` before it is turned, so
 * that it fills the window exactly, then drawn smaller by what the frame of the television covers. A screen that is to
 * be tall (or wide) and whose window is not is turned by another quarter.
 */
export function frameOf(window: Viewport, { layout, turn, overscan }: Hung): Frame {
  const turned = (degrees: number) => (degrees % 180 === 0 ? window : { width: window.height, height: window.width })
  const isTall = ({ width, height }: Viewport) => width < height
  const wanted = turned(turn)
  const isOtherwise = layout !== 'AUTO' && isTall(wanted) !== (layout === 'TALL')
  const degrees = (turn + (isOtherwise ? 90 : 0)) % 360
  const { width, height } = turned(degrees)
  const seen = isTall({ width, height }) ? 'tall' : 'wide'
  const isStrip = layout === 'STRIP' || (layout === 'AUTO' && width / height >= stripRatio)
  const shape = isStrip ? 'strip' : seen
  const room = Math.max(1, leastRatio[shape] / (Math.max(width, height) / Math.min(width, height)))
  return { width, height, degrees, scale: 1 - overscan / 50, room, shape }
}
