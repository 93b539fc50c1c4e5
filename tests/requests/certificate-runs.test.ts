// Certificates of a whole team at once: issued once however often and by whomever, in the background, as a ZIP or to be printed.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { DateTime } from 'luxon'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { CertificateFacts } from '#app/certificates/drawing/certificate-facts.ts'
import { revokeCertificate } from '#app/certificates/revocation/revocation.server.ts'
import { resumeRun, startRun, stopRun } from '#app/certificates/runs/runs.server.ts'
import { carryOut } from '#app/certificates/runs/working.server.ts'
import { setExam } from '#app/exams/desk/set-exam.server.ts'
import { quizOfSitting } from '#app/exams/exam-quiz.ts'
import { startExam } from '#app/exams/own/start-exam.server.ts'
import { listPublishedPapers } from '#app/papers/sheets.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { saveAnswers } from '#app/quizzes/attempts/save-answers.server.ts'
import { demoPassword, seedCast } from '#prisma/cast.ts'
import { modelAnswer } from '#prisma/seed/model-answers.ts'
import { seedPapers } from '#prisma/seed/papers.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { requireTools } from '#tests/support/tools.ts'

const zone = 'Asia/Shanghai'
const page = '/team/certificates/runs'
let app: App
let units: Awaited<ReturnType<typeof seedCast>>
let team: { id: string; timeZone: string }
let lead: Member
let browser: Browser
let version: string

beforeAll(async () => {
  units = await seedCast(database)
  const people = Object.fromEntries((await database.person.findMany()).map(({ id, name, employeeNumber }) => [employeeNumber, { id, name }]))
  await seedPapers({ database, ids: units, people, now: new Date(), origin: 'http://localhost' })
  team = { id: units.team, timeZone: zone }
  version = (await listPublishedPapers(team.id))[0]?.id ?? ''
  const found = await findMember(people['3001']?.id ?? '')
  if (!found) throw new Error('the cast has a lead')
  lead = found
  app = await startApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  browser = await app.signedIn('3001')
})

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
const local = (at: Date) => DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")
const looking = () => ({ now: new Date(), origin: app.url })

let number = 0

/** An exam of the team that these have passed, and whose window has closed. */
async function passedBy(names: readonly string[], { closesAt = ago(30) } = {}) {
  const form = { title: `月考 ${(number += 1)}`, month: '2026-11', version, opensAt: local(ago(180)), closesAt: local(closesAt), requestKey: randomUUID() }
  const answer = await setExam(lead, { team: { ...team }, form }, ago(200))
  if ('faults' in answer) throw new Error(JSON.stringify(answer))
  const sitting = await database.examSitting.findFirstOrThrow({ where: { examId: answer.examId } })
  const people = names.map((name, index) => ({ id: randomUUID(), name, employeeNumber: `T${number}-${String(index).padStart(3, '0')}` }))
  await database.person.createMany({ data: people })
  await database.membership.createMany({ data: people.map(({ id }) => ({ personId: id, unitId: team.id, from: '2026-01-01' })) })
  const sat = { quiz: quizOfSitting(sitting.id), paper: {}, passMark: 80, startedAt: ago(120), deadline: ago(60), endedAt: ago(80), ending: 'HANDED_IN' as const, points: 9_250, maxPoints: 10_000, passed: true }
  const attempts = people.map(({ id: personId }) => ({ id: randomUUID(), personId, ...sat }))
  await database.attempt.createMany({ data: attempts })
  return { subject: `exam:${answer.examId}`, title: form.title, people, attempts, earnedBy: attempts.map(({ id }) => `attempt:${id}`) }
}

type Passed = Awaited<ReturnType<typeof passedBy>>

const issuedTo = ({ earnedBy }: Passed) => database.certificate.findMany({ where: { earnedBy: { in: earnedBy } }, orderBy: { person: { employeeNumber: 'asc' } } })
const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `张${'一二三四五六七八九十'[index % 10] ?? ''}${'甲乙丙丁戊己庚辛'[Math.floor(index / 10)] ?? ''}`)

