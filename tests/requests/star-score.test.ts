// A star with a composite score: weights on the ballot, ratings, the lead's view, complaints, one's own page, simulation.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { awaitTurn } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { CountFile, recount } from '#app/stars/count-file.ts'
import { countRound } from '#app/stars/count.server.ts'
import { preparePublication, publishRound } from '#app/stars/publication/publication.server.ts'
import type { Round, Team } from '#app/stars/rounds.server.ts'
import { appeal, decideAppeal } from '#app/stars/score/complaints/complaints.server.ts'
import { writeRatings } from '#app/stars/score/ratings/ratings.server.ts'
import { noCounts } from '#app/stars/score/ratings/levels.ts'
import { simulate } from '#app/stars/score/simulation/simulate.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { findAt, passTo, roundInPhase, vote } from '#tests/support/star-rounds.ts'
import { statementsOf } from '#tests/support/statements.ts'

let app: App
let team: Team
const people: Record<string, string> = {}
const browsers: Record<string, Browser> = {}
const staff = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '2001', '2002', '3001']
let year = 2000
let month = ''

beforeAll(async () => {
  const ids = await seedCast(database)
  team = await database.unit.findUniqueOrThrow({ where: { id: ids.team }, select: { id: true, name: true, timeZone: true } })
  for (const { id, employeeNumber } of await database.person.findMany()) people[employeeNumber] = id
  app = await startApp()
  for (const number of ['1001', '1002', '2001', '2002', '3001', '0301', '9001']) browsers[number] = await app.signedIn(number)
})
afterAll(() => app.stop())
beforeEach(async () => {
  month = `${(year += 2)}-05`
  await database.customerRating.deleteMany()
  await database.complaintDecision.deleteMany()
  await database.complaintAppeal.deleteMany()
  await database.complaint.deleteMany()
})

const person = (number: string) => people[number] ?? ''
const as = (number: string): Browser => browsers[number] ?? app.browser()
const everybody = (except: string[] = []) => staff.filter((number) => !except.includes(number))
const today = () => new Date().toISOString().slice(0, 10)

const weights = (peer: string, customers: string, training = '0', lead = '0') => ({ decides: 'score', weightPeer: peer, weightCustomers: customers, weightTraining: training, weightLead: lead })
const form = (changed: Record<string, string> = {}) => ({
  nameZh: '微笑之星', nameEn: 'Smile Star', honoursZh: '来有迎声，去有送声。', honoursEn: '', criteriaZh: '先微笑，后开口', criteriaEn: '',
  method: 'ranked', points: '3-2-1', scope: 'team', positions: '', coolDownMonths: '0', badge: 'smile',
  decides: 'vote', weightPeer: '40', weightCustomers: '30', weightTraining: '20', weightLead: '10', leastDutyDays: '0',
  ...changed,
})
const send = (changed: Record<string, string>) => as('3001').post('/team/stars/categories/smile', form(changed))

/** Saves a rule as the lead does: sees first what it would have given. */
async function rule(changed: Record<string, string>): Promise<void> {
  const seen = changed['decides'] === 'score' ? `${changed['weightPeer']}-${changed['weightCustomers']}-${changed['weightTraining']}-${changed['weightLead']} ${changed['leastDutyDays'] ?? '0'}` : 'vote'
  const saved = await send({ ...changed, seen })
  if (saved.status !== 302) throw new Error(`the rule was not saved: ${saved.status} ${saved.text.slice(0, 500)}`)
}

const rate = (number: string, counts: Partial<typeof noCounts>) => writeRatings(team, { row: { personId: person(number), day: today(), ...noCounts, ...counts }, leadId: person('3001'), now: new Date() })

/** What was entered so far was entered well before the close that a test brings about now. */
async function aMinuteAgo(): Promise<void> {
  const at = new Date(Date.now() - 60_000)
  await database.customerRating.updateMany({ data: { recordedAt: at } })
  await database.leadView.updateMany({ data: { givenAt: at } })
  await database.complaint.updateMany({ data: { recordedAt: at } })
}

/** A vote in which 2001 is ahead of 2002 for the smile star; the other stars go to 1003. */
async function voteAhead(round: Round, voters = everybody(['2001', '2002'])): Promise<void> {
  await aMinuteAgo()
  for (const [index, number] of voters.entries()) await vote(round, 'smile', index % 4 === 3 ? [person(number), person('2002'), person('2001')] : [person(number), person('2001'), person('2002')])
  for (const star of ['service', 'civility']) for (const number of everybody(['1003'])) await vote(round, star, [person(number), person('1003')])
}

