import { z } from 'zod'
import { honourLevels } from '../hangings/honour-levels.ts'
import { bidSteps } from './bid-steps.ts'

export const BidForm = z.object({
  title: z.string().trim().min(1, 'common:fault.required').max(60, 'common:fault.tooLong'),
  level: z.enum(honourLevels),
  names: z.string().trim().min(1, 'common:fault.required').max(200, 'honours:fault.namesTooLong'),
  requestKey: z.uuid(),
})
export type BidForm = z.infer<typeof BidForm>

export const BidStepForm = z.object({ bid: z.uuid(), step: z.enum(bidSteps) })
export type BidStepForm = z.infer<typeof BidStepForm>
