import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { groupCommits } from './group-commit.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A real file with a table of one column, and the statements that went to it. */
async function openFile() {
  const folder = mkdtempSync(join(tmpdir(), 'starhall-group-'))
  folders.push(folder)
  const factory = new PrismaBetterSqlite3({ url: `file:${join(folder, 'it.sqlite')}` })
  const [writer, reader] = [await factory.connect(), await factory.connect()]
  await writer.executeScript('PRAGMA journal_mode = WAL; CREATE TABLE written (word TEXT UNIQUE)')
  const said: string[] = []
  const disk = { reach: async () => {} }
  const groups = groupCommits({ executeRaw: (query) => (said.push(query.sql), writer.executeRaw(query)) }, async () => disk.reach())
  return { disk, writer, reader, said, groups, close: async () => void (await Promise.all([writer.dispose(), reader.dispose()])) }
}

const insert = (writer: SqlDriverAdapter, word: string) => writer.executeRaw({ sql: `INSERT INTO written VALUES ('${word}')`, args: [], argTypes: [] })

async function wordsIn(connection: SqlDriverAdapter): Promise<unknown[]> {
  const { rows } = await connection.queryRaw({ sql: 'SELECT word FROM written ORDER BY word', args: [], argTypes: [] })
  return rows.map(([word]) => word)
}

test('writes that come together share one commit, and each is on the disk when it is acknowledged', async () => {
  const { writer, reader, said, groups, close } = await openFile()
  const words = Array.from({ length: 40 }, (_, index) => `w${100 + index}`)
  await Promise.all(
    words.map(async (word) => {
      const part = await groups.begin()
      await insert(writer, word)
      await part.commit()
      expect(await wordsIn(reader)).toContain(word)
    }),
  )
  expect(await wordsIn(reader)).toEqual(words)
  expect(said.filter((sql) => sql === 'COMMIT').length).toBeLessThan(words.length / 4)
  await close()
})

test('what is kept and what is undone do not touch each other, in whatever order they come', async () => {
  const Step = fc.record({ keeps: fc.boolean(), pauses: fc.nat({ max: 3 }), breaks: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const { writer, reader, groups, close } = await openFile()
      await insert(writer, 'there')
      const deeds = steps.map(async ({ keeps, pauses, breaks }, index) => {
        for (let pause = 0; pause < pauses; pause++) await setImmediate()
        const part = await groups.begin()
        await insert(writer, `w${index}`)
        // A broken statement inside a part undoes itself alone; the part goes on or ends as its owner says.
        if (breaks) await expect(insert(writer, 'there')).rejects.toThrow()
        await setImmediate()
        await (keeps ? part.commit() : part.rollBack())
      })
      await Promise.all(deeds)
      const kept = steps.flatMap(({ keeps }, index) => (keeps ? [`w${index}`] : []))
      expect(await wordsIn(reader)).toEqual(['there', ...kept].sort())
      await close()
    }),
    { numRuns: 40 },
  )
})

test('who is undone because another was first finds what the other wrote', async () => {
  const { writer, reader, groups, close } = await openFile()
  const claims = Array.from({ length: 8 }, async () => {
    const part = await groups.begin()
    const isMine = await insert(writer, 'mine').then(() => true, () => false)
    await (isMine ? part.commit() : part.rollBack())
    expect(await wordsIn(reader)).toEqual(['mine'])
    return isMine
  })
  expect((await Promise.all(claims)).filter((isMine) => isMine)).toHaveLength(1)
  await close()
})

test('a commit that fails is acknowledged to nobody, and the next group works', async () => {
  const { writer, reader, groups, close } = await openFile()
  const [first, second] = [groups.begin(), groups.begin()]
  const one = await first
  await insert(writer, 'lost')
  const ends = [one.commit(), second.then(async (part) => {
    // What the database does by itself when the disk is full: the whole transaction is undone.
    await writer.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] })
    await part.commit()
  })]
  const outcomes = await Promise.allSettled(ends)
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const next = await groups.begin()
  await insert(writer, 'kept')
  await next.commit()
  expect(await wordsIn(reader)).toEqual(['kept'])
  await close()
})

test('a part ends once: a second end does not touch what others have begun', async () => {
  const { writer, reader, groups, close } = await openFile()
  const part = await groups.begin()
  await insert(writer, 'kept')
  await part.commit()
  const other = await groups.begin()
  await insert(writer, 'also kept')
  await expect(part.rollBack()).rejects.toThrow()
  await other.commit()
  expect(await wordsIn(reader)).toEqual(['also kept', 'kept'])
  await close()
})

test('what must run alone finds no transaction open', async () => {
  const { writer, reader, groups, close } = await openFile()
  const part = await groups.begin()
  await insert(writer, 'before')
  const checkpoint = groups.alone(() => writer.queryRaw({ sql: 'PRAGMA wal_checkpoint(TRUNCATE)', args: [], argTypes: [] }))
  await part.commit()
  expect((await checkpoint).rows).toEqual([[0, 0, 0]])
  expect(await wordsIn(reader)).toEqual(['before'])
  await close()
})

test('nobody is told before the disk has it, while others write on; a disk that fails is told to those alone who wait for it', async () => {
  const { writer, reader, groups, disk, close } = await openFile()
  const reached = Promise.withResolvers<void>()
  disk.reach = async () => reached.promise
  const told: string[] = []
  const write = async (word: string) => {
    const part = await groups.begin()
    await insert(writer, word)
    await part.commit().then(() => told.push(word))
  }
  const first = write('first')
  while (!(await wordsIn(reader)).includes('first')) await setImmediate()
  disk.reach = async () => {}
  await write('second')
  expect(told).toEqual(['second'])
  reached.reject(new Error('no disk'))
  await expect(first).rejects.toThrow('no disk')
  await write('third')
  expect(told).toEqual(['second', 'third'])
  await close()
})
