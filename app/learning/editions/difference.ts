import { diffLines } from 'diff'

/** `left-out`: so many lines that are the same in both, away from any change. */
export type DifferenceLine = { kind: 'same' | 'added' | 'removed'; text: string } | { kind: 'left-out'; count: number }

/** How far around a change the text is shown. */
const around = 2

/** From one text to another, line by line; empty where they are the same. */
export function differenceOf(before: string, after: string): DifferenceLine[] {
  const lines = allLines(before, after)
  if (lines.every(({ kind }) => kind === 'same')) return []
  const isNear = (index: number) => lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same')
  return lines.reduce<DifferenceLine[]>((shown, line, index) => {
    const last = shown.at(-1)
    if (isNear(index)) shown.push(line)
    else if (last?.kind === 'left-out') last.count += 1
    else shown.push({ kind: 'left-out', count: 1 })
    return shown
  }, [])
}

/** Every line of both texts once. */
export function allLines(before: string, after: string): { kind: 'same' | 'added' | 'removed'; text: string }[] {
  // Both end with a line break, so that a last line is no other line for the lack of it.
  return diffLines(`${before}\n`, `${after}\n`).flatMap(({ value, added, removed }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same'
    return value.split('\n').slice(0, -1).map((text) => ({ kind, text }) as const)
  })
}
