// Stars are data: criteria, method, who may be elected; frozen in a round when its voting opens.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { migrationsFolder } from '#app/platform/migrations.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { castBallot } from '#app/stars/ballot/ballot.server.ts'
import { findBallotPaper } from '#app/stars/ballot/candidates.server.ts'
import { CountFile, recount } from '#app/stars/count-file.ts'
import { countRound } from '#app/stars/count.server.ts'
import { nominate } from '#app/stars/nominations.server.ts'
import { publishRound } from '#app/stars/publication/publication.server.ts'
import type { Round, Team } from '#app/stars/rounds.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { findAt, passTo, roundInPhase, type Stars, starsOf, vote } from '#tests/support/star-rounds.ts'

let app: App
let team: Team
let outlet: string
let stars: Stars
const people: Record<string, string> = {}
const browsers: Record<string, Browser> = {}
const staff = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '2001', '2002', '3001']
let year = 2000
let month = ''

beforeAll(async () => {
  const ids = await seedCast(database)
  outlet = ids.outlet
  team = await database.unit.findUniqueOrThrow({ where: { id: ids.team }, select: { id: true, name: true, timeZone: true } })
  for (const { id, employeeNumber } of await database.person.findMany()) people[employeeNumber] = id
  app = await startApp()
  for (const number of ['1001', '1002', '3001', '0301']) browsers[number] = await app.signedIn(number)
})
afterAll(() => app.stop())
beforeEach(() => {
  month = `${(year += 2)}-05`
})

const person = (number: string) => people[number] ?? ''
const as = (number: string): Browser => browsers[number] ?? app.browser()
const everybody = (except: string[] = []) => staff.filter((number) => !except.includes(number))

async function open(phase: 'nominating' | 'voting' | 'notice' | 'ready'): Promise<Round> {
  const round = await roundInPhase(team, month, phase)
  stars = await starsOf(team)
  return round
}

/** What the form of a star sends when nothing is changed but this. */
const form = (changed: Record<string, string> = {}) => ({
  nameZh: '微笑之星',
  nameEn: 'Smile Star',
  honoursZh: '来有迎声，去有送声。',
  honoursEn: '',
  criteriaZh: '先微笑，后开口',
  criteriaEn: '',
  method: 'ranked',
  points: '3-2-1',
  scope: 'team',
  positions: '',
  coolDownMonths: '0',
  badge: 'smile',
  ...changed,
})
/** Saves as the lead does who has seen what a changed rule would have given. */
const revise = (changed: Record<string, string> = {}) => as('3001').post('/team/stars/categories/smile', { ...form(changed), seen: changed['coolDownMonths'] ? `vote rest ${changed['coolDownMonths']}` : 'vote' })
const candidatesFor = async (round: Round, slug: string) => (await findBallotPaper(round)).stars.find(({ category }) => category.slug === slug)?.candidates.map(({ id }) => id) ?? []

test('three stars come ready, each with criteria and a method that the ballot shows', async () => {
  await open('voting')
  const list = (await as('3001').get('/team/stars/categories')).text
  for (const words of ['服务之星', '微笑之星', '文明之星', '第 1 版', '先微笑，后开口']) expect(list).toContain(words)
  const ballot = (await as('1001').get(`/stars/${month}/ballot`)).text
  for (const words of ['来有迎声，问有答声，去有送声', '第一名 3 分，第二名 2 分，第三名 1 分', '保安、保洁']) expect(ballot).toContain(words)
})

test('rounds that were frozen before stars had editions keep the stars and candidates that they had', async () => {
  const nominating = await open('nominating')
  await nominate(nominating, { categoryId: stars['smile'] ?? '', nominatorId: person('1001'), nomineeId: person('2001'), reason: '好'.repeat(30) }, new Date())
  await passTo(nominating, 'voting')
  const frozen = async () => ({
    stars: (await database.roundStar.findMany({ orderBy: [{ roundId: 'asc' }, { categoryId: 'asc' }] })).map(({ roundId, categoryId }) => [roundId, categoryId]),
    candidates: await database.candidate.findMany({ orderBy: [{ roundId: 'asc' }, { categoryId: 'asc' }, { personId: 'asc' }] }),
  })
  const before = await frozen()
  expect(before.candidates.filter(({ roundId }) => roundId === nominating.id)).toHaveLength(2 * staff.length + 1)
  await database.candidate.deleteMany()
  await database.roundStar.deleteMany()
  await database.starEdition.deleteMany()
  const file = join(migrationsFolder(readSettings()), '0033_star-editions/migration.sql')
  for (const statement of readFileSync(file, 'utf8').replace(/^--.*$/gm, '').split(';').filter((text) => text.includes('INSERT INTO'))) await database.$executeRawUnsafe(statement)
  expect(await frozen()).toEqual(before)
  expect((await database.starEdition.findMany({ select: { number: true, method: true, points: true } }))).toEqual(Array.from({ length: 3 }, () => ({ number: 1, method: 'RANKED', points: '3-2-1' })))
})

