import { z } from 'zod'
import { CodeTyped } from './code.ts'
import { HangingForm } from './display-settings.ts'

const Code = CodeTyped('wall:displays.fault.codeShape')
const DisplayName = z.string().trim().min(1, 'wall:displays.fault.name').max(40, 'common:fault.tooLong')

/** A screen that is taken in as a new display. */
export const NewDisplay = z
  .object({ code: Code, name: DisplayName, ...HangingForm.shape })
  .transform(({ code, name, ...hanging }) => ({ code, takes: { name, hanging } }))

/** A screen in the place of one that hung there: its name and all that is set for it go on. */
export const OtherScreen = z.object({ code: Code, replaces: z.string().min(1).max(64) }).transform(({ code, replaces }) => ({ code, takes: { replaces } }))

/** What a screen becomes. */
export type Takes = z.infer<typeof NewDisplay>['takes'] | z.infer<typeof OtherScreen>['takes']

export const RenameForm = z.object({ name: DisplayName })
