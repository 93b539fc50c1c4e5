// From the close of a vote on: objection, answer, publication by one or by two, and awards that are taken back.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkRecord } from '#app/administration/record.server.ts'
import { database } from '#app/platform/database.server.ts'
import { CountFile } from '#app/stars/count-file.ts'
import { countRound } from '#app/stars/count.server.ts'
import { listCurrentStars, listHall } from '#app/stars/hall.server.ts'
import { listStarNews } from '#app/stars/star-news.server.ts'
import { findRound, type Round, type Team } from '#app/stars/rounds.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { memberOf } from '#tests/support/page-statements.ts'
import { findAt, passTo, roundInPhase, vote } from '#tests/support/star-rounds.ts'

let app: App
let team: Team
let outletId = ''
const people: Record<string, string> = {}
const browsers: Record<string, Browser> = {}
const staff = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '2001', '2002', '3001']
const day = 86_400_000
/** Every test has a month of its own, too far from the others for their wins to count. */
let year = 2000
let month = ''

beforeAll(async () => {
  const ids = await seedCast(database)
  team = await database.unit.findUniqueOrThrow({ where: { id: ids.team }, select: { id: true, name: true, timeZone: true } })
  outletId = ids.outlet
  for (const { id, employeeNumber } of await database.person.findMany()) people[employeeNumber] = id
  app = await startApp()
  for (const number of ['1001', '1002', '1003', '2001', '3001', '0101', '9001']) browsers[number] = await app.signedIn(number)
})
afterAll(() => app.stop())
beforeEach(async () => {
  month = `${(year += 2)}-05`
  await database.starPublishers.deleteMany()
})

const person = (number: string) => people[number] ?? ''
const as = (number: string): Browser => browsers[number] ?? app.browser()
const reason = '公示里的这件事我在场，经过不是这样的，请核实。'
const answerText = '已向当时在场的三位同事核实，情况属实。'

/** 2001 serves with 1002 next, 1003 smiles, and the lead is civil. */
async function inNotice(): Promise<Round> {
  const round = await roundInPhase(team, month, 'voting')
  const others = (but: string) => staff.filter((number) => number !== but)
  for (const number of others('2001')) await vote(round, 'service', [person(number), person('2001'), ...(number === '1002' ? [] : [person('1002')])])
  for (const number of others('1003')) await vote(round, 'smile', [person(number), person('1003')])
  for (const number of others('3001')) await vote(round, 'civility', [person(number), person('3001')])
  return passTo(round, 'notice')
}

/** One star alone is voted on. */
async function withoutQuorum(round: Round): Promise<Round> {
  await database.round.update({ where: { id: round.id }, data: { quorumPercent: 0 } })
  return round
}

const raise = (number: string, result: string, why = reason) => as(number).post(`/stars/${month}/objection`, { result, reason: why })
const idOf = async (round: Round, about: string) => (await database.objection.findFirstOrThrow({ where: { roundId: round.id, aboutId: person(about) } })).id
const answer = (number: string, objection: string, verdict: string, text = answerText) => as(number).post(`/team/stars/${month}/objections?unit=${team.id}`, { objection, verdict, text })
const publish = (number = '3001') => as(number).post(`/team/stars/${month}/publish`, { deed: 'publish' })
const audited = async (round: Round, action: string) => database.auditEvent.count({ where: { action, subject: `round:${round.id}` } })
const winnersOf = async (round: Round, star: string) => (await countRound(round)).flatMap(({ category, tally }) => (category.slug === star && tally.outcome === 'elected' ? tally.winners : []))

