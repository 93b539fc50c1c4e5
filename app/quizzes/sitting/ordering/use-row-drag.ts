import { type PointerEvent, type RefObject, useState } from 'react'
import { placeOf, type RowBox, shiftsOf } from './row-places.ts'

type Drag = { from: number; pointer: number; start: number; by: number; boxes: readonly RowBox[] }

/** So near to the edge of the window, in pixels, the page moves along. */
const edge = 56
const edgeStep = 14

/**
 * Rows that mouse or finger drags by a grip. The rows themselves stay where they are in the document until the drop,
 * and are only shown elsewhere, so that the pointer never loses what it holds.
 */
export function useRowDrag(list: RefObject<HTMLElement | null>, drop: (from: number, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const isOwn = ({ pointerId }: PointerEvent) => drag?.pointer === pointerId
  const shifts = drag && shiftsOf(drag.boxes, drag.from, drag.by)

  const gripOf = (from: number) => ({
    onPointerDown: (event: PointerEvent) => {
      if (!event.isPrimary || event.button !== 0 || !list.current) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ from, pointer: event.pointerId, start: pageY(event), by: 0, boxes: [...list.current.children].map(boxOf) })
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag || !isOwn(event)) return
      scrollAtEdge(event.clientY)
      setDrag({ ...drag, by: pageY(event) - drag.start })
    },
    onPointerUp: (event: PointerEvent) => {
      if (!drag || !isOwn(event)) return
      const to = placeOf(drag.boxes, drag.from, pageY(event) - drag.start)
      setDrag(null)
      if (to !== drag.from) drop(drag.from, to)
    },
    // A second finger on the grip lets go of its own.
    onLostPointerCapture: (event: PointerEvent) => isOwn(event) && setDrag(null),
  })
  return { gripOf, dragged: drag?.from ?? null, shiftOf: (index: number) => shifts?.[index] ?? 0 }
}

function pageY({ clientY }: PointerEvent): number {
  return clientY + window.scrollY
}

function boxOf(row: Element): RowBox {
  const { top, height } = row.getBoundingClientRect()
  return { top: top + window.scrollY, height }
}

function scrollAtEdge(y: number): void {
  if (y < edge) window.scrollBy(0, -edgeStep)
  else if (y > window.innerHeight - edge) window.scrollBy(0, edgeStep)
}
