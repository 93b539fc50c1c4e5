import { expect, test } from 'vitest'
import { tableWrites } from './table-writes.ts'

const update = 'UPDATE `main`.`Person` SET `name` = ? WHERE (`main`.`Person`.`id` = ?)'

test('a table stands otherwise after a write to it, and as before after one to another', () => {
  const writes = tableWrites()
  const [person, unit] = [writes.standOf(['Person']), writes.standOf(['Unit'])]
  writes.wrote(update)
  writes.ended()
  expect(writes.standOf(['Person'])).not.toBe(person)
  expect(writes.standOf(['Unit'])).toBe(unit)
})

test('of several tables each one counts', () => {
  const writes = tableWrites()
  const before = writes.standOf(['Unit', 'Person'])
  writes.wrote(update)
  writes.ended()
  expect(writes.standOf(['Unit', 'Person'])).not.toBe(before)
})

test('while a write is neither kept nor undone, nobody can tell how its table stands', () => {
  const writes = tableWrites()
  writes.wrote('INSERT INTO "Unit" ("id") VALUES (?)')
  expect(writes.standOf(['Person', 'Unit'])).toBeNull()
  expect(writes.standOf(['Person'])).not.toBeNull()
  writes.ended()
  expect(writes.standOf(['Unit'])).not.toBeNull()
})

test('a write that is kept counts once more each time, and a script counts for every table', () => {
  const writes = tableWrites()
  const stands = new Set([writes.standOf(['Person'])])
  for (let time = 0; time < 3; time++) {
    writes.wrote(update)
    writes.ended()
    stands.add(writes.standOf(['Person']))
  }
  writes.wroteAll()
  stands.add(writes.standOf(['Person']))
  expect(stands.size).toBe(5)
})