test('an objection stops the publication until the lead has answered it in writing; the public never reads who it was', async () => {
  const round = await inNotice()
  const presses = await Promise.all([1, 2, 3].map(() => raise('1002', `service ${person('2001')}`)))
  expect(presses.map(({ status }) => status)).toEqual([302, 302, 302])
  expect([await database.objection.count({ where: { roundId: round.id } }), await audited(round, 'object-to-stars')]).toEqual([1, 1])
  expect((await database.auditEvent.findFirstOrThrow({ where: { action: 'object-to-stars', subject: `round:${round.id}` } })).actorId).toBeNull()
  expect((await listStarNews(await memberOf('3001'), new Date(0))).filter((one) => one.month === month)).toMatchObject([{ kind: 'objection' }])
  const id = await idOf(round, '2001')
  const ready = await passTo(round, 'ready')
  for (const deed of ['ask', 'publish']) expect((await as('3001').post(`/team/stars/${month}/publish`, { deed })).status).toBe(409)
  expect(await database.roundPublication.count({ where: { roundId: round.id } })).toBe(0)
  const page = (await as('1001').get(`/stars/${month}`)).text
  expect([page.includes(reason), page.includes('等答复'), page.includes('提出异议的人')]).toEqual([true, true, false])
  expect((await as('1001').get(`/stars/${month}.data`)).text).not.toContain(person('1002'))
  expect((await as('3001').get(`/team/stars/${month}/objections`)).text).toContain('提出异议的人：孙𠮷')
  expect((await answer('3001', id, 'rejected', '不对')).status).toBe(400)
  expect((await answer('3001', id, '')).status).toBe(400)
  expect((await answer('2001', id, 'rejected')).status).toBe(403)
  const answers = await Promise.all([1, 2, 3].map(() => answer('3001', id, 'rejected')))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 409, 409])
  expect([await audited(round, 'reject-objection'), await winnersOf(ready, 'service')]).toEqual([1, [person('2001')]])
  expect((await publish()).status).toBe(302)
  const result = (await as('1001').get(`/stars/${month}`)).text
  for (const words of [reason, answerText, '不成立', '有同事对服务之星的结果提出了异议']) expect(result).toContain(words)
  expect((await listStarNews(await memberOf('1002'), new Date(0))).filter((one) => one.month === month)).toMatchObject([{ kind: 'answered' }])
})

