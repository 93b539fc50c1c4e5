import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database, isPostgresql } from '#app/platform/database.server.ts'
import { castBallot } from '#app/stars/ballot/ballot.server.ts'
import { nominate } from '#app/stars/nominations.server.ts'
import { CountFile, recount } from '#app/stars/count-file.ts'
import { countRound } from '#app/stars/count.server.ts'
import { changeElectorate } from '#app/stars/desk/electorate-change.server.ts'
import { listCurrentStars } from '#app/stars/hall.server.ts'
import { publishRound } from '#app/stars/publication/publication.server.ts'
import { findRound, monthOf, type Round, type Team } from '#app/stars/rounds.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { findAt, passTo, roundInPhase, type Stars, starsOf, vote } from '#tests/support/star-rounds.ts'

let app: App
let team: Team
let stars: Stars
const people: Record<string, string> = {}
const browsers: Record<string, Browser> = {}
const staff = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '2001', '2002', '3001']
/** Every test has a month of its own. */
let year = 2000
let month = ''

beforeAll(async () => {
  const ids = await seedCast(database)
  team = await database.unit.findUniqueOrThrow({ where: { id: ids.team }, select: { id: true, name: true, timeZone: true } })
  for (const { id, employeeNumber } of await database.person.findMany()) people[employeeNumber] = id
  app = await startApp()
  for (const number of ['1001', '1002', '2001', '3001', '0101', '9001']) browsers[number] = await app.signedIn(number)
})
afterAll(() => app.stop())
beforeEach(() => {
  // Far enough apart that no award counts as a recent win of the next.
  month = `${(year += 2)}-05`
})

const person = (number: string) => people[number] ?? ''
const as = (number: string): Browser => browsers[number] ?? app.browser()
const everybody = (except: string[] = []) => staff.filter((number) => !except.includes(number))
const service = () => stars['service'] ?? ''

async function open(phase: 'nominating' | 'voting' | 'notice' | 'ready'): Promise<Round> {
  const round = await roundInPhase(team, month, phase)
  stars = await starsOf(team)
  return round
}

/** A round that is ready: 2001 serves, 1003 smiles, and 1006 and 1007 share civility. */
async function electedRound(): Promise<Round> {
  const round = await open('voting')
  for (const number of everybody(['2001'])) await vote(round, 'service', [person(number), person('2001')])
  for (const number of everybody(['1003'])) await vote(round, 'smile', [person(number), person('1003')])
  for (const [number, choice] of [['1001', '1006'], ['1002', '1006'], ['1003', '1007'], ['1004', '1007'], ['1005', '1006'], ['2002', '1007'], ['1006', '1007'], ['1007', '1006']] as const)
    await vote(round, 'civility', [person(number), person(choice)])
  return passTo(round, 'ready')
}

const goodReason = '客户忘带证件，他骑车跑了三趟，把手续当天办完，自己饭都没吃上。'

test('a round opens by itself for the month, whoever looks and however many at once', async () => {
  const beginning = new Date('2026-11-02T09:00+08:00')
  const found = await Promise.all(Array.from({ length: 8 }, () => findRound(team, '2026-11', beginning)))
  expect(new Set(found.map((round) => round?.id)).size).toBe(1)
  expect(found[0]?.phase).toBe('nominating')
  expect(await database.starCategory.count({ where: { unitId: team.id } })).toBe(3)
  expect(await findRound(team, '2026-12', beginning)).toBeNull()
  await database.round.delete({ where: { id: found[0]?.id ?? '' } })
})

test('a month that nobody looked at while it could vote has no round', async () => {
  expect(await findRound(team, '2026-10', new Date('2026-10-27T09:00+08:00'))).toBeNull()
})

