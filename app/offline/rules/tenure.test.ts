import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cachesToDrop, filesCache, isOpen, pagesCache, readSessionLine, type Tenure, writeSessionLine } from './tenure.ts'

const account = fc.stringMatching(/^[0-9a-f]{24}$/)
const now = fc.integer({ min: 1, max: 4e12 })
const quarterHour = 15 * 60

function heard(said: string, at: number): Tenure {
  const tenure = readSessionLine(said, at)
  if (tenure === null || tenure === 'nobody') throw new Error('nobody is here')
  return tenure
}

test('what the server writes is what the device reads', () => {
  fc.assert(
    fc.property(account, now, fc.integer({ min: 0, max: 2_592_000 }), fc.boolean(), (name, at, seconds, isShared) => {
      const read = readSessionLine(writeSessionLine({ account: name, seconds, isShared }), at)
      expect(read).toEqual({ account: name, isShared, heardAt: at, until: at + seconds * 1000 })
    }),
  )
})

test('pages are shown until the end of the session and not a moment longer', () => {
  fc.assert(
    fc.property(account, now, fc.integer({ min: 1, max: 2_592_000 }), fc.integer({ min: -5_000_000_000, max: 5_000_000_000 }), (name, at, seconds, later) => {
      const tenure = heard(writeSessionLine({ account: name, seconds, isShared: false }), at)
      expect(isOpen(tenure, at + later)).toBe(later >= 0 && later < seconds * 1000)
    }),
  )
})

test('on a shared machine that is a quarter of an hour after the server was last heard', () => {
  const tenure = heard(writeSessionLine({ account: 'a'.repeat(24), seconds: quarterHour, isShared: true }), 1_000)
  expect([isOpen(tenure, 1_000 + quarterHour * 1000 - 1), isOpen(tenure, 1_000 + quarterHour * 1000)]).toEqual([true, false])
})

test('nobody, a stranger’s answer and a broken line open nothing', () => {
  expect(readSessionLine('nobody', 1)).toBe('nobody')
  expect(isOpen(null, 1)).toBe(false)
  const broken = fc.string().filter((said) => !/^[0-9a-f]{24} /.test(said) && said !== 'nobody')
  fc.assert(fc.property(broken, now, (said, at) => void expect(readSessionLine(said, at)).toBeNull()))
  expect(readSessionLine(null, 1)).toBeNull()
})

test('whoever comes finds no page of anybody else, and nobody finds none at all; the display keeps its own', () => {
  fc.assert(
    fc.property(fc.uniqueArray(account, { minLength: 1 }), fc.nat(), (accounts, index) => {
      const here = accounts[index % accounts.length] ?? ''
      const names = ['starhall-wall-abc', 'elsewhere', filesCache, ...accounts.map(pagesCache)]
      const left = names.filter((name) => !cachesToDrop(names, here).includes(name))
      expect(left).toEqual(['starhall-wall-abc', 'elsewhere', pagesCache(here)])
      expect(names.filter((name) => !cachesToDrop(names, null).includes(name))).toEqual(['starhall-wall-abc', 'elsewhere'])
    }),
  )
})
