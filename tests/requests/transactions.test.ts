import { expect, test } from 'vitest'
import { unitsAtAndAbove } from '#app/people/units.server.ts'
import { database } from '#app/platform/database.server.ts'

/** A transaction that has written a unit and stands still until told how to end. */
async function openTransaction(name: string) {
  let end = (_how: 'commit' | 'roll back') => {}
  const told = new Promise<'commit' | 'roll back'>((resolve) => (end = resolve))
  let ended: Promise<unknown> = Promise.resolve()
  await new Promise<void>((begun) => {
    ended = database
      .$transaction(async (transaction) => {
        await transaction.unit.create({ data: { kind: 'TEAM', name } })
        begun()
        if ((await told) === 'roll back') throw new Error('rolled back')
      })
      .catch((error: unknown) => error)
  })
  return {
    end: async (how: 'commit' | 'roll back') => {
      end(how)
      await ended
    },
  }
}

const namesOf = async (...names: string[]) => {
  const units = await database.unit.findMany({ where: { name: { in: names } }, orderBy: { name: 'asc' } })
  return units.map(({ name }) => name)
}

test('what is not committed is seen by nobody else', async () => {
  const transaction = await openTransaction('uncommitted')
  expect(await namesOf('uncommitted')).toEqual([])
  await transaction.end('commit')
  expect(await namesOf('uncommitted')).toEqual(['uncommitted'])
})

test("a write is not undone by somebody else's rollback", async () => {
  const transaction = await openTransaction('undone')
  const written = Promise.all([
    database.unit.create({ data: { kind: 'TEAM', name: 'kept' } }),
    database.unit.updateMany({ where: { name: 'uncommitted' }, data: { name: 'renamed' } }),
  ])
  await transaction.end('roll back')
  await written
  expect(await namesOf('kept', 'renamed', 'undone')).toEqual(['kept', 'renamed'])
})

test('after a transaction that failed the next ones come to their turn', async () => {
  for (const name of ['one', 'two']) {
    const failed = await openTransaction(name)
    await failed.end('roll back')
  }
  await Promise.all(['a', 'b', 'c'].map((name) => database.$transaction([database.unit.create({ data: { kind: 'TEAM', name } })])))
  expect(await namesOf('a', 'b', 'c', 'one', 'two')).toEqual(['a', 'b', 'c'])
})

test('who reads waits for no writer, also where the reading begins with WITH', async () => {
  const { id } = await database.unit.create({ data: { kind: 'TEAM', name: 'read' } })
  const transaction = await openTransaction('in the way')
  expect(await unitsAtAndAbove(id)).toEqual([id])
  await transaction.end('commit')
  // A reader that waited would have waited until the transaction was given up.
  expect(await namesOf('in the way')).toEqual(['in the way'])
})
