import { expect, test } from 'vitest'
import type { Panel } from '../panel.ts'
import { firstChange, nextPanel } from './order.ts'

const motto = (text: string, until: string | null = null): Panel => ({ kind: 'motto', motto: { zh: text, en: text }, seconds: 9, until })
const life = (text: string): Panel => ({ kind: 'life', notes: [{ text, colour: 'PINK', author: null }], seconds: 9, until: null })

test('panels go round, and one whose time is over is passed over', () => {
  const panels = [motto('a'), motto('b', '2026-07-01T00:00:00Z'), motto('c')]
  const now = Date.parse('2026-07-02T00:00:00Z')
  expect(nextPanel(panels, 1, now)).toBe(2)
  expect(nextPanel(panels, 3, now)).toBe(0)
  expect(nextPanel([motto('b', '2026-07-01T00:00:00Z')], 0, now)).toBe(-1)
})

test('what is new in a bundle is shown at once', () => {
  expect(firstChange([motto('a'), life('x')], [motto('a'), life('y')], 0)).toEqual({ show: 1 })
})

test('what has not changed goes on undisturbed, wherever it stands now', () => {
  expect(firstChange([life('w'), motto('a'), life('x')], [motto('a'), life('x')], 2)).toEqual({ stay: 1 })
})

test('what was taken off disappears at once', () => {
  expect(firstChange([motto('a'), life('x')], [motto('a')], 1)).toEqual({ show: 0 })
})
