import { z } from 'zod'
import type { FormFaults } from '#app/ui/form.tsx'
import { Cell, fewestPoints } from '../blueprint.ts'
import { mostQuestions, totalsOf } from '../drawing.ts'
import { placeOf, pointsName } from './cell-names.ts'

const whole = (fault: string, { min, max }: { min: number; max: number }) => z.string().transform((text) => Number(text.normalize('NFKC').trim() || NaN)).pipe(z.int(fault).min(min, fault).max(max, fault))

export const TermsFields = z.object({
  name: z.string().trim().min(1, 'common:fault.required').max(80, 'papers:fault.name'),
  minutes: whole('papers:fault.minutes', { min: 1, max: 600 }),
  passMark: whole('papers:fault.passMark', { min: 1, max: 100 }),
})

const Place = Cell.pick({ topic: true, difficulty: true, type: true })
const hundredth = /^\d{1,4}(?:\.\d{1,2})?$/
const count = /^\d{1,3}$/

/** The cells of a blueprint as they were typed: empty and 0 are none. Faults by field; `form`: of the whole. */
export function readCells(form: FormData): { cells: Cell[]; faults: FormFaults['faults'] } {
  const faults: FormFaults['faults'] = {}
  const cells: Cell[] = []
  for (const [name, typed] of form) {
    const asked = placeOf(name)
    const text = typeof typed === 'string' ? typed.normalize('NFKC').trim() : ''
    if (!asked || text === '' || /^0+$/.test(text)) continue
    const place = Place.safeParse(asked)
    if (!place.success) faults['form'] = 'papers:fault.cell'
    else if (!count.test(text) || Number(text) > mostQuestions) faults[name] = 'papers:fault.count'
    else cells.push({ ...axesOf(place.data), count: Number(text), points: pointsOf(form, { type: place.data.type, faults }) })
  }
  if (totalsOf(cells).questions > mostQuestions) faults['form'] ??= 'papers:fault.tooMany'
  if (new Set(cells.map((cell) => JSON.stringify([cell.type, cell.difficulty ?? `${cell.difficulty}`, cell.topic ?? `${cell.topic}`]))).size < cells.length) faults['form'] ??= 'papers:fault.cell'
  return { cells, faults }
}

/** Only the axes that are not open: an open one is left out, not undefined. */
function axesOf({ topic, difficulty, type }: z.infer<typeof Place>) {
  return { ...(topic === undefined ? {} : { topic }), ...(difficulty === undefined ? {} : { difficulty }), ...(type === undefined ? {} : { type }) }
}

function pointsOf(form: FormData, { type, faults }: { type: string | undefined; faults: FormFaults['faults'] }): number {
  const name = pointsName(type)
  const typed = form.get(name)
  const text = typeof typed === 'string' ? typed.normalize('NFKC').trim() : ''
  const points = Math.round(Number(text) * 100)
  if (hundredth.test(text) && points >= fewestPoints && points <= 100_000) return points
  faults[name] = 'papers:fault.points'
  return fewestPoints
}