const smileOf = async (round: Round) => (await countRound(round)).find(({ category }) => category.slug === 'smile')?.tally
const publish = async (round: Round) => publishRound(round, { leadId: person('3001'), citations: {}, origin: app.url }, new Date())

test('a star without weights is elected by its vote alone, and says nothing of scores', async () => {
  const round = await roundInPhase(team, month, 'voting')
  expect((await as('1001').get(`/stars/${month}/ballot`)).text).not.toContain('综合评分')
  await voteAhead(round)
  const ready = await passTo(round, 'ready')
  expect(await smileOf(ready)).toMatchObject({ winners: [person('2001')], ladder: 'points' })
  expect(await database.roundScore.count({ where: { roundId: round.id } })).toBe(0)
  expect((await as('1001').get(`/stars/${month}/mine`)).text).toContain('这个月的星都只看投票')
})

test('the ballot and the month say the weights in plain words before anybody votes', async () => {
  await rule(weights('40', '30', '20', '10'))
  await roundInPhase(team, month, 'voting')
  for (const path of [`/stars/${month}/ballot`, `/stars/${month}`]) {
    const page = (await as('1001').get(path)).text
    for (const words of ['同事投票占 40%', '客户评价占 30%', '培训与证书占 20%', '班长评分占 10%', '缺的一项不算零分']) expect([path, words, page.includes(words)]).toEqual([path, words, true])
  }
})

test.each([
  [weights('40', '30', '20', '20'), '四项权重加起来要正好是 100'],
  [weights('-10', '90', '20', '0'), '请填 0 到 100 的整数'],
  [weights('many', '30', '20', '10'), '请填 0 到 100 的整数'],
  [weights('0', '100'), '同事投票不能是 0'],
  [weights('100', '0'), '只有投票一项时'],
  [{ ...weights('40', '60'), leastDutyDays: '23' }, '请填 0 到 22 的整数'],
])('weights %j are refused with a sentence, and what was typed is kept', async (typed, words) => {
  const count = () => database.starEdition.count()
  const before = await count()
  const answer = await send(typed)
  expect([answer.status, answer.text.includes(words), answer.text.includes(`value="${typed.weightPeer}"`)]).toEqual([400, true, true])
  expect(await count()).toBe(before)
})

test('the score decides, not the vote alone; what is entered after the close changes nothing', async () => {
  await rule(weights('40', '60'))
  const round = await roundInPhase(team, month, 'voting')
  await rate('2001', { level4: 10, level1: 30 })
  await rate('2002', { level5: 60 })
  await voteAhead(round)
  const ready = await passTo(round, 'ready')
  const twice = await Promise.all([smileOf(ready), smileOf(ready), smileOf(ready)])
  for (const tally of twice) expect(tally).toMatchObject({ winners: [person('2002')], ladder: 'composite' })
  await rate('2001', { level5: 5000 })
  expect(await smileOf(ready)).toMatchObject({ winners: [person('2002')] })
  expect(await database.roundScore.count({ where: { roundId: round.id } })).toBe(staff.length)
  expect(await publish(ready)).toEqual({ published: 'now' })
  const page = (await as('1001').get(`/stars/${month}`)).text
  for (const words of ['综合评分最高当选', '只公布当选人的各项']) expect(page).toContain(words)
  const file = CountFile.parse(JSON.parse((await as('1001').get(`/stars/${month}/count.json`)).text))
  expect(JSON.stringify(file)).not.toMatch(/rating|training|lead/i)
  expect(recount(file).every(({ agrees }) => agrees)).toBe(true)
})

test('who has too few days of duty is not elected, and reads it alone', async () => {
  await rule({ ...weights('40', '60'), leastDutyDays: '10' })
  const round = await roundInPhase(team, month, 'voting')
  const days = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)
  const leave = await database.leave.create({ data: { personId: person('2001'), fromDay: days(40), toDay: today(), recordedBy: person('2001') } })
  await voteAhead(round)
  const ready = await passTo(round, 'ready')
  expect(await smileOf(ready)).toMatchObject({ winners: [person('2002')] })
  await publish(ready)
  await database.leave.delete({ where: { id: leave.id } })
  expect((await as('2001').get(`/stars/${month}/mine`)).text).toContain('到岗不满 10 天')
  for (const path of [`/stars/${month}`, `/stars/${month}/mine`]) expect((await as('1001').get(path)).text).not.toContain('到岗不满')
})