test('what a star says when the vote opens holds for that round; a later change touches only later ones', async () => {
  const round = await open('nominating')
  expect((await revise({ criteriaZh: '客户点名表扬' })).status).toBe(302)
  const voting = await passTo(round, 'voting')
  expect((await as('1001').get(`/stars/${month}/ballot`)).text).toContain('客户点名表扬')
  expect((await revise({ nameZh: '笑脸之星', criteriaZh: '笑得最多', method: 'single' })).status).toBe(302)
  const ballot = (await as('1001').get(`/stars/${month}/ballot`)).text
  expect([ballot.includes('客户点名表扬'), ballot.includes('笑得最多'), ballot.includes('笑脸之星')]).toEqual([true, false, false])
  expect((await castBallot(voting, { star: 'smile', voterId: person('1001'), choices: [person('2001'), person('2002')], requestKey: randomUUID() }))).toHaveProperty('receipt')
  month = `${(year += 2)}-05`
  await open('voting')
  expect((await as('1001').get(`/stars/${month}/ballot`)).text).toContain('笑得最多')
  const earlier = (await as('3001').get('/team/stars/categories/smile')).text
  for (const words of ['以前的版本', '客户点名表扬', '赵明霞']) expect(earlier).toContain(words)
})

test('a vote that opened while nobody looked is frozen by what the stars said before the lead changes them', async () => {
  await revise({ criteriaZh: '开票以前的标准' })
  const round = await open('nominating')
  await database.round.update({ where: { id: round.id }, data: { voteFrom: new Date(Date.now() - 1000) } })
  await revise({ criteriaZh: '开票以后的标准' })
  const ballot = (await as('1001').get(`/stars/${month}/ballot`)).text
  expect([ballot.includes('开票以前的标准'), ballot.includes('开票以后的标准')]).toEqual([true, false])
})

test('the same edition sent again is not made again', async () => {
  await revise({ criteriaZh: '同样的标准' })
  const count = () => database.starEdition.count({ where: { category: { unitId: team.id, slug: 'smile' } } })
  const before = await count()
  await Promise.all([1, 2, 3].map(() => revise({ criteriaZh: '同样的标准' })))
  expect(await count()).toBe(before)
})

test('by approval a ballot names up to three in no order, without scripts, and the count comes out again', async () => {
  await revise({ method: 'approval' })
  const round = await open('voting')
  const page = (await as('1001').get(`/stars/${month}/ballot`)).text
  const [ballot = ''] = /aria-labelledby="ballot-smile".*?<\/form>/s.exec(page) ?? []
  expect([ballot.includes('type="checkbox" name="approved"'), ballot.includes('第一名')]).toEqual([true, false])
  const approve = (numbers: string[]) => as('1001').post(`/stars/${month}/ballot`, { star: 'smile', approved: numbers.map(person) })
  const many = await approve(['1002', '1003', '2001', '2002'])
  expect([many.status, many.text.includes('选的人太多了')]).toEqual([400, true])
  expect((await approve(['2001', '1002', '1003'])).status).toBe(200)
  const choices = (await database.ballot.findFirstOrThrow({ where: { roundId: round.id } })).choices
  expect(choices).toEqual([person('2001'), person('1002'), person('1003')].toSorted())
  for (const number of everybody(['1001', '1002'])) await vote(round, 'smile', [person(number), person('1002')])
  for (const star of ['service', 'civility']) for (const number of everybody(['2001'])) await vote(round, star, [person(number), person('2001')])
  await passTo(round, 'ready')
  await as('3001').post(`/team/stars/${month}/publish`, { deed: 'publish' })
  const shown = (await as('1002').get(`/stars/${month}`)).text
  expect(shown).toContain('得票最多当选')
  const file = CountFile.parse(JSON.parse((await as('1002').get(`/stars/${month}/count.json`)).text))
  expect(file.stars.find(({ star }) => star === '微笑之星')?.count.rule).toEqual({ method: 'approval', points: [1] })
  expect(recount(file).every(({ agrees }) => agrees)).toBe(true)
  expect(recount(file).find(({ star }) => star === '微笑之星')?.winners).toEqual(['孙𠮷'])
})

test('with one name on a ballot a second one is refused', async () => {
  await revise({ method: 'single' })
  await open('voting')
  const page = (await as('1001').get(`/stars/${month}/ballot`)).text
  expect(/aria-labelledby="ballot-smile".*?<\/form>/s.exec(page)?.[0]).toContain('type="radio" name="first"')
  expect((await as('1001').post(`/stars/${month}/ballot`, { star: 'smile', first: person('2001'), second: person('2002') })).status).toBe(400)
  expect((await as('1001').post(`/stars/${month}/ballot`, { star: 'smile', first: person('2001') })).status).toBe(200)
})