async function run({ subject }: { subject: string }, form: 'ZIP' | 'PRINT', requestKey: string = randomUUID()) {
  const { status, location } = await browser.post(page, { subject, form, requestKey })
  expect(status).toBe(302)
  const path = location ?? ''
  return { path, id: /runs\/([^?]+)/.exec(path)?.[1] ?? '', file: path.replace('?', `/certificates.${form === 'ZIP' ? 'zip' : 'pdf'}?`) }
}

/** The page as it is when the work has ended; looked at again, as a browser without scripts does. */
async function settled(path: string): Promise<string> {
  const { text } = await browser.get(path)
  return text.includes('http-equiv="refresh"') ? settled(path) : text
}

async function unzipped(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  const entries = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  return entries
}

function textOf(pdf: Uint8Array): string {
  const file = join(readSettings().dataFolder, `${randomUUID()}.pdf`)
  writeFileSync(file, pdf)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

test('everybody who passed an exam is issued a certificate, and the ZIP has each as it was issued, byte for byte', { timeout: 120_000 }, async (context) => {
  requireTools(context, 'pdftotext')
  const passed = await passedBy(['孙𠮷', '阿依古丽·买买提', 'Siân O’Neill: 1/2'])
  expect((await browser.get(page)).text).toContain('其中 3 张还没颁发')
  const { path, file } = await run(passed, 'ZIP')
  expect(await settled(path)).toContain('办好了：共 3 张证书')
  const certificates = await issuedTo(passed)
  expect(certificates.map(({ personId }) => personId)).toEqual(passed.people.map(({ id }) => id))
  const { status, headers, bytes } = await browser.get(file)
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'application/zip', 'private, no-store'])
  expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(`客户服务班 ${passed.title}.zip`)
  const entries = await unzipped(bytes)
  expect([...entries.keys()]).toEqual(certificates.map(({ serial }, index) => `${['孙𠮷', '阿依古丽·买买提', 'Siân O’Neill 1 2'][index] ?? ''} ${passed.title} ${serial}.pdf`))
  expect([...entries.values()].map((pdf, index) => pdf.equals(certificates[index]?.pdf ?? new Uint8Array()))).toEqual([true, true, true])
  const words = textOf(certificates[0]?.pdf ?? new Uint8Array()).replaceAll(/\s/g, '')
  for (const said of ['参加以下考试', passed.title.replace(' ', ''), '考试成绩92%', '赵明霞', '班长']) expect(words).toContain(said)
  expect(words).not.toContain('课程')
  expect((await app.browser().get(`/verify/${certificates[0]?.serial ?? ''}`)).text).toContain('现在有效')
  expect(await database.auditEvent.count({ where: { action: 'issue-certificates' } })).toBe(1)
})

test('the PDF to print has everybody as a page, issues nothing again, and leaves out what was revoked', { timeout: 120_000 }, async (context) => {
  requireTools(context, 'pdftotext')
  const passed = await passedBy(['孙𠮷', '何旸', '许琳'])
  await settled((await run(passed, 'ZIP')).path)
  const before = await issuedTo(passed)
  const [first] = before
  await revokeCertificate(lead, { serial: first?.serial ?? '', reason: 'OTHER', note: '不该颁发' })
  const { path, file } = await run(passed, 'PRINT')
  expect(await settled(path)).toContain('办好了：共 2 张证书')
  const { status, headers, bytes } = await browser.get(file)
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const pages = textOf(bytes).split('\f').filter((text) => text.trim() !== '')
  expect(pages).toHaveLength(2)
  for (const [index, name] of ['何旸', '许琳'].entries()) expect([pages[index]?.includes(name), pages[index]?.includes(before[index + 1]?.serial ?? '?')]).toEqual([true, true])
  expect((await issuedTo(passed)).map(({ serial }) => serial)).toEqual(before.map(({ serial }) => serial))
})