test('the lead’s view is written while one votes, counts, and is read by the person alone once published', async () => {
  await rule(weights('10', '0', '0', '90'))
  const round = await roundInPhase(team, month, 'voting')
  const view = (changed: Record<string, string>) => as('3001').post(`/team/stars/${month}/views`, { star: 'smile', person: person('2002'), score: '5', sentence: '每天最早到，最晚走。', ...changed })
  expect((await view({})).status).toBe(302)
  expect((await view({})).status).toBe(302)
  expect(await database.leadView.count({ where: { roundId: round.id } })).toBe(1)
  await view({ person: person('2001'), score: '2', sentence: '话有时候急了一点。' })
  for (const [changed, status] of [[{ score: '6' }, 400], [{ sentence: '' }, 400], [{ person: person('3001') }, 400], [{ person: person('0101') }, 400], [{ star: 'service' }, 400]] as const) expect([changed, (await view(changed)).status]).toEqual([changed, status])
  expect((await as('1001').get(`/team/stars/${month}/views`)).status).toBe(403)
  await voteAhead(round)
  expect((await as('2002').get(`/stars/${month}/mine`)).text).not.toContain('每天最早到')
  const ready = await passTo(round, 'ready')
  const late = await view({ sentence: '投完了才想起来写。' })
  expect([late.status, late.text.includes('投票已经结束'), late.text.includes('投完了才想起来写。')]).toEqual([409, true, true])
  expect(await smileOf(ready)).toMatchObject({ winners: [person('2002')] })
  expect((await as('2002').get(`/stars/${month}/mine`)).text).not.toContain('每天最早到')
  await publish(ready)
  expect((await as('2002').get(`/stars/${month}/mine`)).text).toContain('每天最早到')
  for (const number of ['1001', '2001']) expect((await as(number).get(`/stars/${month}/mine`)).text).not.toContain('每天最早到')
  const page = (await as('1001').get(`/stars/${month}`)).text
  expect([page.includes('每天最早到'), page.includes('比过')]).toEqual([false, true])
})

const complain = (changed: Record<string, string> = {}) => as('3001').post('/team/stars/complaints', { personId: person('2001'), day: today(), grade: 'GRAVE', what: '客户排队一小时，他当面说“不想办就走”。', validUntil: '', requestKey: randomUUID(), ...changed })

test('a valid grave complaint keeps from the star; nobody but the person, the lead and the administrator reads of it', async () => {
  await rule(weights('50', '50'))
  const round = await roundInPhase(team, month, 'voting')
  expect((await complain()).status).toBe(302)
  await voteAhead(round)
  const ready = await passTo(round, 'ready')
  expect(await smileOf(ready)).toMatchObject({ winners: [person('2002')] })
  const { id } = await database.complaint.findFirstOrThrow()
  const today2001 = (await as('2001').get('/')).text
  expect(today2001).toContain(`/stars/complaints/${id}`)
  expect((await as('2001').get(`/stars/complaints/${id}`)).text).toContain('不想办就走')
  for (const number of ['1001', '2002', '0301', '3001']) expect([number, (await as(number).get(`/stars/complaints/${id}`)).status]).toEqual([number, 404])
  expect((await as('1001').get('/team/stars/complaints')).status).toBe(403)
  expect((await as('0301').get('/team/stars/complaints')).text).not.toContain('不想办就走')
  expect((await as('0301').get(`/team/stars/complaints?unit=${team.id}`)).status).toBe(404)
  expect((await as('9001').get(`/team/stars/complaints?unit=${team.id}`)).text).toContain('不想办就走')
  await publish(ready)
  for (const number of ['1001', '2002']) for (const path of [`/stars/${month}`, `/stars/${month}/mine`, `/stars/${month}/count.json`]) {
    const page = (await as(number).get(path)).text
    expect([number, path, page.includes('不想办就走'), page.includes('仍有效')]).toEqual([number, path, false, false])
  }
  expect((await as('2001').get(`/stars/${month}/mine`)).text).toContain('有一件仍有效的重大投诉')
})

