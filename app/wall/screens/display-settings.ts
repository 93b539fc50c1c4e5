import { z } from 'zod'
import { layouts, mostOverscan, turns } from '../panel.ts'
import { audiences, type Audience, windowDays } from '../slots/slot-kinds.ts'

type Lit = { days: (typeof windowDays)[number]; from: string; to: string }

/** How a display hangs, and who stands before it. `lit`: when it shows anything; null: always. */
export type DisplaySettings = { audience: Audience; layout: (typeof layouts)[number]; turn: number; overscan: number; lit: Lit | null }

/** What holds for a display that nobody has set anything for: those that were there before there was anything to set. */
export const usualSettings: DisplaySettings = { audience: 'STAFF', layout: 'AUTO', turn: 0, overscan: 0, lit: null }

const Clock = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'wall-programme:fault.clock')])

/** What a lead says of a display at its approval. */
export const HangingForm = z.object({ audience: z.enum(audiences), layout: z.enum(layouts) })

export const SettingsForm = HangingForm.extend({
  turn: z.coerce.number().refine((degrees) => turns.some((turn) => turn === degrees), 'common:fault.invalid'),
  overscan: z.coerce.number().int().min(0).max(mostOverscan, 'common:fault.invalid'),
  litDays: z.enum(windowDays),
  litFrom: Clock,
  litTo: Clock,
}).refine(({ litFrom, litTo }) => (litFrom === '') === (litTo === ''), { path: ['litTo'], message: 'wall-programme:fault.bothClocks' })

export function settingsOf({ audience, layout, turn, overscan, litDays: days, litFrom: from, litTo: to }: z.infer<typeof SettingsForm>): DisplaySettings {
  return { audience, layout, turn, overscan, lit: from === '' || from === to ? null : { days, from, to } }
}