test('a name that no font can print stops that one alone, and once it is mended only that one is issued', { timeout: 120_000 }, async () => {
  const passed = await passedBy(['孙𠮷', '李\u{10FFFD}', '许琳'])
  const { path } = await run(passed, 'ZIP')
  const text = await settled(path)
  for (const said of ['办好了：共 2 张证书', '这些人的证书没能颁发', '李\u{10FFFD}：姓名里的“\u{10FFFD}”（U+10FFFD）现有字库印不出来']) expect(text).toContain(said)
  const before = await issuedTo(passed)
  expect(before).toHaveLength(2)
  // Tried again before it is mended it is as it was.
  await browser.post(path, { deed: 'go-on' })
  expect(await settled(path)).toContain('这些人的证书没能颁发')
  await database.person.update({ where: { id: passed.people[1]?.id ?? '' }, data: { name: '李堃' } })
  await browser.post(path, { deed: 'go-on' })
  const mended = await settled(path)
  expect([mended.includes('办好了：共 3 张证书'), mended.includes('没能颁发')]).toEqual([true, false])
  const after = await issuedTo(passed)
  expect(after).toHaveLength(3)
  expect(after.filter(({ id }) => before.some((one) => one.id === id))).toHaveLength(2)
})

test('a certificate whose character no font has any more is left out of the file to print, and in it again once one has', { timeout: 120_000 }, async (context) => {
  requireTools(context, 'pdftotext')
  const passed = await passedBy(['孙𠮷', '李堃', '许琳'])
  await settled((await run(passed, 'ZIP')).path)
  const before = await issuedTo(passed)
  // As it would stand there had a font been taken away since.
  const facts = CertificateFacts.parse(before[1]?.facts)
  const write = (personName: string) => database.certificate.update({ where: { id: before[1]?.id ?? '' }, data: { facts: { ...facts, personName } } })
  await write('李\u{10FFFD}')
  const { path, file } = await run(passed, 'PRINT')
  const text = await settled(path)
  for (const said of ['办好了：共 2 张证书', '这些证书没能印进去', '李堃：证书上的“\u{10FFFD}”（U+10FFFD）现有字库印不出来']) expect(text).toContain(said)
  const pages = async () => textOf((await browser.get(file)).bytes).split('\f').filter((one) => one.trim() !== '')
  expect((await pages()).map((one) => [one.includes('孙'), one.includes('许琳')])).toEqual([[true, false], [false, true]])
  await write(facts.personName)
  await browser.post(path, { deed: 'go-on' })
  expect(await settled(path)).toContain('办好了：共 3 张证书')
  expect(await pages()).toHaveLength(3)
  expect((await issuedTo(passed)).map(({ serial }) => serial)).toEqual(before.map(({ serial }) => serial))
})

test('who answered and never handed in has passed too: what is out of time is handed in first', { timeout: 60_000 }, async () => {
  const passed = await passedBy([])
  const { id: personId } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1002' } })
  const member = await findMember(personId)
  const begun = member && (await startExam(member, { examId: passed.subject.slice('exam:'.length), typed: demoPassword, address: 'test', onSharedMachine: false }, { now: ago(120), origin: app.url }))
  const attemptId = begun && 'attemptId' in begun ? begun.attemptId : ''
  const questions = (await findAttempt({ personId, attemptId }))?.paper.questions ?? []
  const answers = questions.map((drawn) => ({ question: drawn.question.id, sequence: 1, answer: modelAnswer(drawn), flagged: false }))
  expect(await saveAnswers({ personId, attemptId, answers, now: ago(119) })).toHaveProperty('savedAt')
  expect((await browser.get(page)).text).toContain(passed.subject)
  expect(await settled((await run(passed, 'ZIP')).path)).toContain('办好了：共 1 张证书')
  expect(await database.certificate.count({ where: { earnedBy: `attempt:${attemptId}`, personId } })).toBe(1)
})

test('pressed twice it is one run, and two runs at once issue each certificate once', { timeout: 120_000 }, async () => {
  const passed = await passedBy(namesOf(6))
  const key = randomUUID()
  const [one, other, third] = await Promise.all([run(passed, 'ZIP', key), run(passed, 'ZIP', key), run(passed, 'PRINT')])
  expect(one.id).toBe(other.id)
  for (const { path } of [one, third]) expect(await settled(path)).toContain('办好了：共 6 张证书')
  expect(await database.certificateRun.count({ where: { subject: passed.subject } })).toBe(2)
  expect(await issuedTo(passed)).toHaveLength(6)
})