test('the person appeals once, somebody else than who recorded it decides, and an overturned complaint vetoes no more', async () => {
  await rule(weights('50', '50'))
  const round = await roundInPhase(team, month, 'voting')
  await complain()
  await voteAhead(round)
  const ready = await passTo(round, 'ready')
  expect(await smileOf(ready)).toMatchObject({ winners: [person('2002')] })
  const { id } = await database.complaint.findFirstOrThrow()
  const appealing = (number: string, text = '那天系统坏了，我请客户第二天再来。') => as(number).post(`/stars/complaints/${id}`, { text })
  expect([(await appealing('1001')).status, (await appealing('2001', '冤')).status]).toEqual([404, 400])
  expect((await Promise.all([appealing('2001'), appealing('2001')])).map(({ status }) => status)).toEqual([302, 302])
  expect(await database.complaintAppeal.count()).toBe(1)
  expect(await smileOf(ready)).toMatchObject({ winners: [person('2002')] })
  const decide = (number: string, changed: Record<string, string> = {}) => as(number).post(`/team/stars/complaints?unit=${team.id}`, { deed: 'decide', complaint: id, verdict: 'overturn', reason: '录像与申诉相符。', ...changed })
  const own = await decide('3001')
  expect([own.status, own.text.includes('不能由自己决定')]).toEqual([409, true])
  expect((await decide('0301')).status).toBe(404)
  expect((await decide('9001', { reason: '' })).status).toBe(400)
  expect((await as('9001').get('/')).text).toContain(`/team/stars/complaints?unit=${team.id}`)
  expect((await decide('9001')).status).toBe(302)
  expect((await decide('9001', { verdict: 'uphold' })).status).toBe(409)
  expect(await smileOf(ready)).toMatchObject({ winners: [person('2001')] })
  expect((await as('2001').get(`/stars/complaints/${id}`)).text).toContain('录像与申诉相符')
})

/** Somebody appealed, and it is granted. */
async function grantAppeal(now = new Date()): Promise<void> {
  const { id } = await database.complaint.findFirstOrThrow()
  await appeal({ complaintId: id, personId: person('2001'), text: '那天系统坏了，我请客户第二天再来。', now })
  expect(await decideAppeal({ complaintId: id, unitIds: [team.id], deciderId: person('9001'), isOverturned: true, reason: '录像与申诉相符。', now })).toEqual({ decided: true })
}

/** A smile star that 2002 has, because a complaint keeps 2001 from it. */
async function readyWithVeto(): Promise<Round> {
  await rule(weights('50', '50'))
  const round = await roundInPhase(team, month, 'voting')
  await complain()
  await voteAhead(round)
  const ready = await passTo(round, 'ready')
  expect(await smileOf(ready)).toMatchObject({ winners: [person('2002')] })
  return ready
}

