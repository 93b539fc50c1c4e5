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
  let looking = Promise.resolve()
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    looking = looking.then(async () => {
      const picture = sharp(Buffer.from(data, 'base64'))
      const { width, height } = await picture.metadata()
      // Above and below stand the unit's name and how old the content is, on an emptied wall too.
      const middle = await picture.extract({ left: 0, top: Math.round(height * 0.12), width, height: Math.round(height * 0.72) }).toBuffer()
      const { channels } = await sharp(middle).greyscale().stats()
      const [{ mean = 0, stdev = 0 } = {}] = channels
      frames.push({ at: metadata.timestamp ?? 0, brightness: mean, contrast: stdev })
    })
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 60, everyNthFrame: 1 })
  const develop = async () => {
    await looking
    return frames
  }
  return { develop }
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