test('a team of nobody has no round, until somebody has come in time to vote', async () => {
  const { timeZone } = team
  const empty = await database.unit.create({ data: { kind: 'TEAM', name: '空班组', parentId: team.id, timeZone } })
  expect(await findRound(empty, '2026-11', new Date('2026-11-22T09:00+08:00'))).toBeNull()
  const came = (from: string) => database.membership.create({ data: { unitId: empty.id, personId: person('9001'), from } })
  await came('2026-11-22')
  expect(await findRound(empty, '2026-11', new Date('2026-11-23T09:00+08:00'))).toBeNull()
  await came('2026-11-21')
  expect(await findRound(empty, '2026-11', new Date('2026-11-23T09:00+08:00'))).toMatchObject({ phase: 'voting' })
  await database.elector.deleteMany({ where: { round: { unitId: empty.id } } })
  await database.leftOut.deleteMany({ where: { round: { unitId: empty.id } } })
  await database.candidate.deleteMany({ where: { round: { unitId: empty.id } } })
  await database.roundStar.deleteMany({ where: { round: { unitId: empty.id } } })
  await database.round.deleteMany({ where: { unitId: empty.id } })
  await database.starEdition.deleteMany({ where: { category: { unitId: empty.id } } })
  await database.starCategory.deleteMany({ where: { unitId: empty.id } })
  await database.membership.deleteMany({ where: { unitId: empty.id } })
  await database.unit.delete({ where: { id: empty.id } })
})

test('two voters of one name are told apart on the ballot by their number', async () => {
  const round = await open('voting')
  await database.person.update({ where: { id: person('1005') }, data: { name: '王堃' } })
  const paper = (await as('1001').get(`/stars/${round.month}/ballot`)).text
  for (const label of ['王堃（工号 2001）', '王堃（工号 1005）', '许琳</span>']) expect(paper).toContain(label)
  await database.person.update({ where: { id: person('1005') }, data: { name: '何旸' } })
})

test('a nomination needs a reason that tells something, and keeps what was typed', async () => {
  await open('nominating')
  const answer = await as('1001').post(`/stars/${month}/nominate`, { star: 'service', nominee: person('2001'), reason: '他很好。', pledge: 'no-delay' })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('至少写 20 个字')
  expect(answer.text).toContain('他很好。')
  expect(await database.nomination.count({ where: { round: { month } } })).toBe(0)
})

test('nobody nominates themselves, or somebody of another team', async () => {
  await open('nominating')
  for (const nominee of [person('1001'), person('0101'), 'nobody', '']) {
    const answer = await as('1001').post(`/stars/${month}/nominate`, { star: 'service', nominee, reason: goodReason, pledge: 'no-delay' })
    expect(answer.status).toBe(400)
  }
  expect(await database.nomination.count({ where: { round: { month } } })).toBe(0)
})

test('nominating the same colleague for the same star again rewrites the reason', async () => {
  await open('nominating')
  const send = (reason: string) => as('1001').post(`/stars/${month}/nominate`, { star: 'service', nominee: person('2001'), reason, pledge: 'no-delay' })
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(goodReason)))
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302])
  await send(`${goodReason}后来客户写了感谢信。`)
  const rows = await database.nomination.findMany({ where: { round: { month } } })
  expect(rows.map(({ reason }) => reason)).toEqual([`${goodReason}后来客户写了感谢信。`])
})

test('a nominee who steps back stands no more and cannot be nominated again', async () => {
  const round = await open('nominating')
  const mine = { categoryId: service(), nominatorId: person('1002'), nomineeId: person('2001'), reason: goodReason }
  await nominate(round, mine, new Date())
  expect((await as('2001').post(`/stars/${month}/nominate`, { star: 'service', deed: 'decline' })).status).toBe(302)
  expect(await nominate(round, { ...mine, nominatorId: person('1003') }, new Date())).toEqual({ refused: 'declined' })
})

test('the electorate is frozen once when voting opens, whoever comes later', async () => {
  const round = await open('voting')
  await Promise.all(Array.from({ length: 6 }, () => findAt(team, month, new Date())))
  expect(await database.elector.count({ where: { roundId: round.id } })).toBe(staff.length)
  const newcomer = await database.person.create({ data: { employeeNumber: `9${month}`, name: '新人', memberships: { create: { unitId: team.id, from: '1999-01-01' } } } })
  await findAt(team, month, new Date())
  expect(await castBallot(round, { star: 'service', voterId: newcomer.id, choices: [], requestKey: randomUUID() })).toEqual({ refused: 'not-an-elector' })
  await database.person.update({ where: { id: newcomer.id }, data: { deactivatedAt: new Date(0) } })
})