test('an appeal that is granted between the look and the press publishes nothing that was not seen', async () => {
  await readyWithVeto()
  const address = `/team/stars/${month}/publish`
  const asked = (await as('3001').post(address, { deed: 'ask' })).text
  const fields = Object.fromEntries([...asked.matchAll(/<input type="hidden" name="(seen|citation-[^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
  expect(Object.keys(fields)).toContain(`citation-smile-${person('2002')}`)
  await grantAppeal()
  const pressed = await as('3001').post(address, { ...fields, deed: 'publish' })
  expect([pressed.status, pressed.text.includes('结果变了，什么都没有发布')]).toEqual([409, true])
  expect(await database.roundPublication.count({ where: { round: { month } } })).toBe(0)
  // The page that answers shows who is elected now.
  expect(pressed.text).toContain(`citation-smile-${person('2001')}`)
})

test('an appeal that is granted while the certificates are drawn publishes nothing either', async () => {
  const ready = await readyWithVeto()
  const { id: complaintId } = await database.complaint.findFirstOrThrow()
  const { publishing } = await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const begun = publish(ready)
    // It draws and waits for its turn; who began later and is done shows that it has drawn.
    expect(await preparePublication(ready, { leadId: person('3001'), citations: {}, origin: app.url }, new Date())).toHaveProperty('awards')
    await transaction.complaintAppeal.create({ data: { complaintId, text: '那天系统坏了，我请客户第二天再来。' } })
    await transaction.complaintDecision.create({ data: { complaintId, isOverturned: true, reason: '录像与申诉相符。', decidedBy: person('9001') } })
    return { publishing: begun }
  })
  expect(await publishing).toEqual({ refused: 'result-changed' })
  expect(await database.award.count({ where: { round: { month } } })).toBe(0)
  expect(await publish(ready)).toEqual({ published: 'now' })
  expect(await database.award.findMany({ where: { round: { month }, category: { slug: 'smile' } }, select: { personId: true } })).toEqual([{ personId: person('2001') }])
})

test('an appeal that was pressed before the publication and written after it moves no published result', async () => {
  const ready = await readyWithVeto()
  const pressed = new Date(Date.now() - 5000)
  expect(await publish(ready)).toEqual({ published: 'now' })
  await grantAppeal(pressed)
  expect(await smileOf(await findAt(team, month, new Date()))).toMatchObject({ winners: [person('2002')] })
})

test('a complaint that has run out, or was recorded after the close, vetoes nobody', async () => {
  await rule(weights('50', '50'))
  const round = await roundInPhase(team, month, 'voting')
  await database.complaint.create({ data: { unitId: team.id, personId: person('2001'), day: '2020-01-01', grade: 'GRAVE', what: '很久以前的一件事。', validUntil: '2020-07-01', requestKey: randomUUID(), recordedBy: person('3001') } })
  await voteAhead(round)
  const ready = await passTo(round, 'ready')
  await complain()
  expect(await smileOf(ready)).toMatchObject({ winners: [person('2001')] })
})

test.each([
  [{ day: '2999-01-01' }, '这一天还没有到'],
  [{ validUntil: '2001-01-01' }, '有效期不能早于发生的那一天'],
  [{ validUntil: '2999-01-01' }, '有效期最多一年'],
  [{ what: '不好' }, '请写得具体一些'],
  [{ personId: '0101' }, '不在本班组或本网点'],
  [{ personId: '3001' }, '不能记自己的'],
])('a complaint with %j is refused beside its field', async (changed, words) => {
  const given: Record<string, string> = changed
  const answer = await complain({ ...given, ...(given['personId'] ? { personId: person(given['personId']) } : {}) })
  expect([answer.status, answer.text.includes(words)]).toEqual([400, true])
  expect(await database.complaint.count()).toBe(0)
})

test('all that is wrong with a complaint is told at once, each beside its field', async () => {
  const answer = await complain({ personId: person('3001'), day: '2999-01-01', validUntil: '2020-01-01', what: '不好' })
  expect(answer.status).toBe(400)
  for (const words of ['不能记自己的', '这一天还没有到', '有效期不能早于发生的那一天', '请写得具体一些']) expect([words, answer.text.includes(words)]).toEqual([words, true])
  const kept = await complain({ what: '长'.repeat(900) })
  expect([kept.status, kept.text.includes('长'.repeat(900))]).toEqual([400, true])
})

test('the same complaint sent twice is recorded once; an administrator records none', async () => {
  const requestKey = randomUUID()
  expect((await Promise.all([1, 2, 3].map(() => complain({ requestKey })))).map(({ status }) => status)).toEqual([302, 302, 302])
  expect(await database.complaint.count()).toBe(1)
  const answer = await as('9001').post(`/team/stars/complaints?unit=${team.id}`, { personId: person('2002'), day: today(), grade: 'GRAVE', what: '管理员不记录投诉。', validUntil: '', requestKey: randomUUID() })
  expect([answer.status, answer.text.includes('由班长记录')]).toEqual([400, true])
})

test('one’s own page is one’s own: no address leads to anybody else’s, and with few ballots the vote stays untold', async () => {
  await rule(weights('40', '30', '20', '10'))
  const round = await roundInPhase(team, month, 'voting')
  await rate('2001', { level5: 37 })
  await voteAhead(round, ['1001', '1002', '1003', '1004', '1005'])
  const ready = await passTo(round, 'ready')
  await publish(ready)
  const own = (await as('2001').get(`/stars/${month}/mine`)).text
  expect([own.includes('客户评价 37 条'), own.includes('选票不到 8 张'), own.includes('满分 100）')]).toEqual([true, true, false])
  for (const query of [`?person=${person('2001')}`, `?id=${person('2001')}`, '?employeeNumber=2001']) expect((await as('1001').get(`/stars/${month}/mine${query}`)).text).not.toContain('客户评价 37 条')
  for (const number of ['1001', '3001']) expect([number, (await as(number).get(`/stars/${month}/${person('2001')}/mine`)).status]).toEqual([number, 404])
  expect((await as('0301').get(`/stars/${month}/mine?unit=${team.id}`)).status).toBe(404)
  expect((await as('9001').get(`/stars/${month}/mine?unit=${team.id}`)).text).toContain('您不在这一轮的名单里')
  expect((await as('1001').get(`/stars/${month}`)).text).not.toContain('只公布当选人的各项')
})

test('before a changed rule is saved the desk shows what the last months would have given; saved is only what was seen', async () => {
  await rule({ decides: 'vote' })
  const round = await roundInPhase(team, month, 'voting')
  await rate('2001', { level4: 10, level1: 30 })
  await rate('2002', { level5: 60 })
  await voteAhead(round)
  await publish(await passTo(round, 'ready'))
  const editions = () => database.starEdition.count({ where: { category: { slug: 'smile', unitId: team.id } } })
  const before = await editions()
  const shown = await send(weights('40', '60'))
  expect(shown.status).toBe(200)
  const row = new RegExp(`${year}年5月.*?</tr>`, 's').exec(shown.text)?.[0] ?? ''
  expect([row.includes('王堃'), row.includes('刘桂芬'), row.includes('不一样')]).toEqual([true, true, true])
  expect([await editions(), shown.text.includes('value="60"')]).toEqual([before, true])
  expect((await send({ ...weights('30', '70'), seen: '40-60-0-0 0' })).status).toBe(200)
  expect(await editions()).toBe(before)
  expect((await send({ ...weights('40', '60'), seen: '40-60-0-0 0' })).status).toBe(302)
  expect(await editions()).toBe(before + 1)
  const tried = await send({ ...weights('40', '60'), deed: 'try' })
  expect([tried.status, await editions()]).toEqual([200, before + 1])
  const lacking = await send(weights('40', '10', '0', '50'))
  expect(lacking.text).toContain('当时没有这些数据：班长评分')
})

test('months with few ballots are not worked out: trying weights on would tell who was voted for', async () => {
  await rule({ decides: 'vote' })
  const round = await roundInPhase(team, month, 'voting')
  await voteAhead(round, ['1001', '1002', '1003', '1004', '1005'])
  await publish(await passTo(round, 'ready'))
  const shown = await send(weights('40', '60'))
  expect(new RegExp(`${year}年5月.*?</tr>`, 's').exec(shown.text)?.[0]).toContain('选票不到 8 张')
})

test('who wins a month by the rule that is tried rests in the next ones, and what is saved is the rest that was seen', async () => {
  await rule({ decides: 'vote' })
  await rate('2001', { level5: 60 })
  await rate('2002', { level4: 10, level1: 30 })
  const months = [month, `${year}-06`, `${year}-07`]
  for (const each of months) {
    month = each
    const round = await roundInPhase(team, month, 'voting')
    await voteAhead(round)
    await publish(await passTo(round, 'ready'))
  }
  const rows = (text: string) => [5, 6, 7].map((number) => new RegExp(`${year}年${number}月.*?</tr>`, 's').exec(text)?.[0] ?? '')
  const elected = (text: string) => rows(text).map((row) => (/<\/td><td[^>]*>([^<]*)/.exec(row)?.[1] ?? '').trim())
  const without = await send({ decides: 'vote', deed: 'try' })
  expect(elected(without.text)).toEqual(['王堃', '王堃', '王堃'])
  const rested = await send({ decides: 'vote', coolDownMonths: '1' })
  expect([rested.status, elected(rested.text)]).toEqual([200, ['王堃', '刘桂芬', '王堃']])
  expect(rows(rested.text).map((row) => row.includes('轮休，不能当选：王堃'))).toEqual([false, true, false])
  // However many months there are, their people are named once.
  const { id: starId } = await database.starCategory.findFirstOrThrow({ where: { unitId: team.id, slug: 'smile' } })
  const edition = { eligibility: { scope: 'team', positions: [], alsoOutlet: false, coolDownMonths: 1 } } as const
  const asked = await statementsOf(() => simulate(team, { starId, edition, language: 'zh-CN', now: new Date() }))
  expect(asked.filter((text) => /Person[`"]\.[`"]name[`"]/.test(text))).toHaveLength(1)
  const scored = await send({ ...weights('40', '60'), coolDownMonths: '1', deed: 'try' })
  expect(elected(scored.text)[0]).toBe('王堃')
  expect(elected(scored.text)[1]).not.toBe('王堃')
  expect((await send({ decides: 'vote', coolDownMonths: '2', seen: 'vote rest 1' })).status).toBe(200)
  expect((await send({ decides: 'vote', coolDownMonths: '1', seen: 'vote rest 1' })).status).toBe(302)
})
