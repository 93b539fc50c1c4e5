import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heightOf, paginate } from './pages.ts'
import type { Row } from './rows.ts'

const anyRow: fc.Arbitrary<Row> = fc.record({ gap: fc.integer({ min: 0, max: 20 }), height: fc.integer({ min: 1, max: 90 }), items: fc.constant([]) })
const anyGroups = fc.array(fc.array(anyRow, { minLength: 1, maxLength: 6 }), { maxLength: 20 })
const area = { top: 50, bottom: 150 }

test('every row is placed once, in order, on paper, none over another', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const pages = paginate(groups, area)
      expect(pages.flat().map(({ gap, height }) => [gap, height])).toEqual(groups.flat().map(({ gap, height }) => [gap, height]))
      for (const page of pages) {
        for (const [index, row] of page.entries()) {
          expect(row.top).toBeGreaterThanOrEqual(area.top)
          expect(row.top + row.height).toBeLessThanOrEqual(area.bottom)
          const before = page[index - 1]
          if (before) expect(row.top).toBe(before.top + before.height + row.gap)
        }
      }
    }),
  )
})

test('what fits a page is not torn apart', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const small = groups.filter((group) => heightOf(group) <= area.bottom - area.top)
      const pages = paginate(small, area)
      let seen = 0
      const pageOfRow = pages.flatMap((page, number) => page.map(() => number))
      for (const group of small) {
        expect(new Set(pageOfRow.slice(seen, seen + group.length)).size).toBe(1)
        seen += group.length
      }
    }),
  )
})