test('on the desk a month has one main button: its objections until they are answered, then its publication', async () => {
  const round = await inNotice()
  await raise('1002', `service ${person('2001')}`)
  const mainOf = async (card: 'running' | 'publish') => {
    const [shown = ''] = new RegExp(`<section[^>]*aria-labelledby="${card}-${month}".*?</section>`, 's').exec((await as('3001').get('/team/stars')).text) ?? []
    return [...shown.matchAll(/<a [^>]*button-main[^>]*>/g)].map(([link]) => /href="\/team\/stars\/[^/]+\/([a-z]+)/.exec(link)?.[1])
  }
  expect(await mainOf('running')).toEqual(['objections'])
  await passTo(round, 'ready')
  expect(await mainOf('publish')).toEqual(['objections'])
  await answer('3001', await idOf(round, '2001'), 'rejected')
  expect(await mainOf('publish')).toEqual(['publish'])
})

test('upheld, an objection strikes the winner: the next by the count stands in a notice that hangs anew, and is awarded', async () => {
  const round = await inNotice()
  await raise('1003', `service ${person('2001')}`)
  const before = await passTo(round, 'ready')
  expect((await answer('3001', await idOf(round, '2001'), 'upheld')).status).toBe(302)
  const again = await findAt(team, month, new Date())
  const shortened = await as('3001').post(`/team/stars/${month}/dates`, { deed: 'shift', days: '-1', reason: '早一点发布' })
  expect([shortened.status, shortened.text.includes('要从那时起重新公示够日数')]).toEqual([400, true])
  expect([before.phase, again.phase, await winnersOf(again, 'service')]).toEqual(['ready', 'notice', [person('1002')]])
  expect((await listStarNews(await memberOf('2001'), new Date(0))).filter((one) => one.month === month)).toMatchObject([{ kind: 'struck' }])
  expect((await publish()).status).toBe(409)
  // The next one can be objected to as well.
  expect((await as('1001').get(`/stars/${month}/objection`)).text).toContain('服务之星：孙𠮷')
  await passTo(again, 'ready')
  expect((await publish()).status).toBe(302)
  const awards = await database.award.findMany({ where: { roundId: round.id, personId: { in: [person('2001'), person('1002')] } } })
  expect(awards.map(({ personId }) => personId)).toEqual([person('1002')])
  expect(await winnersOf(await findAt(team, month, new Date()), 'service')).toEqual([person('1002')])
  // The answer and the date that it moved stand in the log, with the reason once.
  const log = /<section aria-labelledby="log">.*?<\/section>/s.exec((await as('1001').get(`/stars/${month}`)).text)?.[0] ?? ''
  expect([log.includes('把可以发布的时间从'), log.split(answerText).length - 1]).toEqual([true, 1])
})

test('nobody answers in their own matter: of the lead who won an administrator does, and the lead reads no name', async () => {
  const round = await inNotice()
  await raise('1002', `civility ${person('3001')}`)
  const id = await idOf(round, '3001')
  const asLead = await as('3001').get(`/team/stars/${month}/objections.data`)
  expect([asLead.text.includes('孙𠮷'), asLead.text.includes(reason)]).toEqual([false, true])
  expect((await answer('3001', id, 'rejected')).status).toBe(403)
  expect((await listStarNews(await memberOf('9001'), new Date(0))).filter((one) => one.month === month)).toMatchObject([{ kind: 'objection', unitId: team.id }])
  expect((await as('9001').get(`/team/stars/${month}/objections?unit=${team.id}`)).text).toContain('提出异议的人：孙𠮷')
  // Where somebody leads from above the team it is theirs, and Today says so to both.
  const waitsFor = async (number: string) => (await listStarNews(await memberOf(number), new Date(0))).some((one) => one.kind === 'objection' && one.month === month)
  const { id: grant } = await database.roleGrant.create({ data: { personId: person('0101'), role: 'LEAD', unitId: outletId } })
  expect([await waitsFor('0101'), await waitsFor('9001'), (await answer('9001', id, 'rejected')).status]).toEqual([true, false, 403])
  await database.roleGrant.update({ where: { id: grant }, data: { revokedAt: new Date() } })
  expect([await waitsFor('0101'), await waitsFor('9001')]).toEqual([false, true])
  await raise('3001', `smile ${person('1003')}`)
  const own = await idOf(round, '1003')
  expect((await answer('3001', own, 'upheld')).status).toBe(403)
  await raise('1001', `service ${person('2001')}`)
  expect((await answer('9001', await idOf(round, '2001'), 'rejected')).status).toBe(403)
  expect((await answer('9001', own, 'rejected')).status).toBe(302)
  expect((await answer('9001', id, 'upheld')).status).toBe(302)
  expect(await winnersOf(await findAt(team, month, new Date()), 'civility')).toEqual([])
})

test('an objection that cannot be is told why, and nothing is written', async () => {
  const round = await inNotice()
  expect((await raise('1001', `service ${person('2001')}`, '太短')).status).toBe(400)
  expect((await raise('1001', `service ${person('2001')}`, '长'.repeat(301))).status).toBe(400)
  expect((await raise('1001', '')).status).toBe(400)
  for (const result of ['service', `service ${person('1002')}`, `nothing ${person('2001')}`, "' OR 1=1"]) expect((await raise('1001', result)).status).toBe(400)
  expect((await raise('0101', `service ${person('2001')}`)).status).toBe(404)
  expect((await as('9001').post(`/stars/${month}/objection?unit=${team.id}`, { result: `service ${person('2001')}`, reason })).status).toBe(403)
  await passTo(round, 'ready')
  const late = await raise('1001', `service ${person('2001')}`)
  expect([late.status, late.text.includes('现在不是公示期间')]).toEqual([409, true])
  expect(await database.objection.count({ where: { roundId: round.id } })).toBe(0)
  await publish()
  expect((await answer('3001', 'nonsense', 'upheld')).status).toBe(409)
})

test('where two publish, the second confirms word for word what the first proposed, and a hundred presses publish once', async () => {
  expect((await as('3001').post('/team/stars/calendar', { deed: 'publishers', publishers: 'two', second: person('1002') })).status).toBe(302)
  const round = await passTo(await inNotice(), 'ready')
  const field = `citation-service-${person('2001')}`
  const citation = '提交的人写下的当选理由。'
  expect((await as('3001').post(`/team/stars/${month}/publish`, { deed: 'ask', [field]: citation })).text).toContain('提交，等另一个人确认')
  for (let press = 0; press < 2; press += 1) expect((await as('3001').post(`/team/stars/${month}/publish`, { deed: 'publish', [field]: citation })).status).toBe(302)
  expect([await database.publicationProposal.count({ where: { roundId: round.id } }), await audited(round, 'propose-stars'), await database.roundPublication.count({ where: { roundId: round.id } })]).toEqual([1, 1, 0])
  const waiting = (await as('3001').get(`/team/stars/${month}/publish`)).text
  // What the lead wrote stays in its field, to be changed from there.
  expect([waiting.includes('等孙𠮷（或'), waiting.includes(`${citation}</textarea>`)]).toEqual([true, true])
  const address = `/stars/${month}/confirm`
  for (const number of ['1001', '3001']) expect((await as(number).get(address)).status).toBe(404)
  for (const number of ['1001', '3001', '0101']) expect((await as(number).post(address, { deed: 'confirm' })).status).toBe(404)
  expect((await listStarNews(await memberOf('1002'), new Date(0))).filter((one) => one.month === month)).toMatchObject([{ kind: 'proposal' }])
  const shown = (await as('1002').get(address)).text
  for (const words of [citation, '王堃', '赵明霞', '文化墙']) expect(shown).toContain(words)
  const proposal = /name="proposal" value="([^"]+)"/.exec(shown)?.[1] ?? ''
  expect((await as('1002').post(address, { deed: 'confirm', proposal: 'another' })).status).toBe(409)
  const presses = await Promise.all(Array.from({ length: 100 }, () => as('1002').post(address, { deed: 'confirm', proposal, [field]: '别的话' })))
  expect(new Set(presses.map(({ status }) => status))).toEqual(new Set([302]))
  expect([await database.award.count({ where: { roundId: round.id } }), await audited(round, 'publish-stars')]).toEqual([3, 1])
  expect((await database.award.findFirstOrThrow({ where: { roundId: round.id, personId: person('2001') } })).citation).toBe(citation)
  const log = (await as('1001').get(`/stars/${month}`)).text
  expect([log.includes('赵明霞提交发布'), log.includes('孙𠮷确认了发布')]).toEqual([true, true])
})

