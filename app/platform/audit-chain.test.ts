import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditHash, verifyChain } from './audit-chain.ts'

function chainOf(actions: readonly string[]) {
  let previousHash = ''
  return actions.map((action, index) => {
    const row = { sequence: index + 1, at: new Date(1_700_000_000_000 + index), actorId: 'a', action, subject: 's', details: { b: 1, a: action }, previousHash }
    previousHash = auditHash(row)
    return { ...row, hash: previousHash }
  })
}

const record = fc.array(fc.string(), { minLength: 2, maxLength: 20 }).map(chainOf)

test('an untouched record is in order, also when checked in two stretches', () => {
  fc.assert(
    fc.property(record, fc.nat(), (rows, at) => {
      const first = verifyChain(rows.slice(0, at % rows.length))
      const whole = verifyChain(rows)
      expect(whole.brokenAt).toBeNull()
      expect(first.brokenAt === null && verifyChain(rows.slice(at % rows.length), first.end)).toEqual(whole)
    }),
  )
})

test('a changed row is found where it stands', () => {
  fc.assert(
    fc.property(record, fc.nat(), (rows, at) => {
      const index = at % rows.length
      const changed = rows.map((row, place) => (place === index ? { ...row, subject: 'another' } : row))
      expect(verifyChain(changed)).toEqual({ brokenAt: index + 1 })
    }),
  )
})

test('a row taken out is found at the next one', () => {
  fc.assert(
    fc.property(record, fc.nat(), (rows, at) => {
      const index = at % (rows.length - 1)
      expect(verifyChain(rows.filter((_, place) => place !== index))).toEqual({ brokenAt: index + 2 })
    }),
  )
})

test('the order in which a database gives back the keys of the details does not matter', () => {
  const [row] = chainOf(['publish-stars'])
  expect(row && verifyChain([{ ...row, details: { a: 'publish-stars', b: 1 } }]).brokenAt).toBeNull()
})
