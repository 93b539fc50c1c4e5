import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canBeEvidence, isReadBy, reaches, type SeenCard } from './sight.ts'

const ids = fc.constantFrom('a', 'b', 'c', 'd')
const teams = fc.constantFrom('north', 'south', 'east')
const card = fc.record({ unitId: teams, giverId: ids, receiverId: ids, reach: fc.constantFrom(...reaches), isOver: fc.boolean() }) satisfies fc.Arbitrary<SeenCard>
const reader = fc.record({ id: ids, teams: fc.uniqueArray(teams) })

test('a private card is read by the two of them and by nobody else, whatever they lead', () => {
  fc.assert(
    fc.property(card, reader, (one, who) => {
      const isTheirs = who.id === one.giverId || who.id === one.receiverId
      if (isReadBy({ ...one, reach: 'PRIVATE' }, who)) expect(isTheirs).toBe(true)
    }),
  )
})

test('a wider reach takes a card from nobody, and the end takes it from all but its giver', () => {
  fc.assert(
    fc.property(card, reader, (one, who) => {
      const seenAt = reaches.map((reach) => isReadBy({ ...one, reach }, who))
      expect(seenAt).toEqual(seenAt.toSorted().reverse())
      expect(isReadBy({ ...one, isOver: true }, who)).toBe(who.id === one.giverId)
    }),
  )
})

test('a card of a team is read by those of the team, and of other teams by none but the two of them', () => {
  fc.assert(
    fc.property(card, reader, (one, who) => {
      const isRead = isReadBy({ ...one, reach: 'TEAM', isOver: false }, who)
      expect(isRead).toBe(who.teams.includes(one.unitId) || who.id === one.giverId || who.id === one.receiverId)
    }),
  )
})

test('a nomination points only to what its nominee received, its nominator reads and others may read too', () => {
  fc.assert(
    fc.property(card, reader, ids, (one, nominator, nomineeId) => {
      if (!canBeEvidence(one, { nominator, nomineeId })) return
      expect(one.receiverId).toBe(nomineeId)
      expect(isReadBy(one, nominator)).toBe(true)
      expect(isReadBy(one, { id: 'somebody else', teams: [one.unitId] })).toBe(true)
    }),
  )
})
