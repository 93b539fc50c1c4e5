import { z } from 'zod'
import { lookDay } from './looks.ts'
import { longestPromise, mostPromises, shortestPromise } from './promise-limits.ts'

export const ActionPromises = z.array(z.object({ text: z.string(), by: z.iso.date() })).min(1).max(mostPromises)
/** What somebody will do differently, and by which calendar day. */
export type ActionPromise = z.infer<typeof ActionPromises>[number]

type Days = { today: string; writtenOn: string; before: readonly ActionPromise[] }
type Read = { promises: ActionPromise[] } | { faults: Record<string, string> }

/**
 * One to three promises from the fields text0, by0 …; an empty row is no promise, a day alone is
 * a fault. A day that stood in the plan before may have passed since; another is from today to the second look.
 */
export function readPromises(field: (name: string) => string, { today, writtenOn, before }: Days): Read {
  const faults: Record<string, string> = {}
  const promises: ActionPromise[] = []
  for (let row = 0; row < mostPromises; row += 1) {
    const promise = { text: field(`text${row}`).trim(), by: field(`by${row}`).trim() }
    if (promise.text === '' && promise.by === '') continue
    if (promise.text === '') {
      faults[`text${row}`] = 'action-plans:fault.onlyDay'
      continue
    }
    const length = [...promise.text].length
    if (length < shortestPromise) faults[`text${row}`] = 'action-plans:fault.tooShort'
    if (length > longestPromise) faults[`text${row}`] = 'action-plans:fault.tooLong'
    const isAsBefore = before.some(({ text, by }) => text === promise.text && by === promise.by)
    const fault = isAsBefore ? null : dayFault(promise.by, { today, last: lookDay(writtenOn, 60) })
    if (fault) faults[`by${row}`] = fault
    promises.push(promise)
  }
  if (promises.length === 0) faults['text0'] = 'action-plans:fault.none'
  return Object.keys(faults).length > 0 ? { faults } : { promises }
}

function dayFault(by: string, { today, last }: { today: string; last: string }): string | null {
  if (by === '') return 'action-plans:fault.noDay'
  if (!z.iso.date().safeParse(by).success) return 'action-plans:fault.notADay'
  if (by < today) return 'action-plans:fault.past'
  return by > last ? 'action-plans:fault.tooFar' : null
}

export function arePromisesEqual(one: readonly ActionPromise[], other: readonly ActionPromise[]): boolean {
  return one.length === other.length && one.every(({ text, by }, place) => other[place]?.text === text && other[place].by === by)
}