test('a member casts a ballot without scripts and gets a receipt, once', async () => {
  const round = await open('voting')
  const page = await as('1001').get(`/stars/${month}/ballot`)
  expect(page.text).toContain('做不到的')
  expect(page.text).not.toContain(`value="${person('1001')}"`)
  const cast = await as('1001').post(`/stars/${month}/ballot`, { star: 'service', first: person('2001'), second: person('1002') })
  expect(cast.status).toBe(200)
  const [ballot] = await database.ballot.findMany({ where: { roundId: round.id } })
  expect(ballot?.choices).toEqual([person('2001'), person('1002')])
  expect(cast.text).toContain(ballot?.receipt)
  expect(cast.headers.get('cache-control')).toContain('no-store')
  expect((await as('1001').get(`/stars/${month}/ballot`)).text).not.toContain(ballot?.receipt)
})

test('the same form sent again gets the same receipt, another one is refused', async () => {
  const round = await open('voting')
  const ballot = { star: 'service', first: person('2001'), requestKey: randomUUID() }
  const [first, second] = [await as('1001').post(`/stars/${month}/ballot`, ballot), await as('1001').post(`/stars/${month}/ballot`, ballot)]
  const receipt = (await database.ballot.findFirstOrThrow({ where: { roundId: round.id } })).receipt
  expect([first.status, second.status]).toEqual([200, 200])
  expect(second.text).toContain(receipt)
  const other = await as('1001').post(`/stars/${month}/ballot`, { ...ballot, requestKey: randomUUID() })
  expect(other.status).toBe(409)
  expect(other.text).not.toContain(receipt)
})

test('two hundred ballots of one person at once leave exactly one', async () => {
  const round = await open('voting')
  const key = randomUUID()
  const send = (_: unknown, index: number) =>
    as('1001').post(`/stars/${month}/ballot`, { star: 'service', first: person('2001'), requestKey: index % 2 === 0 ? key : randomUUID() })
  const answers = await Promise.all(Array.from({ length: 200 }, send))
  expect(await database.ballot.count({ where: { roundId: round.id } })).toBe(1)
  expect(await database.turnout.count({ where: { roundId: round.id } })).toBe(1)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
}, 180_000)

test('a whole team voting at once leaves a ballot each', async () => {
  const round = await open('voting')
  await Promise.all(everybody(['2001']).map((number) => vote(round, 'service', [person(number), person('2001')])))
  expect(await database.ballot.count({ where: { roundId: round.id } })).toBe(staff.length - 1)
})

test.each([
  ['a vote for oneself', { first: '1001' }, 400, '不能投自己'],
  ['somebody who does not stand', { first: '0101' }, 400, '不是这颗星的候选人'],
  ['a person named twice', { first: '2001', second: '2001' }, 400, '选了两次'],
  ['an empty ballot', {}, 400, '还没有选人'],
] as const)('%s is refused', async (_, choices, status, words) => {
  const round = await open('voting')
  const fields = Object.fromEntries(Object.entries(choices).map(([place, number]) => [place, person(number)]))
  const answer = await as('1001').post(`/stars/${month}/ballot`, { star: 'service', ...fields })
  expect(answer.status).toBe(status)
  expect(answer.text).toContain(words)
  expect(await database.turnout.count({ where: { roundId: round.id } })).toBe(0)
})

test('a name beside "nobody" is refused, "nobody" alone is a ballot', async () => {
  const round = await open('voting')
  const both = await as('1001').post(`/stars/${month}/ballot`, { star: 'service', first: person('2001'), nobody: 'on' })
  expect(both.status).toBe(400)
  expect((await as('1001').post(`/stars/${month}/ballot`, { star: 'service', nobody: 'on' })).status).toBe(200)
  expect((await database.ballot.findFirstOrThrow({ where: { roundId: round.id } })).choices).toEqual([])
})

test('only those nominated stand; where nobody was, everybody does', async () => {
  const round = await open('nominating')
  await nominate(round, { categoryId: service(), nominatorId: person('1002'), nomineeId: person('2001'), reason: goodReason }, new Date())
  const voting = await passTo(round, 'voting')
  const cast = (star: string) => castBallot(voting, { star, voterId: person('1001'), choices: [person('2002')], requestKey: randomUUID() })
  expect(await cast('service')).toEqual({ refused: 'unknown-candidate' })
  expect(await cast('smile')).toHaveProperty('receipt')
})