test('points of a star’s own decide its count', async () => {
  await revise({ points: '9-1' })
  const round = await open('voting')
  for (const [voter, first, second] of [['1001', '1002', '2001'], ['1003', '1002', '2001'], ['1004', '2001', '2002'], ['1005', '2001', '2002'], ['1006', '2001', '1002'], ['1007', '1002', '2001']] as const)
    await vote(round, 'smile', [person(voter), person(first), person(second)])
  for (const star of ['service', 'civility']) for (const number of everybody(['2001'])) await vote(round, star, [person(number), person('2001')])
  const counted = (await countRound(await passTo(round, 'ready'))).find(({ category }) => category.slug === 'smile')
  expect(counted?.tally).toMatchObject({ winners: [person('2001')], standings: [{ points: 30 }, { points: 28 }, { points: 2 }, {}, {}, {}, {}, {}, {}, {}] })
  expect(await castBallot(round, { star: 'smile', voterId: person('2002'), choices: [person('1001'), person('1002'), person('1003')], requestKey: randomUUID() })).toEqual({ refused: 'too-many' })
})

test('who has won rests as long as the star says: not nominated, not on the ballot, and told', async () => {
  await revise({ coolDownMonths: '2' })
  const won = await open('voting')
  for (const star of ['service', 'smile', 'civility']) for (const number of everybody(['1003'])) await vote(won, star, [person(number), person('1003')])
  await publishRound(await passTo(won, 'ready'), { leadId: person('3001'), citations: {}, origin: app.url }, new Date())
  month = `${year}-07`
  const round = await open('nominating')
  const mine = { nominatorId: person('1001'), nomineeId: person('1003'), reason: '好'.repeat(30) }
  expect(await nominate(round, { categoryId: stars['smile'] ?? '', ...mine }, new Date())).toEqual({ refused: 'resting' })
  expect(await nominate(round, { categoryId: stars['service'] ?? '', ...mine }, new Date())).toEqual({ nomination: 'made' })
  expect((await as('1001').get(`/stars/${month}/nominate`)).text).toContain('这次轮休：阿依古丽')
  const voting = await passTo(round, 'voting')
  expect(await candidatesFor(voting, 'smile')).toHaveLength(staff.length - 1)
  expect(await candidatesFor(voting, 'smile')).not.toContain(person('1003'))
  expect(await candidatesFor(voting, 'service')).toEqual([person('1003')])
  month = `${year}-08`
  expect(await candidatesFor(await open('voting'), 'smile')).toContain(person('1003'))
})

test('a guard of the outlet who is in no team can be elected where the star says so, and does not vote', async () => {
  const guard = await database.person.create({ data: { employeeNumber: '8001', name: '曾保平', memberships: { create: { unitId: outlet, from: '1999-01-01', position: '保安' } } } })
  await revise({ scope: 'positions', positions: '保安\n保洁', alsoOutlet: 'on' })
  const round = await open('voting')
  expect((await candidatesFor(round, 'smile')).toSorted()).toEqual([person('1006'), person('1007'), guard.id].toSorted())
  expect(await candidatesFor(round, 'service')).not.toContain(guard.id)
  expect(await castBallot(round, { star: 'smile', voterId: guard.id, choices: [], requestKey: randomUUID() })).toEqual({ refused: 'not-an-elector' })
  for (const number of everybody()) await vote(round, 'smile', [person(number), guard.id])
  for (const star of ['service', 'civility']) for (const number of everybody(['2001'])) await vote(round, star, [person(number), person('2001')])
  await publishRound(await passTo(round, 'ready'), { leadId: person('3001'), citations: {}, origin: app.url }, new Date())
  expect((await database.award.findFirstOrThrow({ where: { roundId: round.id, categoryId: stars['smile'] ?? '' } })).personId).toBe(guard.id)
  expect((await as('1001').get(`/stars/${month}`)).text).toContain('曾保平')
})

test('a star can leave its leads out', async () => {
  await revise({ scope: 'not-leads' })
  const round = await open('nominating')
  expect(await nominate(round, { categoryId: stars['smile'] ?? '', nominatorId: person('1001'), nomineeId: person('3001'), reason: '好'.repeat(30) }, new Date())).toEqual({ refused: 'not-electable' })
  expect(await candidatesFor(await passTo(round, 'voting'), 'smile')).not.toContain(person('3001'))
})