test('nobody confirms their own election while somebody else can; where nobody else is left, they do', async () => {
  await as('3001').post('/team/stars/calendar', { deed: 'publishers', publishers: 'two', second: person('1003') })
  const round = await passTo(await inNotice(), 'ready')
  expect((await publish()).status).toBe(302)
  expect((await as('3001').get(`/team/stars/${month}/publish`)).text).toContain('等另一位班长或管理员确认')
  const address = `/stars/${month}/confirm`
  const told = (await as('1003').get(address)).text
  expect([told.includes('不能由您自己确认'), told.includes('确认并发布'), (await as('1003').get(`/stars/${month}`)).text.includes('等您确认以后发布')]).toEqual([true, false, false])
  const { id: proposal } = await database.publicationProposal.findFirstOrThrow({ where: { roundId: round.id } })
  for (const deed of ['confirm', 'return']) {
    const refused = await as('1003').post(address, { deed, proposal, reason: '自己退回自己的当选' })
    expect([deed, refused.status, refused.text.includes('要由别人确认')]).toEqual([deed, 409, true])
  }
  const heard = async () => (await listStarNews(await memberOf('1003'), new Date(0))).filter((one) => one.month === month)
  expect([await database.roundPublication.count({ where: { roundId: round.id } }), await heard()]).toEqual([0, []])
  // As if all the others over the team were gone.
  const others = { revokedAt: null, personId: { not: person('3001') }, role: { in: ['LEAD' as const, 'ADMIN' as const] } }
  const gone = await database.roleGrant.findMany({ where: others, select: { id: true } })
  await database.roleGrant.updateMany({ where: others, data: { revokedAt: new Date() } })
  expect(await heard()).toMatchObject([{ kind: 'proposal' }])
  const confirmed = await as('1003').post(address, { deed: 'confirm', proposal })
  await database.roleGrant.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { revokedAt: null } })
  expect([confirmed.status, await database.roundPublication.count({ where: { roundId: round.id } })]).toEqual([302, 1])
})