test.each([
  [1, '给这位同事第一名', ['第一名']],
  [2, '第一名、第二名各一位同事', ['第一名', '第二名']],
  [3, '第一名、第二名、第三名各一位同事', ['第一名', '第二名', '第三名']],
])('a ballot with %i candidates speaks of as many places', async (count, sentence, places) => {
  const round = await open('nominating')
  for (const nominee of ['2001', '2002', '1003'].slice(0, count))
    await nominate(round, { categoryId: service(), nominatorId: person('1002'), nomineeId: person(nominee), reason: goodReason }, new Date())
  await passTo(round, 'voting')
  const { text } = await as('1001').get(`/stars/${month}/ballot`)
  const [ballot = ''] = /<form[^>]*aria-labelledby="ballot-service".*?<\/form>/s.exec(text) ?? []
  expect(ballot).toContain(sentence)
  for (const place of ['第一名', '第二名', '第三名']) expect([place, ballot.includes(place)]).toEqual([place, places.includes(place)])
})

test('somebody outside the electorate cannot vote, and sees no round of another team', async () => {
  await open('voting')
  expect((await as('0101').post(`/stars/${month}/ballot`, { star: 'service', first: person('2001') })).status).toBe(404)
  expect((await as('9001').post(`/stars/${month}/ballot?unit=${team.id}`, { star: 'service', first: person('2001') })).status).toBe(403)
  expect((await as('0101').get(`/stars/${month}?unit=${team.id}`)).status).toBe(404)
})

test('after the close no ballot counts', async () => {
  const round = await open('voting')
  for (const number of everybody(['2001', '1001'])) for (const star of Object.keys(stars)) await vote(round, star, [person(number), person('2001')])
  await passTo(round, 'notice')
  const late = await as('1001').post(`/stars/${month}/ballot`, { star: 'service', first: person('2001') })
  expect(late.status).toBe(409)
  expect(late.text).toContain('现在不是投票时间')
  expect(await database.turnout.count({ where: { roundId: round.id, personId: person('1001') } })).toBe(0)
})

test('below the quorum the vote goes on for three days, once; then the star is not awarded', async () => {
  const round = await open('voting')
  for (const number of ['1001', '1002']) await vote(round, 'service', [person(number), person('2001')])
  const extended = await passTo(round, 'notice')
  expect(extended.phase).toBe('voting')
  expect(extended.dates.extendedTo?.getTime()).toBe(extended.dates.noticeFrom.getTime() + 3 * 86_400_000)
  await vote(extended, 'service', [person('1003'), person('2001')])
  const later = new Date(Date.now() + 30 * 86_400_000)
  const closed = await findAt(team, month, later)
  expect(closed.phase).toBe('ready')
  expect((await countRound(closed)).map(({ tally }) => tally.outcome)).toEqual(['no-quorum', 'no-quorum', 'no-quorum'])
  expect(await publishRound(closed, { leadId: person('3001'), citations: {}, origin: app.url }, later)).toEqual({ published: 'now' })
  expect(await database.award.count({ where: { roundId: round.id } })).toBe(0)
})

test('publishing makes award, certificate, wall entry and audit entry at once, and a second time nothing', async () => {
  const round = await electedRound()
  const field = `citation-service-${person('2001')}`
  const presses = await Promise.all([1, 2, 3].map(() => as('3001').post(`/team/stars/${month}/publish`, { deed: 'publish', [field]: '一句班长改过的当选理由。' })))
  expect(presses.map(({ status }) => status)).toEqual([302, 302, 302])
  const awards = await database.award.findMany({ where: { roundId: round.id }, include: { certificate: true, wallEntry: true } })
  expect(awards).toHaveLength(4)
  expect(awards.every(({ certificate, wallEntry }) => certificate.kind === 'STAR' && wallEntry !== null)).toBe(true)
  expect(awards.find(({ personId }) => personId === person('2001'))?.citation).toBe('一句班长改过的当选理由。')
  expect(await database.auditEvent.count({ where: { action: 'publish-stars', subject: `round:${round.id}` } })).toBe(1)
  const [current] = await listCurrentStars(team.id)
  expect(current?.winners.map(({ personId }) => personId)).toEqual([person('2001')])
})