test('who comes into the electorate after opening votes, and does not stand', async () => {
  await revise()
  const round = await open('voting')
  const late = await database.person.create({ data: { employeeNumber: '8002', name: '晚到', memberships: { create: { unitId: team.id, from: '2026-01-01' } } } })
  await database.elector.create({ data: { roundId: round.id, personId: late.id } })
  await database.electorateChange.create({ data: { roundId: round.id, personId: late.id, added: true, reason: '新来的同事', changedBy: person('3001') } })
  const found = await findAt(team, month, new Date())
  expect(await castBallot(found, { star: 'smile', voterId: late.id, choices: [person('2001')], requestKey: randomUUID() })).toHaveProperty('receipt')
  expect(await candidatesFor(found, 'smile')).not.toContain(late.id)
  await database.membership.updateMany({ where: { personId: late.id }, data: { until: '2026-01-02' } })
})

test('a star of one’s own is made once however often it is pressed, left out again, and brought back', async () => {
  const requestKey = randomUUID()
  const send = (changed: Record<string, string> = {}) => as('3001').post('/team/stars/categories/new', { requestKey, ...form({ nameZh: '安全之星', badge: 'shield', ...changed }) })
  const presses = await Promise.all([1, 2, 3].map(() => send()))
  expect(presses.map(({ status }) => status)).toEqual([302, 302, 302])
  const star = await database.starCategory.findFirstOrThrow({ where: { unitId: team.id, nameZh: '安全之星' } })
  await open('voting')
  expect((await as('1001').get(`/stars/${month}/ballot`)).text).toContain('投出安全之星这一票')
  expect((await as('3001').post(`/team/stars/categories/${star.slug}`, { deed: 'retire' })).status).toBe(302)
  expect((await as('1001').get(`/stars/${month}/ballot`)).text).toContain('投出安全之星这一票')
  month = `${(year += 2)}-05`
  await open('voting')
  expect((await as('1001').get(`/stars/${month}/ballot`)).text).not.toContain('安全之星')
  const again = await send({ nameZh: '文明之星', requestKey: randomUUID() })
  expect([again.status, again.text.includes('已经有一颗星叫这个名字')]).toEqual([409, true])
  expect((await as('3001').post(`/team/stars/categories/${star.slug}`, { deed: 'restore' })).status).toBe(302)
  expect((await as('3001').post(`/team/stars/categories/${star.slug}`, { deed: 'retire' })).status).toBe(302)
})

test('all that is wrong with the rules of a star is told at once, each beside its field', async () => {
  const lines = Array.from({ length: 20 }, (_, place) => `标准${place}`).join('\n')
  const answer = await revise({ nameZh: '', points: '1-2-9', criteriaZh: lines, coolDownMonths: '99', scope: 'positions', positions: '宇航员', decides: 'score', weightPeer: '50', weightCustomers: '80', weightTraining: '0', weightLead: '0', leastDutyDays: '40' })
  expect(answer.status).toBe(400)
  for (const words of ['请填写', '例如 3-2-1', '0 到 12', '花名册上没有', '四项权重加起来要正好是 100', '请填 0 到 22 的整数']) expect([words, answer.text.includes(words)]).toEqual([words, true])
  expect(/<textarea[^>]*name="criteriaZh"[^>]*aria-invalid="true"/.test(answer.text)).toBe(true)
})

test('one star at least stays', async () => {
  const retire = (slug: string, deed: string) => as('3001').post(`/team/stars/categories/${slug}`, { deed })
  expect([(await retire('service', 'retire')).status, (await retire('civility', 'retire')).status]).toEqual([302, 302])
  const last = await retire('smile', 'retire')
  expect([last.status, last.text.includes('至少要留一颗星')]).toEqual([409, true])
  for (const slug of ['service', 'civility']) await retire(slug, 'restore')
})

test.each([
  [{ nameZh: '' }, '请填写'],
  [{ points: '1-2-3' }, '例如 3-2-1'],
  [{ scope: 'positions', positions: '' }, '至少写一个岗位'],
  [{ scope: 'positions', positions: '宇航员' }, '花名册上没有'],
  [{ coolDownMonths: '99' }, '0 到 12'],
  [{ badge: 'nothing' }, 'id="badge-fault"'],
])('a star that cannot be is told beside its field and keeps what was typed: %j', async (changed, words) => {
  const before = await database.starEdition.count()
  const answer = await revise({ criteriaZh: '独一份的标准', ...changed })
  expect([answer.status, answer.text.includes(words), answer.text.includes('独一份的标准')]).toEqual([400, true, true])
  expect(await database.starEdition.count()).toBe(before)
})

test('the lead of another team neither sees nor changes this one’s stars', async () => {
  for (const path of ['', '/new', '/smile']) expect((await as('0301').get(`/team/stars/categories${path}?unit=${team.id}`)).status).toBe(403)
  expect((await as('0301').post(`/team/stars/categories/smile?unit=${team.id}`, form())).status).toBe(403)
  expect((await as('3001').get('/team/stars/categories/no-such-star')).status).toBe(404)
})