test('while one run issues, the choice and a second run say what it has still to issue, and afterwards nothing of it', { timeout: 60_000 }, async () => {
  const passed = await passedBy(['何旸', '许琳'])
  const items = passed.people.map(({ id: personId }, position) => ({ personId, position, earnedBy: passed.earnedBy[position] ?? '' }))
  const begin = () => database.certificateRun.create({ data: { unitId: team.id, subject: passed.subject, title: { zh: passed.title, en: passed.title }, form: 'ZIP', startedBy: lead.id, origin: app.url, requestKey: randomUUID(), items: { create: items } } })
  const [first, second] = [await begin(), await begin()]
  const said = new RegExp(`${lead.name}在[^<]+开始的一批正在颁发同样的证书，还有 2 张没颁完`)
  const plain = async (path: string) => (await browser.get(path)).text.replaceAll('<!-- -->', '')
  expect(await plain(page)).toMatch(said)
  expect(await plain(`${page}/${second.id}?unit=${team.id}`)).toMatch(said)
  await Promise.all([carryOut(first.id), carryOut(second.id)])
  for (const { id } of [first, second]) expect(await settled(`${page}/${id}?unit=${team.id}`)).toContain('办好了：共 2 张证书')
  expect(await plain(page)).not.toContain('正在颁发同样的证书')
  expect(await issuedTo(passed)).toHaveLength(2)
})

test('a run that is stopped keeps what it has, and goes on where it was without doubles', { timeout: 120_000 }, async () => {
  const passed = await passedBy(namesOf(40))
  const started = await startRun(lead, team, { form: { subject: passed.subject, form: 'ZIP', requestKey: randomUUID() }, look: looking() })
  if (!('runId' in started)) throw new Error('somebody has passed')
  await Promise.all([stopRun(lead, team, started.runId), stopRun(lead, team, started.runId)])
  await started.ended
  const before = await issuedTo(passed)
  expect(before.length).toBeLessThan(40)
  const path = `${page}/${started.runId}?unit=${team.id}`
  const stopped = (await browser.get(path)).text
  expect(stopped).toContain(`已停下：40 张里办好了 ${before.length} 张`)
  expect((await browser.get(`${page}/${started.runId}/certificates.zip?unit=${team.id}`)).status).toBe(404)
  await Promise.all([browser.post(path, { deed: 'go-on' }), browser.post(path, { deed: 'go-on' })])
  expect(await settled(path)).toContain('办好了：共 40 张证书')
  const after = await issuedTo(passed)
  expect(after).toHaveLength(40)
  expect(before.every(({ serial }) => after.some((one) => one.serial === serial))).toBe(true)
  expect(await database.certificateRunStop.findMany({ where: { runId: started.runId }, select: { stoppedBy: true, resumedBy: true } })).toEqual([{ stoppedBy: lead.id, resumedBy: lead.id }])
})

test('a server that is killed in the middle goes on after its restart, without doubles', { timeout: 180_000 }, async () => {
  const passed = await passedBy(namesOf(70))
  const { path, id } = await run(passed, 'PRINT')
  await app.crash()
  const before = await issuedTo(passed)
  expect(before.length).toBeLessThan(70)
  expect(await database.certificateRunCompletion.count({ where: { runId: id } })).toBe(0)
  await app.restart()
  // It goes on by itself: nobody looks.
  await expect.poll(() => database.certificateRunCompletion.count({ where: { runId: id } }), { timeout: 120_000, interval: 500 }).toBe(1)
  const after = await issuedTo(passed)
  expect(after).toHaveLength(70)
  expect(before.every(({ serial }) => after.some((one) => one.serial === serial))).toBe(true)
  expect(await settled(path)).toContain('办好了：共 70 张证书')
})

test('who passed no longer, by a regrade since the run began, is issued none', async () => {
  const passed = await passedBy(['何旸', '许琳'])
  const run = await database.certificateRun.create({
    data: {
      unitId: team.id,
      subject: passed.subject,
      title: { zh: passed.title, en: passed.title },
      form: 'ZIP',
      startedBy: lead.id,
      origin: app.url,
      requestKey: randomUUID(),
      items: { create: passed.people.map(({ id: personId }, position) => ({ personId, position, earnedBy: passed.earnedBy[position] ?? '' })) },
    },
  })
  await database.attempt.update({ where: { id: passed.attempts[0]?.id ?? '' }, data: { passed: false } })
  await carryOut(run.id)
  expect((await issuedTo(passed)).map(({ personId }) => personId)).toEqual([passed.people[1]?.id])
  expect(await database.certificateRunItem.count({ where: { runId: run.id } })).toBe(1)
})

