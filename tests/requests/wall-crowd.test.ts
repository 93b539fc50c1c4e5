// Many displays of one wall on one process.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { Screen } from '#scripts/bench/wall/screen.ts'
import { type Crowd, openCrowd } from '#tests/support/crowd.ts'
import { statementsOf } from '#tests/support/statements.ts'

let crowd: Crowd

beforeAll(async () => {
  crowd = await openCrowd()
})
afterAll(() => crowd.server.closeAllConnections())

/** Until each of them has another bundle than before. */
async function allChange(screens: readonly Screen[], change: () => Promise<unknown>): Promise<void> {
  const arrived = Promise.all(screens.map((screen) => new Promise<void>((resolve) => (screen.onBundle = () => resolve()))))
  await change()
  await arrived
}

const hang = (title: string) => async () => expect((await crowd.lead.post('/team/wall/honours', { title, issuer: '市总工会', level: 'CITY', awardedOn: '2026-11' })).status).toBe(302)

async function statementsOfChange(screens: readonly Screen[], title: string): Promise<number> {
  return (await statementsOf(() => allChange(screens, hang(title)))).length
}

test('a change asks the database as often for sixty displays as for four, and all have the same bundle', async () => {
  const few = await crowd.listening(4)
  await allChange(few, hang('先进窗口'))
  const forFew = await statementsOfChange(few, '诚信窗口')
  const many = [...few, ...(await crowd.listening(56))]
  await allChange(many, hang('先进班组'))
  const forMany = await statementsOfChange(many, '诚信班组')
  expect(forFew).toBeGreaterThan(20)
  expect(forMany).toBe(forFew)
  expect(new Set(many.map(({ version }) => version)).size).toBe(1)
  for (const screen of many) screen.stop()
})

test('one that is taken off while it listens has its wall no more, though nobody looked it up by itself', async () => {
  const [one, other] = await crowd.listening(2)
  if (!one || !other) throw new Error('two displays were to listen')
  const cookies = { Cookie: one.cookie, 'Accept-Encoding': 'gzip' }
  const { id } = await database.display.findUniqueOrThrow({ where: { tokenHash: one.tokenHash } })
  const { headers } = await fetch(`${crowd.url}/wall/bundle`, { headers: cookies })
  expect(headers.get('etag')).toBe(one.version)
  expect((await crowd.lead.post(`/team/wall/displays/${id}`, { deed: 'revoke' })).status).toBe(302)
  const after = await fetch(`${crowd.url}/wall/bundle`, { headers: cookies })
  expect(await after.json()).toEqual({ pairing: 'none' })
  for (const screen of [one, other]) screen.stop()
})

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

function heapAfterCollection(): number {
  if (typeof collect !== 'function') throw new Error('this engine does not collect on demand')
  Reflect.apply(collect, undefined, [])
  return process.memoryUsage().heapUsed
}

async function untilAllAreGone(): Promise<void> {
  for (;;) {
    const open = await new Promise<number>((resolve, reject) => crowd.server.getConnections((error, count) => (error ? reject(error) : resolve(count))))
    if (open === 0) return
    crowd.server.closeIdleConnections()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

test('connections that end give back what they held', async () => {
  const screens = await crowd.approved(40)
  const round = async () => {
    await Promise.all(screens.map((screen) => screen.start()))
    for (const screen of screens) screen.stop()
    Screen.hangUp()
    await untilAllAreGone()
  }
  for (let times = 0; times < 3; times += 1) await round()
  const before = heapAfterCollection()
  for (let times = 0; times < 5; times += 1) await round()
  // Two hundred streams later: one that stayed would hold some ten kilobytes.
  expect((heapAfterCollection() - before) / 200).toBeLessThan(4000)
})
