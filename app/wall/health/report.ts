import { z } from 'zod'

const Age = z.coerce.number().int().min(0).max(400 * 86_400_000)
const Side = z.coerce.number().int().min(1).max(20_000)

/** In bytes. */
export const largestReport = 2_000

/**
 * What a display says of itself once a minute. Ages in milliseconds and no moments: its clock may be wrong by hours. A
 * display of another build may say what this one does not know, so a panel is any short word.
 */
export const Report = z.object({
  panel: z.string().regex(/^[a-z-]{1,24}$/),
  place: z.coerce.number().int().min(0).max(9_999),
  /** Since this panel came. */
  shown: Age,
  bundle: z.string().regex(/^[0-9a-f]{24}$/),
  /** Since the server last said that this bundle is current. */
  confirmed: Age,
  build: z.string().regex(/^[0-9a-f]{10}$/),
  width: Side,
  height: Side,
  heap: z.coerce.number().int().min(0).max(100_000).optional(),
})
export type Report = z.infer<typeof Report>
