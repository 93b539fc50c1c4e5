// The whole database in hand, after a vote with changes in it: every way to join a ballot with a person, tried.
import { randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database, isPostgresql } from '#app/platform/database.server.ts'
import { castBallot, type CastBallot } from '#app/stars/ballot/ballot.server.ts'
import { changeBallot } from '#app/stars/ballot/change-ballot.server.ts'
import { nominate } from '#app/stars/nominations.server.ts'
import type { Round, Team } from '#app/stars/rounds.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import { passTo, roundInPhase, starsOf } from '#tests/support/star-rounds.ts'

let app: App
let team: Team
let round: Round
const people: Record<string, string> = {}
/** In the order in which they voted; 2001 alone stands, so that a voter's row is like no candidate's. */
const voters = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '2002', '3001']
const changers = ['1002', '1005', '1006']
const ballots = new Map<string, CastBallot>()

const person = (number: string) => people[number] ?? ''
const shown = (text: string) => text.replaceAll('<!-- -->', '')

beforeAll(async () => {
  const ids = await seedCast(database)
  team = await database.unit.findUniqueOrThrow({ where: { id: ids.team }, select: { id: true, name: true, timeZone: true } })
  for (const { id, employeeNumber } of await database.person.findMany()) people[employeeNumber] = id
  app = await startApp({ LOG_LEVEL: 'trace' })
  const nominating = await roundInPhase(team, '2001-05', 'nominating')
  const stars = await starsOf(team)
  await nominate(nominating, { categoryId: stars['service'] ?? '', nominatorId: person('1001'), nomineeId: person('2001'), reason: '客户忘带证件，他骑车跑了三趟，把手续当天办完，自己饭都没吃上。' }, new Date())
  round = await passTo(nominating, 'voting')
  for (const number of voters) ballots.set(number, await castFor(number))
  for (const number of changers) expect(await changeBallot(round, { star: 'service', voterId: person(number), code: codeOf(number), choices: [] })).toEqual({ changed: true })
})
afterAll(() => app.stop())

