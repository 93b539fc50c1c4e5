// A run has one worker, of however many that look at it: whoever lives has it for himself, who died is followed.
import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { stopRun } from '#app/certificates/runs/runs.server.ts'
import { carryOut } from '#app/certificates/runs/working.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { soon } from '#app/platform/soon.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'

const zone = 'Asia/Shanghai'
let team: { id: string; timeZone: string }
let lead: Member
let drawn = 0

// Each thing that a drawing thread hands over, of whichever worker here.
const listen = (message: unknown) => {
  const worker: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, 'worker') : null
  if (worker instanceof Worker) worker.on('message', (answer: unknown) => (drawn += typeof answer === 'object' && answer !== null && 'pdf' in answer ? 1 : 0))
}

beforeAll(async () => {
  team = { id: (await seedCast(database)).team, timeZone: zone }
  const found = await findMember((await database.person.findUniqueOrThrow({ where: { employeeNumber: '3001' } })).id)
  if (!found) throw new Error('the cast has a lead')
  lead = found
  subscribe('worker_threads', listen)
})
afterAll(() => unsubscribe('worker_threads', listen))
beforeEach(() => {
  drawn = 0
})

let number = 0

/** A run of so many who have passed an exam and are to be issued a certificate. */
async function begun(count: number, form: 'ZIP' | 'PRINT') {
  number += 1
  const people = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), name: `张${'一二三四五六七八九十'[index % 10] ?? ''}`, employeeNumber: `C${number}-${index}` }))
  const sat = { quiz: `exam-${number}`, paper: {}, passMark: 80, startedAt: new Date(), deadline: new Date(), endedAt: new Date(), ending: 'HANDED_IN' as const, points: 9_250, maxPoints: 10_000, passed: true }
  const attempts = people.map(({ id: personId }) => ({ id: randomUUID(), personId, ...sat }))
  await database.person.createMany({ data: people })
  await database.membership.createMany({ data: people.map(({ id }) => ({ personId: id, unitId: team.id, from: '2026-01-01' })) })
  await database.attempt.createMany({ data: attempts })
  const title = { zh: `月考 ${number}`, en: `Exam ${number}` }
  const items = people.map(({ id: personId }, position) => ({ personId, position, earnedBy: `attempt:${attempts[position]?.id ?? ''}` }))
  const { id } = await database.certificateRun.create({ data: { unitId: team.id, subject: `exam:${number}`, title, form, startedBy: lead.id, origin: 'http://localhost', requestKey: randomUUID(), items: { create: items } } })
  return { id, earnedBy: items.map(({ earnedBy }) => earnedBy) }
}

const issued = ({ earnedBy }: { earnedBy: string[] }) => database.certificate.count({ where: { earnedBy: { in: earnedBy } } })
const completions = ({ id }: { id: string }) => database.certificateRunCompletion.count({ where: { runId: id } })
const claims = ({ id }: { id: string }) => database.certificateRunClaim.count({ where: { runId: id } })

/** All that a process of the server has of it, once more: with its own claims, thread and database. */
async function anotherWorker() {
  vi.resetModules()
  const [{ carryOut: work }, { database: own }] = await Promise.all([import('#app/certificates/runs/working.server.ts'), import('#app/platform/database.server.ts')])
  return { work, leave: () => own.$disconnect() }
}

test('two workers at one run at once draw each paper once, and the file to print once', { timeout: 120_000 }, async () => {
  const run = await begun(12, 'PRINT')
  const other = await anotherWorker()
  expect(other.work).not.toBe(carryOut)
  await Promise.all([carryOut(run.id), other.work(run.id), carryOut(run.id), other.work(run.id)])
  expect(drawn).toBe(12 + 1)
  expect([await issued(run), await completions(run), await claims(run)]).toEqual([12, 1, 0])
  await other.leave()
})

test('while another worker lives its run is left to it; once it has not been heard of for a while the run is taken over', { timeout: 120_000 }, async () => {
  const run = await begun(3, 'ZIP')
  const until = (seconds: number) => ({ worker: 'another', until: new Date(Date.now() + seconds * 1000) })
  await database.certificateRunClaim.create({ data: { runId: run.id, ...until(600) } })
  const ended = carryOut(run.id).then(() => 'ended')
  expect(await soon(ended, 3_000)).toBeNull()
  expect([await issued(run), drawn]).toEqual([0, 0])
  await database.certificateRunClaim.update({ where: { runId: run.id }, data: until(-1) })
  expect(await ended).toBe('ended')
  expect([await issued(run), drawn, await completions(run), await claims(run)]).toEqual([3, 3, 1, 0])
})

test('who waits for another worker goes when the run is stopped, and takes nothing over', { timeout: 60_000 }, async () => {
  const run = await begun(2, 'ZIP')
  await database.certificateRunClaim.create({ data: { runId: run.id, worker: 'another', until: new Date(Date.now() + 600_000) } })
  const ended = carryOut(run.id)
  await stopRun(lead, team, run.id)
  await ended
  expect([await issued(run), await completions(run), await claims(run)]).toEqual([0, 0, 1])
})

test('of two instances the one that lives goes on with what the other was at when it was killed', { timeout: 180_000 }, async () => {
  const [one, other]: [App, App] = [await startApp(), await startApp()]
  try {
    const run = await begun(40, 'PRINT')
    const path = `/team/certificates/runs/${run.id}?unit=${team.id}`
    // Whoever looks has it go on.
    await (await one.signedIn('3001')).get(path)
    await expect.poll(() => issued(run), { timeout: 60_000, interval: 50 }).toBeGreaterThan(0)
    await one.crash()
    const before = await database.certificate.findMany({ where: { earnedBy: { in: run.earnedBy } }, select: { serial: true } })
    expect([before.length < 40, await completions(run), await claims(run)]).toEqual([true, 0, 1])
    await (await other.signedIn('3001')).get(path)
    await expect.poll(() => completions(run), { timeout: 120_000, interval: 500 }).toBe(1)
    const after = await database.certificate.findMany({ where: { earnedBy: { in: run.earnedBy } }, select: { serial: true } })
    expect(after).toHaveLength(40)
    expect(before.every(({ serial }) => after.some((kept) => kept.serial === serial))).toBe(true)
    expect(await claims(run)).toBe(0)
  } finally {
    await Promise.all([one.crash(), other.stop()])
  }
})