test('before the stars are published the lead is asked once, told what it does, and nothing is written', async () => {
  const round = await electedRound()
  const field = `citation-service-${person('2001')}`
  const asked = await as('3001').post(`/team/stars/${month}/publish`, { deed: 'ask', [field]: '一句班长改过的当选理由。' })
  expect(asked.status).toBe(200)
  for (const said of ['4 人次当选', '颁发 4 张荣誉证书', '文化墙马上换成', '不能撤回', '一句班长改过的当选理由。', '确认发布']) expect(asked.text).toContain(said)
  const back = await as('3001').post(`/team/stars/${month}/publish`, { deed: 'edit', [field]: '一句班长改过的当选理由。' })
  expect([back.status, back.text.includes('一句班长改过的当选理由。</textarea>')]).toEqual([200, true])
  // A form without a deed, as after a press of Enter, asks too.
  expect((await as('3001').post(`/team/stars/${month}/publish`, {})).text).toContain('确认发布')
  expect(await database.roundPublication.count({ where: { roundId: round.id } })).toBe(0)
  expect(await database.certificate.count({ where: { earnedBy: { startsWith: `award:${round.id}` } } })).toBe(0)
})

test('a month in which nobody is elected is asked about as vacant', async () => {
  const round = await open('voting')
  for (const star of ['service', 'smile', 'civility']) for (const number of everybody()) await vote(round, star, [person(number)])
  await passTo(round, 'ready')
  const asked = await as('3001').post(`/team/stars/${month}/publish`, { deed: 'ask' })
  expect([asked.text.includes('这个月没有人当选'), asked.text.includes('张荣誉证书')]).toEqual([true, false])
  await as('3001').post(`/team/stars/${month}/publish`, { deed: 'publish' })
  expect((await as('3001').get(`/team/stars/${month}/publish`)).text).toContain('这个月没有人当选')
})

test('once published the page leads to every certificate, the hall and the wall, however often it is pressed', async () => {
  await electedRound()
  await as('3001').post(`/team/stars/${month}/publish`, { deed: 'publish' })
  for (const deed of ['publish', 'ask', 'publish']) expect((await as('3001').post(`/team/stars/${month}/publish`, { deed })).status).toBe(302)
  const { text } = await as('3001').get(`/team/stars/${month}/publish`)
  const papers = [...text.matchAll(/href="(\/certificates\/[^"]+\.pdf)"/g)].map(([, address]) => address ?? '')
  expect(new Set(papers).size).toBe(4)
  expect((await as('3001').get(papers[0] ?? '')).headers.get('content-type')).toBe('application/pdf')
  for (const address of ['/team/wall', '/stars#hall', `/stars/${month}`]) expect(text).toContain(`href="${address}"`)
  expect(text).not.toContain('确认发布')
})

test('a publication that fails in the middle leaves nothing behind', async () => {
  const round = await electedRound()
  const blocked = `award:${round.id}:${stars['civility']}:${person('1007')}`
  const facts = { kind: 'STAR' as const, personId: person('1007'), unitId: team.id, facts: {}, pdf: new Uint8Array(), sha256: '' }
  const obstacle = await database.certificate.create({ data: { ...facts, serial: blocked, earnedBy: blocked } })
  const counts = async () => Promise.all([
    database.award.count(), database.certificate.count(), database.wallEntry.count(), database.roundPublication.count(), database.auditEvent.count(),
  ])
  const before = await counts()
  await expect(publishRound(round, { leadId: person('3001'), citations: {}, origin: app.url }, new Date())).rejects.toThrow()
  expect(await counts()).toEqual(before)
  await database.certificate.delete({ where: { id: obstacle.id } })
  expect((await as('3001').post(`/team/stars/${month}/publish`, { deed: 'publish' })).status).toBe(302)
})

test('a citation that no font can print stops the publication with a sentence', async () => {
  const round = await electedRound()
  const answer = await as('3001').post(`/team/stars/${month}/publish`, { [`citation-smile-${person('1003')}`]: '服务好\u{10ffff}' })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('印不出来的字')
  expect(await database.roundPublication.count({ where: { roundId: round.id } })).toBe(0)
  expect(await database.award.count({ where: { roundId: round.id } })).toBe(0)
})

test('an empty or endless citation is told beside its field', async () => {
  await electedRound()
  const field = `citation-smile-${person('1003')}`
  for (const citation of ['', '好'.repeat(121)]) expect((await as('3001').post(`/team/stars/${month}/publish`, { [field]: citation })).status).toBe(400)
})

