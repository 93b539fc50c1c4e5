import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { database, isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import { keptUntilWritten } from '#app/platform/kept-until-written.server.ts'

const kept = keptUntilWritten<string | null>(['Unit'], 10)
let readings = 0

/** The name of a unit, as whoever asks again and again reads it. */
async function nameOf(id: string, transaction: Transaction = database): Promise<string | null> {
  return kept(id, async () => {
    readings += 1
    return (await transaction.unit.findUnique({ where: { id }, select: { name: true } }))?.name ?? null
  })
}

const createUnit = async (name: string) => database.unit.create({ data: { kind: 'TEAM', name } })
const rename = async (id: string, name: string, transaction: Transaction = database) => transaction.unit.update({ where: { id }, data: { name } })

test('what nobody has written to is read once by a process that sees every write, and each time where others may write', async () => {
  const { id } = await createUnit('城东班')
  readings = 0
  for (let time = 0; time < 3; time++) expect(await nameOf(id)).toBe('城东班')
  expect(readings).toBe(isPostgresql ? 3 : 1)
})

test('a write is seen by whoever asks after it', async () => {
  const { id } = await createUnit('一班')
  for (const name of ['二班', '三班', '四班']) {
    await rename(id, name)
    expect(await nameOf(id)).toBe(name)
    await database.$executeRaw`UPDATE "Unit" SET "name" = ${`${name}组`} WHERE "id" = ${id}`
    expect(await nameOf(id)).toBe(`${name}组`)
  }
})

test('a transaction sees its own writes, others see them when it is kept, and nobody when it is undone', async () => {
  const { id } = await createUnit('before')
  expect(await nameOf(id)).toBe('before')
  for (const isKept of [false, true]) {
    const done = database.$transaction(async (transaction) => {
      await rename(id, 'within', transaction)
      expect(await nameOf(id, transaction)).toBe('within')
      expect(await nameOf(id)).toBe('before')
      expect(await nameOf(id, transaction)).toBe('within')
      if (!isKept) throw new Error('undone')
    })
    await (isKept ? done : expect(done).rejects.toThrow('undone'))
    expect(await nameOf(id)).toBe(isKept ? 'within' : 'before')
  }
})

test('what another process writes is seen too', async () => {
  const { id } = await createUnit('here')
  expect(await nameOf(id)).toBe('here')
  const program = `import { database } from '#app/platform/database.server.ts'
    await database.unit.update({ where: { id: ${JSON.stringify(id)} }, data: { name: 'there' } })
    await database.$disconnect()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  expect(await nameOf(id)).toBe('there')
})
