// What displays that listen say of themselves goes past the route: the same answers, kept together.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import type { Screen } from '#scripts/bench/wall/screen.ts'
import { type Crowd, openCrowd } from '#tests/support/crowd.ts'
import { statementsOf } from '#tests/support/statements.ts'

let crowd: Crowd

beforeAll(async () => {
  crowd = await openCrowd()
})
afterAll(() => crowd.server.closeAllConnections())

const fields = (changed: Record<string, string> = {}) => ({ panel: 'life', place: '3', shown: '12000', bundle: '0123456789abcdef01234567', confirmed: '4000', build: '0123456789', width: '1920', height: '1080', heap: '41', ...changed })
const idOf = async ({ tokenHash }: Screen) => (await database.display.findUniqueOrThrow({ where: { tokenHash }, select: { id: true } })).id
const reportOf = async (screen: Screen) => database.displayReport.findUnique({ where: { displayId: await idOf(screen) } })

async function send(cookie: string, request: RequestInit, search = ''): Promise<number> {
  const answer = await fetch(`${crowd.url}/wall/report${search}`, { method: 'POST', redirect: 'manual', ...request, headers: { Cookie: cookie, ...request.headers } })
  await answer.text()
  return answer.status
}
const report = (screen: Screen, changed: Record<string, string> = {}) => send(screen.cookie, { body: new URLSearchParams(fields(changed)) })

test('twenty-four that report at the same moment are kept with the statements of four, each with what it said', async () => {
  const screens = await crowd.listening(28)
  const statementsFor = async (some: readonly Screen[]) => {
    const answers: number[] = []
    const statements = await statementsOf(async () => void answers.push(...(await Promise.all(some.map((screen) => report(screen, { place: String(screens.indexOf(screen)) }))))))
    expect(new Set(answers)).toEqual(new Set([204]))
    return statements.filter((statement) => statement.includes('DisplayReport')).length
  }
  const forFew = await statementsFor(screens.slice(0, 4))
  expect(await statementsFor(screens.slice(4))).toBe(forFew)
  expect(forFew).toBeGreaterThan(0)
  expect(await Promise.all(screens.map(async (screen) => (await reportOf(screen))?.place))).toEqual(screens.map((_, index) => index))
  for (const screen of screens) screen.stop()
})

test('of reports within a minute the first is kept, and a later one takes its place', async () => {
  const [screen] = await crowd.listening(1)
  if (!screen) throw new Error('a display was to listen')
  expect(await Promise.all(['stars', 'motto', 'honours'].map((panel) => report(screen, { panel })))).toEqual([204, 204, 204])
  const first = await reportOf(screen)
  expect(['stars', 'motto', 'honours']).toContain(first?.panel)
  await report(screen, { panel: 'pairs' })
  expect(await reportOf(screen)).toEqual(first)
  await database.displayReport.update({ where: { displayId: await idOf(screen) }, data: { reportedAt: new Date(Date.now() - 60_000) } })
  await report(screen, { panel: 'pairs' })
  expect((await reportOf(screen))?.panel).toBe('pairs')
  screen.stop()
})

test('whether one listens or not, the same is answered to what is no report, and nothing is kept of it', async () => {
  const [listens] = await crowd.listening(1)
  const [silent] = await crowd.approved(1)
  if (!listens || !silent) throw new Error('two displays were to be there')
  const form = (changed: Record<string, string>): RequestInit => ({ body: new URLSearchParams(fields(changed)) })
  const typed = (type: string, body: string): RequestInit => ({ headers: { 'Content-Type': type }, body })
  const wrong: [RequestInit, search?: string][] = [
    ...[{ panel: '<b>' }, { place: '-1' }, { shown: 'NaN' }, { bundle: 'x' }, { build: '' }, { width: '0' }, { heap: '-1' }, { more: '\0' }, { more: 'x'.repeat(3_000) }].map((changed): [RequestInit] => [form(changed)]),
    [typed('application/json', JSON.stringify(fields()))],
    [typed('application/x-www-form-urlencoded', `${new URLSearchParams(fields()).toString()}&panel=life`)],
    [typed('application/x-www-form-urlencoded', '%')],
    [typed('application/x-www-form-urlencoded', '')],
    [form({}), '?unit=x'],
    [{ ...form({}), headers: { Origin: 'http://elsewhere.example' } }],
  ]
  const answers = async ({ cookie }: Screen) => {
    const all: number[] = []
    for (const [request, search] of wrong) all.push(await send(cookie, request, search))
    return all
  }
  const told = await answers(listens)
  expect(told).toEqual(await answers(silent))
  expect([...new Set(told)].sort()).toEqual([400, 403, 413])
  expect([await reportOf(listens), await reportOf(silent)]).toEqual([null, null])
  listens.stop()
})

test('one that is taken off while it listens reports no more', async () => {
  const [taken, stays] = await crowd.listening(2)
  if (!taken || !stays) throw new Error('two displays were to listen')
  // As another process would, of which this one hears nothing.
  await database.display.update({ where: { id: await idOf(taken) }, data: { revokedAt: new Date() } })
  expect(await Promise.all([report(taken), report(stays)])).toEqual([401, 204])
  expect(await send(taken.cookie, { body: new URLSearchParams(fields({ panel: '<b>' })) })).toBe(401)
  expect([await reportOf(taken), (await reportOf(stays))?.panel]).toEqual([null, 'life'])
  for (const screen of [taken, stays]) screen.stop()
})