test('before its notice is over a round cannot be published, and only a lead publishes', async () => {
  await open('voting')
  expect((await as('3001').post(`/team/stars/${month}/publish`, { deed: 'publish' })).status).toBe(409)
  expect((await as('2001').post(`/team/stars/${month}/publish`, { deed: 'publish' })).status).toBe(403)
})

test('after the close a receipt is found, and the exported count comes out the same', async () => {
  const round = await open('voting')
  const receipt = await vote(round, 'service', [person('1001'), person('2001')])
  for (const number of everybody(['2001', '1001'])) for (const star of Object.keys(stars)) await vote(round, star, [person(number), person('2001')])
  await passTo(round, 'ready')
  const untimely = await as('1001').get(`/stars/${month}/count.json`)
  expect([untimely.status, untimely.text]).toEqual([404, '这个月还没有发布，没有可以下载的计票文件。'])
  const opened = await as('1001').send(`/stars/${month}/count.json`, { method: 'GET', headers: { Accept: 'text/html' } })
  expect([opened.status, opened.text.includes('<h1')]).toEqual([404, true])
  await as('3001').post(`/team/stars/${month}/publish`, { deed: 'publish' })
  const asked = await as('1001').post(`/stars/${month}`, { receipt: receipt.toLowerCase().replaceAll('-', ' ') })
  expect(asked.text).toContain('已计入服务之星')
  expect((await as('1001').post(`/stars/${month}`, { receipt: 'AAAA-BBBB-CCCC' })).text).toContain('没有这张回执')
  const file = CountFile.parse(JSON.parse((await as('1002').get(`/stars/${month}/count.json`)).text))
  expect(recount(file).map(({ winners, agrees }) => [winners, agrees])).toEqual([[['王堃'], true], [['王堃'], true], [['王堃'], true]])
})

test('below eight ballots the result is shown, and no number', async () => {
  const round = await open('voting')
  for (const number of ['1001', '1002', '1003', '1004', '1005']) for (const star of Object.keys(stars)) await vote(round, star, [person(number), person('2001')])
  await passTo(round, 'ready')
  await as('3001').post(`/team/stars/${month}/publish`, { deed: 'publish' })
  const page = await as('1001').get(`/stars/${month}.data`)
  expect(page.text).toContain('王堃')
  for (const { receipt } of await database.ballot.findMany({ where: { roundId: round.id } })) expect(page.text).not.toContain(receipt)
  expect((await as('1001').get(`/stars/${month}`)).text).toContain('不公布任何数字')
  expect(CountFile.parse(JSON.parse((await as('1001').get(`/stars/${month}/count.json`)).text)).stars).toEqual([])
})

test('before the close no page tells anybody how a star stands', async () => {
  const round = await open('voting')
  for (const number of everybody(['2001', '1002'])) await vote(round, 'service', [person(number), person('2001'), ...(number === '1001' ? [] : [person('1002')].filter((id) => id !== person(number)))])
  const paths = ['/stars', `/stars/${month}`, `/stars/${month}/ballot`, '/team/stars', `/team/stars/${month}/dates`, `/team/stars/${month}/electorate`, `/team/stars/${month}/publish`]
  for (const path of paths) {
    const { text, status } = await as('3001').get(`${path}.data`)
    expect(status).toBe(200)
    expect(text).not.toMatch(/"(points|standings|firstPlaces|receipts?)",(?!\[\])[^,]*\d/)
    for (const { receipt } of await database.ballot.findMany({ where: { roundId: round.id } })) expect(text).not.toContain(receipt)
  }
  await expect(countRound(round)).rejects.toThrow('after its close')
  expect((await as('3001').get(`/stars/${month}/count.json`)).status).toBe(404)
})

test('nothing in the database joins who voted with what was voted', async () => {
  const round = await open('voting')
  const receipts: string[] = []
  for (const number of everybody(['2001'])) receipts.push(await vote(round, 'service', [person(number), person('2001')]))
  const rows = await database.ballot.findMany({ where: { roundId: round.id } })
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['categoryId', 'choices', 'receipt', 'roundId'])
  const turnout = await database.turnout.findMany({ where: { roundId: round.id } })
  expect(Object.keys(turnout[0] ?? {}).sort()).toEqual(['categoryId', 'personId', 'roundId'])
  for (const [table, text] of await readTables()) for (const receipt of table === 'Ballot' ? [] : receipts) expect(text, table).not.toContain(receipt)
  const stored = isPostgresql ? await storedOnPostgresql(round) : await storedOnSqlite(receipts)
  expect(stored.toSorted()).toEqual(receipts.toSorted())
  expect(stored).not.toEqual(receipts)
  expect(stored).not.toEqual(receipts.toReversed())
})

