import type { CDPSession } from '@playwright/test'
import sharp from 'sharp'

/** `brightness` and `contrast` of a frame, 0 to 255; `at`: seconds. */
type Frame = { at: number; brightness: number; contrast: number }

/** An emptied wall has hardly any; the plainest panel has its gradient, its border and its words. */
const leastContrast = 5
const fadeSeconds = 0.65

type Film = {
  /** Until every frame that came has been looked at. */
  develop: () => Promise<Frame[]>
}

/** Every frame that the browser draws from now on. It draws one when something has changed. */
export async function film(session: CDPSession): Promise<Film> {
  const frames: Frame[] = []
  let looking: Promise<unknown> = Promise.resolve()
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    looking = looking.then(async () => frames.push({ at: metadata.timestamp ?? 0, ...(await look(Buffer.from(data, 'base64'))) }))
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 60, everyNthFrame: 1 })
  const develop = async () => {
    await looking
    return frames
  }
  return { develop }
}

/** Above and below stand the unit's name and how old the content is, on an emptied wall too: the middle is looked at. */
async function look(frame: Buffer): Promise<Omit<Frame, 'at'>> {
  const { data, info } = await sharp(frame).greyscale().raw().toBuffer({ resolveWithObject: true })
  const middle = data.subarray(Math.round(info.height * 0.12) * info.width, Math.round(info.height * 0.84) * info.width)
  const brightness = middle.reduce((sum, point) => sum + point, 0) / middle.length
  const spread = middle.reduce((sum, point) => sum + (point - brightness) ** 2, 0) / middle.length
  return { brightness, contrast: Math.sqrt(spread) }
}

/** Frames on which there is nothing. */
export function blankFrames(frames: readonly Frame[]): Frame[] {
  return frames.filter(({ contrast }) => contrast < leastContrast)
}

/** Frames darker than both the panel that went and the one that came: those of a fade lie between. */
export function darkDips(frames: readonly Frame[]): Frame[] {
  const seen = (at: number) => frames.findLast((frame) => frame.at <= at) ?? frames[0]
  return frames.filter(({ at, brightness }) => {
    const before = seen(at - fadeSeconds)?.brightness ?? 0
    const after = seen(at + fadeSeconds)?.brightness ?? 0
    return brightness < 0.93 * Math.min(before, after)
  })
}