test('what waits to be confirmed goes to whom the lead names then, and the lead is told', async () => {
  const name = (second: string) => as('3001').post('/team/stars/calendar', { deed: 'publishers', publishers: 'two', second })
  await name(person('1002'))
  const round = await passTo(await inNotice(), 'ready')
  await publish()
  const address = `/stars/${month}/confirm`
  expect([(await as('1002').get(address)).status, (await as('1001').get(address)).status]).toEqual([200, 404])
  const moved = (await name(person('1001'))).location ?? ''
  expect((await as('3001').get(moved.replace(/#.*/, ''))).text).toContain('正在等确认的，现在等新指定的人确认')
  expect([(await as('1002').get(address)).status, (await as('1001').get(address)).status]).toEqual([404, 200])
  // Named again, nothing moves; and what was given back waits for nobody.
  expect((await name(person('1001'))).location).not.toContain('moved')
  const { id: proposal } = await database.publicationProposal.findFirstOrThrow({ where: { roundId: round.id } })
  expect((await as('1001').post(address, { deed: 'return', proposal, reason: '理由里有错别字，请改。' })).status).toBe(302)
  expect((await name(person('1002'))).location).not.toContain('moved')
})

test('a proposal is given back with a reason, an administrator can be the second, and an outdated one is refused', async () => {
  await as('3001').post('/team/stars/calendar', { deed: 'publishers', publishers: 'two', second: '' })
  const round = await inNotice()
  // To be rid of the second is for rounds whose vote has not opened.
  await as('3001').post('/team/stars/calendar', { deed: 'publishers', publishers: 'one' })
  await passTo(round, 'ready')
  await publish()
  const address = `/stars/${month}/confirm?unit=${team.id}`
  const proposed = async () => /name="proposal" value="([^"]+)"/.exec((await as('9001').get(address)).text)?.[1] ?? ''
  const first = await proposed()
  expect((await as('9001').post(address, { deed: 'return', proposal: first, reason: '短' })).status).toBe(400)
  expect((await as('9001').post(address, { deed: 'return', proposal: first, reason: '理由里有错别字，请改。' })).status).toBe(302)
  expect((await as('9001').post(address, { deed: 'confirm', proposal: first })).status).toBe(409)
  expect((await as('3001').get(`/team/stars/${month}/publish`)).text).toContain('理由里有错别字，请改。')
  await publish()
  const second = await proposed()
  // An objection in between, upheld: others have won than the proposal says.
  const { id: categoryId } = await database.starCategory.findFirstOrThrow({ where: { unitId: team.id, slug: 'service' } })
  await database.objection.create({ data: { roundId: round.id, categoryId, aboutId: person('2001'), objectorId: person('1001'), reason, answer: { create: { isUpheld: true, text: answerText, answeredBy: person('9001') } } } })
  expect((await as('9001').post(address, { deed: 'confirm', proposal: second })).status).toBe(409)
  expect(await database.roundPublication.count({ where: { roundId: round.id } })).toBe(0)
  await publish()
  expect((await as('9001').post(address, { deed: 'confirm', proposal: await proposed() })).status).toBe(302)
  expect(await database.award.count({ where: { roundId: round.id, personId: person('1002') } })).toBe(1)
})

test('the lead names nobody outside the team, and not themselves, as the second', async () => {
  for (const second of [person('0101'), person('3001'), 'nonsense']) {
    const refused = await as('3001').post('/team/stars/calendar', { deed: 'publishers', publishers: 'two', second })
    expect([refused.status, refused.text.includes('请指定班组里的另一位同事')]).toEqual([400, true])
  }
  expect((await as('3001').post('/team/stars/calendar', { deed: 'publishers', publishers: 'many' })).status).toBe(400)
  expect(await database.starPublishers.count()).toBe(0)
})

test('an award that is taken back stays on record, marked; certificate, hall and wall follow, and the person hears of it', async () => {
  const round = await passTo(await inNotice(), 'ready')
  await publish()
  const award = await database.award.findFirstOrThrow({ where: { roundId: round.id, personId: person('2001') }, include: { certificate: true } })
  const press = (fields: Record<string, string>) => as('3001').post(`/team/stars/${month}/annul`, fields)
  const annul = (fields: { award: string; reason: string }) => press({ ...fields, sure: fields.award })
  // The first press asks, and so does one for another award than was asked about.
  for (const sure of [{}, { sure: 'month' }]) {
    const asked = await press({ award: award.id, reason: '查实经过不属实', ...sure })
    expect([asked.status, asked.text.includes('确定撤销'), asked.text.includes('查实经过不属实')]).toEqual([400, true, true])
  }
  expect(await database.awardAnnulment.count({ where: { award: { roundId: round.id } } })).toBe(0)
  expect((await annul({ award: award.id, reason: '错' })).status).toBe(400)
  expect((await annul({ award: 'nonsense', reason: '查实经过不属实' })).status).toBe(400)
  expect((await as('2001').post(`/team/stars/${month}/annul`, { award: award.id, reason: '查实经过不属实' })).status).toBe(403)
  const presses = await Promise.all([1, 2, 3].map(() => annul({ award: award.id, reason: '查实经过不属实' })))
  expect(presses.map(({ status }) => status).toSorted()).toEqual([302, 409, 409])
  expect(await database.award.count({ where: { roundId: round.id } })).toBe(3)
  expect(await database.revocation.count({ where: { certificateId: award.certificateId, reinstatedAt: null } })).toBe(1)
  expect(await database.auditEvent.count({ where: { action: 'annul-award', subject: `award:${award.id}` } })).toBe(1)
  expect((await listHall(team.id)).find((one) => one.month === month)?.stars.map(({ winners }) => winners.length)).toEqual([0, 1, 1])
  const page = (await as('1001').get(`/stars/${month}`)).text
  expect([page.includes('<del>王堃</del>'), page.includes('查实经过不属实'), page.includes('撤销了王堃的服务之星')]).toEqual([true, true, true])
  const today = (await as('2001').get('/')).text
  expect([today.includes('被撤销了，去看理由'), today.includes('证书《')]).toEqual([true, false])
  // The existing way to reinstate a certificate does not bring the star back.
  expect((await as('3001').post('/team/certificates', { deed: 'reinstate', serial: award.certificate.serial, note: '想悄悄恢复它' })).status).toBe(409)
  expect((await annul({ award: 'month', reason: '整个月的投票有问题' })).status).toBe(302)
  expect((await annul({ award: 'month', reason: '整个月的投票有问题' })).status).toBe(409)
  expect([await database.awardAnnulment.count({ where: { award: { roundId: round.id } } }), await audited(round, 'annul-stars')]).toEqual([3, 1])
  expect((await listCurrentStars(team.id)).flatMap(({ winners }) => winners)).toEqual([])
  expect((await as('1001').get(`/stars/${month}`)).text).toContain('这个月的评选已撤销')
})

test('an award that was taken back is no win for the ladder of later months', async () => {
  const first = await passTo(await inNotice(), 'ready')
  await publish()
  const later = `${year}-06`
  const round = await withoutQuorum(await roundInPhase(team, later, 'voting'))
  for (const [voter, choice] of [['1001', '2001'], ['1002', '1003'], ['1004', '2001'], ['1005', '1003'], ['1006', '2001'], ['1007', '1003']] as const) await vote(round, 'service', [person(voter), person(choice)])
  const closed = await passTo(round, 'notice')
  expect(await winnersOf(closed, 'service')).toEqual([person('1003')])
  const { id } = await database.award.findFirstOrThrow({ where: { roundId: first.id, personId: person('2001') } })
  await as('3001').post(`/team/stars/${month}/annul`, { award: id, sure: id, reason: '查实经过不属实' })
  expect((await winnersOf(closed, 'service')).toSorted()).toEqual([person('1003'), person('2001')].toSorted())
})

test('opening, extension and close stand in the record once each, however many look, and the chain holds', async () => {
  const round = await roundInPhase(team, month, 'nominating')
  const look = async (at: Date) => Promise.all(Array.from({ length: 20 }, () => findRound(team, month, at)))
  await look(new Date(Date.now() + 1.5 * day))
  await look(new Date(Date.now() + 2.5 * day))
  expect(await Promise.all(['open-vote', 'extend-vote', 'close-vote'].map((action) => audited(round, action)))).toEqual([1, 1, 0])
  for (let time = 0; time < 3; time += 1) await look(new Date(Date.now() + 6 * day))
  expect(await Promise.all(['open-vote', 'extend-vote', 'close-vote'].map((action) => audited(round, action)))).toEqual([1, 1, 1])
  // Of ballots the record says nothing, and of counts neither.
  const details = await database.auditEvent.findMany({ where: { subject: `round:${round.id}` }, select: { details: true } })
  expect(JSON.stringify(details)).not.toMatch(/ballot|turnout|receipt|points/)
  expect((await checkRecord()).brokenAt).toBeNull()
  const close = await database.roundClose.findUniqueOrThrow({ where: { roundId: round.id } })
  expect(close.closedAt).toEqual((await findAt(team, month, new Date(Date.now() + 6 * day))).dates.extendedTo)
})

test('a server that was down from opening to close records all three at once', async () => {
  const round = await roundInPhase(team, month, 'nominating')
  await Promise.all(Array.from({ length: 8 }, () => findRound(team, month, new Date(Date.now() + 30 * day))))
  await findRound(team, month, new Date(Date.now() + 31 * day))
  expect(await Promise.all(['open-vote', 'extend-vote', 'close-vote'].map((action) => audited(round, action)))).toEqual([1, 1, 1])
})

test('the path of a tie is told step by step from eight ballots on, and below that nothing but the result', async () => {
  const tie = async (voters: readonly (readonly [string, string, string])[]) => {
    const round = await withoutQuorum(await roundInPhase(team, month, 'voting'))
    for (const [voter, ...choices] of voters) await vote(round, 'service', [person(voter), ...choices.map(person)])
    return passTo(round, 'notice')
  }
  const votes = [['1001', '2001', '2002'], ['1003', '2002', '2001'], ['1004', '2001', '2002'], ['1005', '2002', '2001'], ['1006', '2001', '2002'], ['1007', '2002', '2001'], ['1002', '2001', '2002'], ['3001', '2002', '2001']] as const
  await tie(votes)
  const page = (await as('1001').get(`/stars/${month}`)).text
  for (const words of ['服务之星票数相同，怎么分出来的', '都是 20 分', '都是 4 票，还相同', '都是 0 次，还相同', '并列当选。']) expect(page).toContain(words)
  month = `${year}-08`
  await tie(votes.slice(0, 6))
  const few = (await as('1001').get(`/stars/${month}`)).text
  expect([few.includes('怎么分出来的'), few.includes('都是'), few.includes('不公布任何数字'), few.includes('王堃')]).toEqual([false, false, true, true])
  // The ladder itself was declared all along.
  for (const path of [`/stars/${month}`]) expect((await as('1001').get(path)).text).toContain('还相同，并列当选')
})

test('the ladder and the way to the public log stand on the ballot', async () => {
  await roundInPhase(team, month, 'voting')
  const ballot = (await as('1001').get(`/stars/${month}/ballot`)).text
  expect([ballot.includes('票数相同怎么办'), ballot.includes('总分相同，第一名票多的当选'), ballot.includes(`/stars/${month}#log`)]).toEqual([true, true, true])
})

test('the exported count comes out the same in a process of its own, tampered with it DIFFERS, and a broken file is told in a line', async () => {
  const round = await inNotice()
  await raise('1003', `service ${person('2001')}`)
  await passTo(round, 'ready')
  await answer('3001', await idOf(round, '2001'), 'upheld')
  await passTo(round, 'ready')
  await publish()
  const exported = (await as('1001').get(`/stars/${month}/count.json`)).text
  const elsewhere = mkdtempSync(join(tmpdir(), 'recount-'))
  const recount = (text: string | null) => {
    const file = join(elsewhere, 'count.json')
    if (text === null) rmSync(file)
    else writeFileSync(file, text)
    // No database and no settings of ours: the file alone.
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/recount.ts', file], { encoding: 'utf8', env: { NODE_ENV: 'test', PATH: process.env['PATH'] } })
    return { status, said: stdout + stderr }
  }
  const changed = (change: (file: CountFile) => void) => {
    const file = CountFile.parse(JSON.parse(exported))
    change(file)
    return JSON.stringify(file)
  }
  expect(recount(exported)).toEqual({ status: 0, said: 'agrees  服务之星: 孙𠮷\nagrees  微笑之星: 阿依古丽·买买提\nagrees  文明之星: 赵明霞\n' })
  const starOf = (file: CountFile, star: string) => file.stars.find((one) => one.star === star) ?? expect.fail(`no ${star}`)
  const tampered = [
    changed((file) => (starOf(file, '微笑之星').winners = [person('1001')])),
    changed((file) => starOf(file, '微笑之星').count.ballots.splice(0, 8, ...Array.from({ length: 8 }, () => ({ choices: [person('1005')] })))),
    changed((file) => starOf(file, '微笑之星').receipts.pop()),
    changed((file) => starOf(file, '微笑之星').receipts.splice(0, 1, starOf(file, '微笑之星').receipts[1] ?? '')),
    changed((file) => starOf(file, '微笑之星').count.ballots.splice(0, 1, { choices: [person('1005'), person('1005')] })),
  ]
  for (const text of tampered) {
    const { status, said } = recount(text)
    expect([status, said.match(/DIFFERS  微笑之星/g)?.length, said.match(/DIFFERS/g)?.length]).toEqual([1, 1, 1])
  }
  // Without the strike the ballots say something else.
  expect(recount(changed((file) => (starOf(file, '服务之星').count.struck = []))).said).toContain('DIFFERS  服务之星: 王堃')
  for (const [text, words] of [[exported.slice(0, 400), 'this is no JSON'], ['{"unit": 3}', 'this is no count of a month; unit'], [null, 'there is no such file']] as const) {
    const { status, said } = recount(text)
    expect([status, said.includes(words), said.trim().split('\n').length]).toEqual([2, true, 1])
  }
  rmSync(elsewhere, { recursive: true })
})
