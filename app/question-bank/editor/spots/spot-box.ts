import type { Box } from '#app/quizzes/paper.ts'

/*
 * A place in a picture, in the picture's own units and in whole numbers, as it is drawn with a finger or a mouse.
 */

export type Point = { x: number; y: number }
type Size = { width: number; height: number }

/** Where in the picture a point of the screen lies; beside it the nearest edge. */
export function pointIn({ width, height }: Size, { left, top, ...shown }: Size & { left: number; top: number }, { x, y }: Point): Point {
  return { x: within((x - left) * (width / shown.width), width), y: within((y - top) * (height / shown.height), height) }
}

/** The place between two corners, at least one wide and high, and inside the picture. */
export function boxBetween(one: Point, other: Point, { width, height }: Size): Box {
  const [x, y] = [Math.min(one.x, other.x, width - 1), Math.min(one.y, other.y, height - 1)]
  return { x: Math.max(0, x), y: Math.max(0, y), width: Math.max(1, Math.abs(one.x - other.x)), height: Math.max(1, Math.abs(one.y - other.y)) }
}

/** A sixth of the picture's shorter side around a point, moved inside where it stands over the edge. */
export function boxAround({ x, y }: Point, { width, height }: Size): Box {
  const side = Math.max(1, Math.round(Math.min(width, height) / 6))
  const beside = (at: number, whole: number) => Math.max(0, Math.min(whole - side, Math.round(at - side / 2)))
  return { x: beside(x, width), y: beside(y, height), width: side, height: side }
}

function within(at: number, whole: number): number {
  return Math.max(0, Math.min(whole, Math.round(at)))
}
