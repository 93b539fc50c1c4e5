import { type RefObject, useEffect, useState } from 'react'
import type { Box } from '#app/quizzes/paper.ts'
import { useDraft } from '../draft-context.ts'

type Place = Box & { isRight: boolean }
type Spots = { /** By row; null where its numbers are not all there. */ places: readonly (Place | null)[]; write: (index: number, box: Box) => void }

const sides = ['x', 'y', 'width', 'height'] as const

/** The places as the fields of the form say them, also while they are being typed, and how to write one into its fields. */
export function useSpotFields(area: RefObject<HTMLElement>, list: string, count: number): Spots {
  const draft = useDraft('')
  const [typed, setTyped] = useState<readonly (Place | null)[] | null>(null)
  useEffect(() => {
    const form = area.current?.closest('form')
    const stop = new AbortController()
    const read = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || !target.name.startsWith(`${list}.`) || !form) return
      setTyped(Array.from({ length: count }, (_, index) => placeOf((name) => fieldOf(form, `${list}.${index}.${name}`)?.value, fieldOf(form, `${list}.${index}.right`)?.checked === true)))
    }
    form?.addEventListener('input', read, { signal: stop.signal })
    return () => stop.abort()
  }, [area, list, count])
  const write = (index: number, box: Box) => {
    const form = area.current?.closest('form')
    if (!form) return
    for (const side of sides) {
      const field = fieldOf(form, `${list}.${index}.${side}`)
      if (!field) continue
      field.value = String(box[side])
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  return { places: typed ?? draft.rows(list).map((row) => placeOf((name) => row[name], row['right'] !== undefined)), write }
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field : null
}

function placeOf(valueOf: (name: string) => string | undefined, isRight: boolean): Place | null {
  const [x = NaN, y = NaN, width = NaN, height = NaN] = sides.map((side) => Number(valueOf(side)?.normalize('NFKC').trim() || NaN))
  return [x, y, width, height].some(Number.isNaN) || width <= 0 || height <= 0 ? null : { x, y, width, height, isRight }
}
