import { z } from 'zod'

export const RelativeForm = z.object({ relative: z.string().min(1, 'stars:fault.nominee') })

export const EndRelativeForm = z.object({ id: z.string().min(1) })
