import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrange, type Coming } from './arrange.ts'

const nothing = { ballots: [], voters: [] }
const coming = (receipt: string, choices: string, voterId: string | null): Coming => ({ receipt, choices, voterId })

test('of two ballots of one voter that come together the first counts, and what came before stays', () => {
  const before = { ballots: [{ receipt: 'a', choices: '["x"]' }], voters: ['one'] }
  const { counts, ...after } = arrange(before, [coming('b', '["y"]', 'two'), coming('c', '["z"]', 'two'), coming('d', '[]', 'one')])
  expect(counts).toEqual([true, false, false])
  expect(after).toEqual({ ballots: [...before.ballots, { receipt: 'b', choices: '["y"]' }], voters: ['one', 'two'] })
})

test('a change meets the ballot that lies there, the later one counts, and what lies nowhere is not changed', () => {
  const before = { ballots: [{ receipt: 'a', choices: '["x"]' }], voters: ['one'] }
  const { counts, ...after } = arrange(before, [coming('a', '["y"]', null), coming('b', '["y"]', null), coming('a', '["z"]', null)])
  expect(counts).toEqual([true, false, true])
  expect(after).toEqual({ ballots: [{ receipt: 'a', choices: '["z"]' }], voters: ['one'] })
})

const anyComing = fc.tuple(fc.constantFrom('one', 'two', 'three', null), fc.nat(9), fc.constantFrom('[]', '["x"]')).map(([voterId, key, choices]) => coming(`${voterId ?? 'one'} ${key}`, choices, voterId))

test('whatever comes, in whatever parts: as many ballots as voters, none lost, none of two', () => {
  fc.assert(
    fc.property(fc.array(anyComing), fc.nat(), (all, cut) => {
      const once = arrange(nothing, all)
      expect(once.ballots).toHaveLength(once.voters.length)
      expect(new Set(once.voters).size).toBe(once.voters.length)
      const place = cut % (all.length + 1)
      const first = arrange(nothing, all.slice(0, place))
      const second = arrange(first, all.slice(place))
      expect({ ...second, counts: [...first.counts, ...second.counts] }).toEqual(once)
    }),
  )
})
