// A server whose disk is full: whoever sends a photo or a scan is told so in a sentence, nothing of it is half there, and
// once there is room it is taken. The data folder lies on a small disk of its own, and so does the database.
import { randomUUID } from 'node:crypto'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { execFileSync } from 'node:child_process'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { database as Database } from '#app/platform/database.server.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { mountSmallDisk } from '#tests/support/small-disk.ts'

const disk = mountSmallDisk(128)
const data = join(disk?.folder ?? '', 'data')
const databaseUrl = process.env['DATABASE_URL']
let database: typeof Database
let app: App | null = null
let lead: Browser
let scan: Blob
let member: Browser

beforeAll(async () => {
  if (!disk) return
  scan = await drawScan()
  cpSync(process.env['STARHALL_DATA'] ?? '', data, { recursive: true })
  process.env['STARHALL_DATA'] = data
  if (databaseUrl) await onPostgresql(moveTo(disk.folder))
  // Only now does it have its place.
  database = (await import('#app/platform/database.server.ts')).database
  await (await import('#prisma/cast.ts')).seedCast(database)
  const started = (app = await startApp())
  lead = await started.signedIn('3001')
  member = await started.signedIn('1005')
  // After what looks into the database of every file (audited-with-words.ts).
  return async () => {
    if (databaseUrl) await onPostgresql([`DROP DATABASE ${nameOf(databaseUrl)} WITH (FORCE)`, 'DROP TABLESPACE small'])
    disk.remove()
  }
})
afterAll(() => app?.stop())

const nameOf = (url: string) => new URL(url).pathname.slice(1)

async function onPostgresql(statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresqlUrl') })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** The server's own account has to own where it writes. */
function moveTo(folder: string): string[] {
  const place = join(folder, 'database')
  mkdirSync(place)
  chmodSync(folder, 0o755)
  execFileSync('chown', ['postgres', place])
  return [`CREATE TABLESPACE small LOCATION '${place}'`, `ALTER DATABASE ${nameOf(databaseUrl ?? '')} SET TABLESPACE small`]
}

/** Noise, so that no format makes it small: some three megabytes. */
async function drawScan(): Promise<Blob> {
  const noise = { type: 'gaussian', mean: 128, sigma: 90 } as const
  return new Blob([new Uint8Array(await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#8a6100', noise } }).png().toBuffer())], { type: 'image/png' })
}

async function send(by: Browser, page: string, fields: Record<string, string | Blob>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return by.send(page, { method: 'POST', body })
}

const plaque = { title: '十佳窗口', issuer: '市总工会', level: 'CITY', awardedOn: '2011-12' }
const posts: Record<string, () => Promise<{ status: number; text: string }>> = {
  'a photo for an album': async () => send(member, '/wall/photo', { place: 'new', albumTitle: '秋游', text: '山顶', nobody: 'on', requestKey: randomUUID(), photo: scan }),
  'a photo with a kind word': async () => send(member, '/wall/photo', { place: 'note', albumTitle: '', text: '窗台上的花', nobody: 'on', requestKey: randomUUID(), photo: scan }),
  'a family portrait': async () => send(lead, '/team/wall/portraits', { caption: '一家人', takenOn: '2026-11', photo: scan }),
  'the scan of an honour': async () => send(lead, '/team/wall/honours', { ...plaque, requestKey: randomUUID(), scan: scan }),
  'one’s own photo': async () => send(member, '/account/photo', { photo: scan }),
}

/** All that any of these writes, and each file that they leave. */
async function all() {
  const photos = join(data, 'photos')
  const rows = [database.wallPhoto, database.album, database.note, database.familyPortrait, database.honour, database.honourScan, database.honourEdit, database.auditEvent]
  const counts: number[] = []
  for (const table of rows) counts.push(await countOf(table))
  const faces = await database.person.count({ where: { photoKey: { not: null } } })
  return { counts, faces, files: existsSync(photos) ? readdirSync(photos, { recursive: true }).toSorted() : [] }
}

async function countOf(table: { count: () => Promise<number> }): Promise<number> {
  return table.count()
}

const words = /服务器现在存不下(图片)?（磁盘可能满了），什么都没有改动。/

for (const [name, post] of Object.entries(posts)) {
  test.runIf(disk)(`${name} on a full disk is a sentence, and nothing has changed; with room it is taken`, async () => {
    const before = await all()
    disk?.fill()
    const answer = await post()
    disk?.makeRoom()
    expect([answer.status, words.test(answer.text)], answer.text.slice(0, 400)).toEqual([507, true])
    expect(await all()).toEqual(before)
    expect((await post()).status).toBe(302)
    expect(await all()).not.toEqual(before)
  })
}

test.runIf(disk)('a corrected honour keeps what it had where a new scan finds no room', async () => {
  const { id } = await database.honour.findFirstOrThrow({ where: { title: plaque.title } })
  const correct = async () => send(lead, `/team/wall/honours/${id}`, { ...plaque, title: '十佳示范窗口', seen: '0', scan: scan })
  const before = await all()
  disk?.fill()
  const answer = await correct()
  disk?.makeRoom()
  expect([answer.status, words.test(answer.text)]).toEqual([507, true])
  expect(await all()).toEqual(before)
  expect((await correct()).status).toBe(302)
})

test.runIf(disk)('however little room there is, a photo is there as a whole or not at all', async () => {
  const small = new Blob([new Uint8Array(await sharp({ create: { width: 320, height: 180, channels: 3, background: '#b5301a' } }).jpeg().toBuffer())])
  const statuses = new Set<number>()
  for (const kilobytes of [0, 8, 12, 16, 24, 32, 64, 128, 4096]) {
    const { files } = await all()
    const photos = await database.wallPhoto.count()
    disk?.fill(kilobytes * 1024)
    const { status, text } = await send(member, '/wall/photo', { place: 'new', albumTitle: `相册${kilobytes}`, text: '山顶', nobody: 'on', requestKey: randomUUID(), photo: small })
    disk?.makeRoom()
    statuses.add(status)
    const kept = status === 302 ? 1 : 0
    expect(status === 302 || (status === 507 && words.test(text)), `${kilobytes} KB: ${status}`).toBe(true)
    // A key and three sizes.
    expect([await database.wallPhoto.count(), (await all()).files.length], `${kilobytes} KB: ${status}`).toEqual([photos + kept, files.length + 4 * kept])
  }
  expect([...statuses].toSorted()).toEqual([302, 507])
})