async function castFor(number: string): Promise<CastBallot> {
  const answer = await castBallot(round, { star: 'service', voterId: person(number), choices: [person('2001')], requestKey: randomUUID() })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

const codeOf = (number: string) => ballots.get(number)?.changeCode ?? ''
const receiptOfVoter = (number: string) => ballots.get(number)?.receipt ?? ''
const receipts = () => voters.map(receiptOfVoter)

type Row = Record<string, unknown>

/** Every table there is, with what a database adds to each row by itself. */
async function readTables(): Promise<Map<string, Row[]>> {
  const names = isPostgresql
    ? await database.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`
    : await database.$queryRaw<{ name: string }[]>`SELECT name FROM sqlite_master WHERE type = 'table'`
  const tables = new Map<string, Row[]>()
  for (const { name } of names) tables.set(name, await database.$queryRawUnsafe<Row[]>(isPostgresql ? `SELECT ctid::text AS "ctid", xmin::text AS "xmin", xmax::text AS "xmax", * FROM "${name}"` : `SELECT * FROM "${name}"`))
  return tables
}

const asText = (value: unknown) => JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one))
const ofSystem = new Set(['ctid', 'xmin', 'xmax'])

test('a ballot has a receipt, its star and its names; a turnout its star and its person; neither has a time', async () => {
  const tables = await readTables()
  const columns = (name: string) => Object.keys(tables.get(name)?.[0] ?? {}).filter((column) => !ofSystem.has(column)).sort()
  expect(columns('Ballot')).toEqual(['categoryId', 'choices', 'receipt', 'roundId'])
  expect(columns('Turnout')).toEqual(['categoryId', 'personId', 'roundId'])
  expect([tables.get('Ballot')?.length, tables.get('Turnout')?.length]).toEqual([voters.length, voters.length])
})

test('by key: no table but that of ballots knows a receipt, and none at all a change code', async () => {
  const bare = (text: string) => text.replaceAll('-', '')
  for (const [table, rows] of await readTables()) {
    const text = asText(rows)
    const flat = bare(text)
    for (const number of voters) {
      expect([table, number, text.includes(codeOf(number)) || flat.includes(bare(codeOf(number)))]).toEqual([table, number, false])
      if (table !== 'Ballot') expect([table, number, text.includes(receiptOfVoter(number)) || flat.includes(bare(receiptOfVoter(number)))]).toEqual([table, number, false])
    }
  }
})

test('by key: no column of any table joins two ballots that say the same with different rows', async () => {
  const tables = await readTables()
  const own = tables.get('Ballot') ?? []
  for (const [table, rows] of tables) {
    if (table === 'Ballot') continue
    for (const column of Object.keys(rows[0] ?? {}).filter((name) => !ofSystem.has(name))) {
      const joined = (ballot: Row) => rows.flatMap((row, place) => (Object.entries(ballot).some(([name, value]) => !ofSystem.has(name) && asText(value) === asText(row[column])) ? [place] : [])).join()
      for (const same of Map.groupBy(own, ({ choices }) => asText(choices)).values()) expect([table, column, new Set(same.map(joined)).size]).toEqual([table, column, 1])
    }
  }
})

test('by time: nothing that was written while people voted has a moment and tells of a ballot', async () => {
  // Who signed in, and when, stands in their session; so no table may say when a ballot came.
  for (const [table, rows] of await readTables()) {
    if (table === 'Ballot' || table === 'Turnout') for (const row of rows) expect([table, Object.values(row).filter((value) => value instanceof Date || /^\d{4}-\d\d-\d\d/.test(String(value)))]).toEqual([table, []])
  }
  // The record knows that the vote opened, by nobody, and nothing since.
  expect(await database.auditEvent.findMany({ where: { subject: { contains: round.id } }, select: { action: true, actorId: true } })).toEqual([{ action: 'open-vote', actorId: null }])
  expect(await database.rateLimiterFlexible.count({ where: { key: { contains: 'change' } } })).toBe(0)
})

test('by row order: what lies where says neither who came first nor who changed', async () => {
  const cast = receipts()
  const came = voters.map(person)
  const [stored, turnout] = isPostgresql ? await placesOnPostgresql() : await placesOnSqlite()
  for (const [found, order] of [[stored, cast], [turnout, came]] as const) {
    expect(found.toSorted()).toEqual(order.toSorted())
    expect(found).not.toEqual(order)
    expect(found).not.toEqual(order.toReversed())
  }
  // Nor do the two lie in one order.
  const ofTurnout = turnout.map((id) => receiptOfVoter(voters.find((number) => person(number) === id) ?? ''))
  expect(stored).not.toEqual(ofTurnout)
  expect(stored).not.toEqual(ofTurnout.toReversed())
})

test('by what the database numbers: all ballots and all turnout of a star were written by one transaction', async () => {
  if (!isPostgresql) {
    for (const table of ['Ballot', 'Turnout']) for (const name of ['rowid', '_rowid_', 'oid']) await expect(database.$queryRawUnsafe(`SELECT ${name} FROM "${table}"`)).rejects.toThrow()
    return
  }
  const tables = await readTables()
  const writers = ['Ballot', 'Turnout'].flatMap((table) => (tables.get(table) ?? []).map(({ xmin }) => String(xmin)))
  expect([writers.length, new Set(writers).size]).toEqual([2 * voters.length, 1])
  // A row that others point to remembers who locked it last: the same transaction for every voter.
  const lockers = (tables.get('Person') ?? []).filter(({ id }) => voters.some((number) => person(number) === id)).map(({ xmax }) => String(xmax))
  expect([lockers.length, new Set(lockers).size]).toEqual([voters.length, 1])
})

/** Receipts and voters in the order of their places. */
async function placesOnPostgresql(): Promise<[string[], string[]]> {
  const lying = await database.$queryRaw<{ receipt: string }[]>`SELECT receipt FROM "Ballot" WHERE "roundId" = ${round.id} ORDER BY ctid`
  const turnout = await database.$queryRaw<{ personId: string }[]>`SELECT "personId" FROM "Turnout" WHERE "roundId" = ${round.id} ORDER BY ctid`
  return [lying.map(({ receipt }) => receipt), turnout.map(({ personId }) => personId)]
}

/** As they stand in the bytes of the file: each receipt in the table and in its index and nowhere else, each voter once. */
async function placesOnSqlite(): Promise<[string[], string[]]> {
  const file = await readFile()
  const categoryId = (await starsOf(team))['service'] ?? ''
  const places = (texts: string[], times: number) => {
    expect(texts.map((text) => file.split(text).length - 1)).toEqual(texts.map(() => times))
    return texts.toSorted((one, other) => file.indexOf(one) - file.indexOf(other))
  }
  const prefix = `${round.id}${categoryId}`
  return [places(receipts(), 2), places(voters.map((number) => prefix + person(number)), 1).map((text) => text.slice(prefix.length))]
}

async function readFile(): Promise<string> {
  await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
  return readFileSync(join(process.env['STARHALL_DATA'] ?? '', 'starhall.sqlite'), 'latin1')
}

test('by bytes: the file knows no change code, no choice that was changed, and its write-ahead log is empty', async () => {
  if (isPostgresql) {
    // Its files belong to the server; of its tables everything was read above. What is dead in them is a limit that the page tells.
    expect((await database.$queryRaw<unknown[]>`SELECT 1 FROM "Ballot" WHERE "roundId" = ${round.id}`).length).toBe(voters.length)
    return
  }
  const file = await readFile()
  for (const number of voters) for (const text of [codeOf(number), codeOf(number).replaceAll('-', '')]) expect([number, file.includes(text)]).toEqual([number, false])
  const categoryId = (await starsOf(team))['service'] ?? ''
  const says = (number: string, choices: string[]) => file.includes(`${receiptOfVoter(number)}${round.id}${categoryId}${JSON.stringify(choices)}`)
  for (const number of voters) expect([number, says(number, []), says(number, [person('2001')])]).toEqual([number, changers.includes(number), !changers.includes(number)])
  const log = statSync(join(process.env['STARHALL_DATA'] ?? '', 'starhall.sqlite-wal'), { throwIfNoEntry: false })
  expect(log?.size ?? 0).toBe(0)
})

test('by log text: a server that logs everything writes nothing of a ballot, also where the database breaks off', async () => {
  const month = '2003-05'
  const voting = await roundInPhase(team, month, 'voting')
  const browser = await app.signedIn('1001')
  const cast = shown((await browser.post(`/stars/${month}/ballot`, { star: 'service', first: person('2001') })).text)
  const [code = ''] = /(?:[2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}/.exec(cast) ?? []
  const [ballot] = await database.ballot.findMany({ where: { roundId: voting.id } })
  expect((await browser.post(`/stars/${month}/ballot`, { star: 'service', changeCode: code, first: person('1002') })).status).toBe(200)
  await breakBallots()
  const failed = [await browser.post(`/stars/${month}/ballot`, { star: 'service', changeCode: code, first: person('1003') }), await browser.post(`/stars/${month}/ballot`, { star: 'smile', first: person('1003') })]
  expect(failed.map(({ status }) => status)).toEqual([500, 500])
  await mendBallots()
  const log = app.printed()
  expect(log).toContain('a ballot could not be written')
  for (const secret of [code, code.replaceAll('-', ''), ballot?.receipt ?? '', person('1002'), person('1003'), person('2001'), person('1001')]) expect([secret, secret !== '' && log.includes(secret)]).toEqual([secret, false])
  // Nothing of the failed ones stayed: no turnout without a ballot, and the ballot as it was.
  expect(await database.turnout.count({ where: { roundId: voting.id } })).toBe(1)
  expect((await database.ballot.findMany({ where: { roundId: voting.id } })).map(({ choices }) => choices)).toEqual([[person('1002')]])
})

test('of ballots that come together one that breaks takes none with it', async () => {
  const voting = await roundInPhase(team, '2005-05', 'voting')
  await breakBallots(person('1004'))
  const one = (number: string) => castBallot(voting, { star: 'service', voterId: person(number), choices: [person(number === '1003' ? '1004' : '2001')], requestKey: randomUUID() })
  const done = await Promise.allSettled(voters.map(one)).finally(mendBallots)
  expect(voters.filter((_, place) => done[place]?.status === 'rejected')).toEqual(['1003'])
  const lying = await database.ballot.findMany({ where: { roundId: voting.id } })
  expect(lying.map(({ choices }) => choices)).toEqual(voters.filter((number) => number !== '1003').map(() => [person('2001')]))
  expect(await database.turnout.findFirst({ where: { roundId: voting.id, personId: person('1003') } })).toBeNull()
  // Whose ballot broke has not voted, and votes.
  expect(await one('1003')).toHaveProperty('receipt')
})

/** From now on the database refuses every ballot, or those that name somebody, and quotes it where it can. */
async function breakBallots(named = ''): Promise<void> {
  if (!isPostgresql) {
    await database.$executeRawUnsafe(`CREATE TRIGGER broken BEFORE INSERT ON "Ballot" WHEN NEW."choices" LIKE '%${named}%' BEGIN SELECT RAISE(ABORT, 'the disk is gone'); END`)
    return
  }
  await database.$executeRawUnsafe(`CREATE OR REPLACE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'cannot keep % of %', NEW.choices, NEW.receipt; END $$`)
  await database.$executeRawUnsafe(`CREATE TRIGGER broken BEFORE INSERT ON "Ballot" FOR EACH ROW WHEN (NEW."choices"::text LIKE '%${named}%') EXECUTE FUNCTION broken()`)
}

async function mendBallots(): Promise<void> {
  await database.$executeRawUnsafe(isPostgresql ? 'DROP TRIGGER broken ON "Ballot"' : 'DROP TRIGGER broken')
}
