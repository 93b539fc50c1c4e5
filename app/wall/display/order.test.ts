import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Panel, Span } from '../panel.ts'
import { dwellOf, firstChange, isDue, isLit, nextPanel } from './order.ts'

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
  expect(firstChange([motto('a'), life('x')], [motto('a'), life('y')], { shown: 0, now: 0 })).toEqual({ show: 1 })
})

test('what has not changed goes on undisturbed, wherever it stands now', () => {
  expect(firstChange([life('w'), motto('a'), life('x')], [motto('a'), life('x')], { shown: 2, now: 0 })).toEqual({ stay: 1 })
})

test('what was taken off disappears at once', () => {
  expect(firstChange([motto('a'), life('x')], [motto('a')], { shown: 1, now: 0 })).toEqual({ show: 0 })
})

const newYear = Date.parse('2027-01-01T00:00:00+08:00')
const within = (text: string, due: Span[], isTakeover = false): Panel => ({ ...motto(text), due, isTakeover })

test('a panel is due from the first moment of its span until, and without, the last, over a new year too', () => {
  const evening = within('a', [[newYear - 1000, newYear]])
  const morning = within('b', [[newYear, newYear + 1000]])
  expect([newYear - 1001, newYear - 1000, newYear - 1].map((now) => isDue(evening, now))).toEqual([false, true, true])
  expect(nextPanel([evening, morning], 0, newYear - 1)).toBe(0)
  expect(nextPanel([evening, morning], 0, newYear)).toBe(1)
  expect(nextPanel([evening, morning], 0, newYear + 1000)).toBe(-1)
})

test('what takes the screen is shown alone, and gives it back by itself', () => {
  const panels = [motto('a'), within('急', [[1000, 2000]], true), motto('b')]
  expect([999, 1000, 1999, 2000].map((now) => nextPanel(panels, 0, now))).toEqual([0, 1, 1, 0])
  expect(nextPanel(panels, 1, 2000)).toBe(2)
  // The one before is cut short for it, and it ends to the second.
  expect(dwellOf(panels, 0, 400)).toBe(600)
  expect(dwellOf(panels, 1, 1200)).toBe(800)
  expect(dwellOf(panels, 0, 3000)).toBe(9000)
})

test('a bundle that was kept from before there were programmes plays on', () => {
  expect(nextPanel([motto('a'), life('b')], 1, 0)).toBe(1)
  expect(isLit(undefined, 0)).toBe(true)
})

test('a screen is dark outside its hours, and lit once it was told of no more of them', () => {
  const dayMs = 86_400_000
  const lit: Span[] = [[0, 1000], [dayMs, dayMs + 1000]]
  expect([0, 999, 1000, dayMs - 1, dayMs].map((now) => isLit(lit, now))).toEqual([true, true, false, false, true])
  expect(isLit(lit, 3 * dayMs)).toBe(true)
})

test('a window that moved on with the calendar disturbs nobody', () => {
  expect(firstChange([within('a', [[0, 1]]), life('x')], [within('a', [[0, 6]]), life('x')], { shown: 0, now: 0 })).toEqual({ stay: 0 })
})

test('an urgent notice goes before a test card, and the card comes back after it', () => {
  const card: Panel = { kind: 'test', name: '大厅', seconds: 30, until: new Date(900).toISOString(), due: null, isTakeover: true }
  const panels = [card, within('urgent', [[100, 200]], true), motto('usual')]
  expect([50, 150, 250, 950].map((now) => nextPanel(panels, 0, now))).toEqual([0, 1, 0, 2])
  expect(nextPanel(panels, 1, 250)).toBe(0)
})

test('at every moment: what is shown is due, nothing beside a takeover, and none only where none is due; the next look is never late', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 1, max: 20_000 })).map(([begin, length]): Span => [begin, begin + length])
  const panel = fc.record({ due: fc.option(fc.array(span, { maxLength: 3 })), isTakeover: fc.boolean(), text: fc.string() }).map(({ due, isTakeover, text }): Panel => ({ ...motto(text), due, isTakeover: isTakeover && due !== null }))
  fc.assert(
    fc.property(fc.array(panel, { maxLength: 8 }), fc.nat(7), fc.integer({ min: 0, max: 80_000 }), (panels, index, now) => {
      const at = nextPanel(panels, index, now)
      const due = panels.filter((one) => isDue(one, now))
      const shown = panels[at]
      if (!shown) {
        expect(due).toEqual([])
        return
      }
      expect(due).toContain(shown)
      if (due.some(({ isTakeover }) => isTakeover)) expect(shown.isTakeover).toBe(true)
      const wait = dwellOf(panels, at, now)
      expect(wait).toBeGreaterThan(0)
      expect(wait).toBeLessThanOrEqual(9000)
      for (const one of panels) for (const [begin] of one.due ?? []) if (one.isTakeover && begin > now && begin - now > 250) expect(now + wait).toBeLessThanOrEqual(begin)
    }),
  )
})
