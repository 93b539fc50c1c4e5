import { createContext, useContext } from 'react'
import { type Fields, rowsOf } from '../draft/fields.ts'

/** What the form holds, for the fields that are drawn by it. */
export type Draft = { fields: Fields; faults: Record<string, string> }

export const DraftContext = createContext<Draft>({ fields: {}, faults: {} })

/** The fields below a place: '' for the question itself, 'parts.0.' for a part of a case. */
export function useDraft(at: string) {
  const { fields, faults } = useContext(DraftContext)
  return {
    value: (name: string) => fields[`${at}${name}`],
    rows: (list: string) => rowsOf(fields, `${at}${list}`),
    fault: (name: string) => faults[`${at}${name}`],
    /** A field and all that is below it, by their whole names. */
    below: (name: string) => Object.entries(fields).filter(([place]) => place === `${at}${name}` || place.startsWith(`${at}${name}.`)),
  }
}