/** Every table as text, internal columns and all. */
async function readTables(): Promise<[string, string][]> {
  const names = isPostgresql
    ? await database.$queryRaw<{ name: string }[]>`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
    : await database.$queryRaw<{ name: string }[]>`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
  const tables: [string, string][] = []
  for (const { name } of names) {
    const rows = await database.$queryRawUnsafe(`SELECT * FROM "${name}"`)
    tables.push([name, JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))])
  }
  return tables
}

/** Receipts in the order of their places; all of a star were written by one transaction. */
async function storedOnPostgresql({ id }: Round): Promise<string[]> {
  const rows = await database.$queryRaw<{ receipt: string; writer: string }[]>`SELECT receipt, xmin::text AS writer FROM "Ballot" WHERE "roundId" = ${id} ORDER BY ctid`
  expect(new Set(rows.map(({ writer }) => writer)).size).toBe(1)
  return rows.map(({ receipt }) => receipt)
}

/** Receipts in the order of their bytes in the file, where each stands in the table and in its index and nowhere else. */
async function storedOnSqlite(receipts: string[]): Promise<string[]> {
  await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)')
  const file = readFileSync(join(process.env['STARHALL_DATA'] ?? '', 'starhall.sqlite'), 'latin1')
  const places = receipts.map((receipt) => ({ receipt, at: file.indexOf(receipt), times: file.split(receipt).length - 1 }))
  expect(places.map(({ times }) => times)).toEqual(places.map(() => 2))
  return places.sort((a, b) => a.at - b.at).map(({ receipt }) => receipt)
}

test('a change of the electorate needs voting to be open and stands on the public log', async () => {
  const round = await open('voting')
  const answer = await as('3001').post(`/team/stars/${month}/electorate`, { deed: 'remove', personId: person('1007'), reason: '本月调往和平里营业厅' })
  expect(answer.status).toBe(302)
  expect((await as('1002').get(`/stars/${month}`)).text).toContain('本月调往和平里营业厅')
  expect(await castBallot(round, { star: 'service', voterId: person('1007'), choices: [], requestKey: randomUUID() })).toEqual({ refused: 'not-an-elector' })
  const again = await as('3001').post(`/team/stars/${month}/electorate`, { deed: 'remove', personId: person('1007'), reason: '本月调往和平里营业厅' })
  expect(again.status).toBe(409)
  const stranger = await as('3001').post(`/team/stars/${month}/electorate`, { deed: 'add', personId: person('0101'), reason: '请她来帮我们投票' })
  expect(stranger.status).toBe(400)
  expect((await as('3001').post(`/team/stars/${month}/electorate`, { deed: 'add', personId: person('1007'), reason: '调动取消，回来了' })).status).toBe(302)
  expect(await database.electorateChange.count({ where: { roundId: round.id } })).toBe(2)
})

test('a date that was moved within its day is told by the times, midnight too', async () => {
  const round = await open('voting')
  const moved = { roundId: round.id, reason: '重新公示', movedBy: person('3001') }
  await database.roundMove.createMany({
    data: [
      { ...moved, date: 'PUBLISH_FROM', before: new Date(`${month}-04T00:00+08:00`), after: new Date(`${month}-04T00:01+08:00`) },
      { ...moved, date: 'PUBLISH_FROM', before: new Date(`${month}-04T00:01+08:00`), after: new Date(`${month}-06T00:00+08:00`) },
      { ...moved, date: 'NOTICE_FROM', before: new Date(`${month}-03T20:00+08:00`), after: new Date(`${month}-04T00:00+08:00`) },
    ],
  })
  const log = (await as('1001').get(`/stars/${month}`)).text.replaceAll(/（周.）/g, '')
  for (const words of ['把可以发布的时间从 5月4日00:00 改到 00:01。', '把可以发布的时间从 5月4日00:01 改到 5月6日。', '把投票截止从 5月3日20:00 改到 24:00。']) expect(log).toContain(words)
})

