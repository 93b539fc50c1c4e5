import { z } from 'zod'

/** A receipt that somebody asks about; posted, so that it stands in no address and no log. */
export const ReceiptForm = z.object({ receipt: z.string().trim().min(1, 'common:fault.required').max(40, 'common:fault.invalid') })