test('a fault breaks a run off and says so; it is not tried again until somebody goes on with it', { timeout: 60_000 }, async () => {
  const passed = await passedBy(['何旸'])
  await settled((await run(passed, 'ZIP')).path)
  // What this version of the drawing cannot read.
  const [certificate] = await issuedTo(passed)
  const facts = CertificateFacts.parse(certificate?.facts)
  const write = (kind: string) => database.certificate.update({ where: { id: certificate?.id ?? '' }, data: { facts: { ...facts, kind } } })
  await write('nothing')
  const started = await startRun(lead, team, { form: { subject: passed.subject, form: 'PRINT', requestKey: randomUUID() }, look: looking() })
  if (!('runId' in started)) throw new Error('somebody has passed')
  await started.ended
  const path = `${page}/${started.runId}?unit=${team.id}`
  for (const text of [await settled(path), await settled(path)]) expect(text).toContain('出了故障')
  expect(await database.certificateRunStop.count({ where: { runId: started.runId } })).toBe(1)
  await write(facts.kind)
  const again = await resumeRun(lead, team, started.runId)
  await again?.ended
  expect(await settled(path)).toContain('办好了：共 1 张证书')
})

test('a file to print is kept for a week, and drawn again for whoever wants it after that', { timeout: 60_000 }, async () => {
  const passed = await passedBy(['何旸'])
  const { path, id, file } = await run(passed, 'PRINT')
  expect(await settled(path)).toContain('文件保留到')
  const folder = join(readSettings().dataFolder, 'print-runs')
  const old = ago(8 * 24 * 60)
  utimesSync(join(folder, `${id}.pdf`), old, old)
  await settled((await run(passed, 'ZIP')).path)
  expect(readdirSync(folder)).not.toContain(`${id}.pdf`)
  expect((await browser.get(path)).text).toContain('已过保留期')
  expect((await browser.get(file)).status).toBe(404)
  await browser.post(path, { deed: 'go-on' })
  expect(await settled(path)).toContain('办好了：共 1 张证书')
  expect((await browser.get(file)).status).toBe(200)
})

test('only the lead of the unit sees, stops and fetches a run', { timeout: 60_000 }, async () => {
  const passed = await passedBy(['何旸'])
  const { path, id, file } = await run(passed, 'ZIP')
  await settled(path)
  const other = await app.signedIn('0301')
  const theirs = `${page}/${id}?unit=${units.secondTeam}`
  for (const address of [theirs, theirs.replace('?', '/certificates.zip?')]) expect((await other.get(address)).status).toBe(404)
  expect((await other.post(theirs, { deed: 'stop' })).status).toBe(404)
  for (const address of [path, file]) expect((await other.get(address)).status).toBe(403)
  expect((await other.post(`${page}?unit=${units.secondTeam}`, { subject: passed.subject, form: 'ZIP', requestKey: randomUUID() })).status).toBe(409)
  expect((await (await app.signedIn('1001')).get(file)).status).toBe(403)
  expect((await browser.get(`${page}/${id}/certificates.pdf?unit=${team.id}`)).status).toBe(404)
})

test('nothing chosen is said beside the choice; an exam that is still being sat is no choice', async () => {
  const open = await passedBy(['许琳'], { closesAt: ago(-60) })
  expect((await browser.get(page)).text).not.toContain(open.subject)
  const early = await browser.post(page, { subject: open.subject, form: 'ZIP', requestKey: randomUUID() })
  expect([early.status, early.text.includes('还有人在考')]).toEqual([409, true])
  const nothing = await browser.post(page, { form: 'ZIP', requestKey: randomUUID() })
  expect([nothing.status, nothing.text.includes('请选一种证书')]).toEqual([400, true])
  const odd = await browser.post(page, { subject: 'star:nonsense', form: 'ZIP', requestKey: randomUUID() })
  expect(odd.status).toBe(409)
})