test('somebody taken out does not tell by the count whether a ballot was cast', async () => {
  const round = await open('voting')
  for (const number of ['1001', '1002', '1003', '1004', '1005']) await vote(round, 'service', [person(number), person('2001')])
  const leave = { added: false, reason: '本月调走了', leadId: person('3001') }
  expect(await changeElectorate(round, { ...leave, personId: person('1001') }, new Date())).toEqual({ changed: true })
  expect(await changeElectorate(round, { ...leave, personId: person('1007') }, new Date())).toEqual({ changed: true })
  const closed = await findAt(team, month, new Date(Date.now() + 40 * 86_400_000))
  const [result] = await countRound(closed)
  expect(result?.count.electorate).toBe(staff.length)
  expect(result?.tally).toMatchObject({ outcome: 'elected', winners: [person('2001')], turnout: 5 })
})

test('the lead ends a vote with a reason that everybody reads, and cannot open it again', async () => {
  const round = await open('voting')
  for (const number of everybody(['2001'])) for (const star of Object.keys(stars)) await vote(round, star, [person(number), person('2001')])
  const silent = await as('3001').post(`/team/stars/${month}/dates`, { deed: 'now', reason: '' })
  expect(silent.status).toBe(400)
  expect((await as('3001').post(`/team/stars/${month}/dates`, { deed: 'now', reason: '大家都投完了' })).status).toBe(302)
  expect((await as('1002').get(`/stars/${month}`)).text).toContain('大家都投完了')
  const reopened = await as('3001').post(`/team/stars/${month}/dates`, { deed: 'move', noticeFrom: '2099-01-01T00:00', publishFrom: '2099-01-02T00:00', reason: '想再投一次看看' })
  expect(reopened.status).toBe(400)
  expect((await findAt(team, month, new Date())).phase).toBe('notice')
  expect(await database.auditEvent.count({ where: { action: 'move-round-dates', subject: `round:${round.id}` } })).toBe(1)
})

test('a vote below the quorum is not ended by its lead: nothing changes, and the one extension stays for its end', async () => {
  const round = await open('voting')
  const refused = await as('3001').post(`/team/stars/${month}/dates`, { deed: 'now', reason: '想早点结束' })
  expect([refused.status, refused.text.includes('投票的人还不够'), refused.text.includes('想早点结束')]).toEqual([409, true, true])
  const after = await findAt(team, month, new Date())
  expect([after.phase, after.dates]).toEqual(['voting', round.dates])
})

test('a notice cannot be made too short for an objection, and one that began anew hangs its whole time', async () => {
  const round = await open('voting')
  for (const number of everybody(['2001'])) for (const star of Object.keys(stars)) await vote(round, star, [person(number), person('2001')])
  await passTo(round, 'notice')
  const ended = await as('3001').post(`/team/stars/${month}/dates`, { deed: 'now', reason: '没有人有意见' })
  expect([ended.status, ended.text.includes('公示至少要满一个工作日')]).toEqual([400, true])
  expect((await findAt(team, month, new Date())).phase).toBe('notice')
})

test('dates out of order or unreadable are told beside their fields and what was typed stays', async () => {
  await open('voting')
  const answer = await as('3001').post(`/team/stars/${month}/dates`, { deed: 'move', noticeFrom: '2099-01-01T00:00', publishFrom: 'soon', reason: '节假日顺延' })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('请填写日期和时间')
  expect(answer.text).toContain('节假日顺延')
  const order = await as('3001').post(`/team/stars/${month}/dates`, { deed: 'move', noticeFrom: '2099-01-01T00:00', reason: '节假日顺延' })
  expect(order.text).toContain('次序不对')
})

test('the hall shows months in their order, and a month or address that is none is not found', async () => {
  for (const path of ['/stars/2026-13', '/stars/nonsense', '/stars/1999-01', '/team/stars/1999-01/publish']) expect((await as('3001').get(path)).status).toBe(404)
  expect((await as('1001').get('/stars')).text).toContain('荣誉榜')
  expect((await as('9001').get('/stars')).status).toBe(200)
  expect(monthOf(new Date('2026-10-31T17:00Z'), team.timeZone)).toBe('2026-11')
})
