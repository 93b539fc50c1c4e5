import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findMember, type Member } from '#app/people/member.server.ts'
import { database, isPostgresql } from '#app/platform/database.server.ts'
import { readBy } from '#app/thanks/cards.server.ts'
import { readerOf } from '#app/thanks/colleagues.server.ts'
import { giveKindCard } from '#app/thanks/give.server.ts'
import { isReadBy, reaches } from '#app/thanks/sight.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

let app: App
let units: Awaited<ReturnType<typeof seedCast>>
const people: Record<string, string> = {}
const browsers: Record<string, Browser> = {}
const readers = ['1001', '1002', '2001', '3001', '0101', '0301', '9001']

beforeAll(async () => {
  units = await seedCast(database)
  for (const { id, employeeNumber } of await database.person.findMany()) people[employeeNumber] = id
  app = await startApp()
  for (const number of [...readers, '1005']) browsers[number] = await app.signedIn(number)
})
afterAll(() => app.stop())
beforeEach(async () => {
  await database.kindCardReport.deleteMany()
  await database.kindCard.deleteMany()
  await database.note.deleteMany()
})

const id = (number: string) => people[number] ?? ''
const as = (number: string): Browser => browsers[number] ?? app.browser()
const words = '系统卡住的那二十分钟，谢谢您过来陪我办完。'
const plain = (text: string) => text.replaceAll('<!-- -->', '')
const form = (to: string, more: Record<string, string> = {}) => ({ to: id(to), value: 'no-delay', text: words, reach: 'TEAM', requestKey: randomUUID(), ...more })
const listCards = () => database.kindCard.findMany({ orderBy: { givenAt: 'asc' } })
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

async function memberOf(number: string): Promise<Member> {
  const member = await findMember(id(number))
  if (!member) throw new Error(`${number} belongs to no unit`)
  return member
}

/** Gives a card through the domain and returns its id. */
async function given(from: string, to: string, more: Partial<Parameters<typeof giveKindCard>[1]> = {}, at = new Date()): Promise<string> {
  const answer = await giveKindCard(await memberOf(from), { to: id(to), value: 'no-delay', text: words, reach: 'TEAM', requestKey: randomUUID(), ...more }, at)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.given
}

test('a card is given, found on its own page, and is news for its receiver', async () => {
  const answer = await as('1001').post('/thanks/give', form('2001'))
  const [card] = await listCards()
  expect([answer.status, answer.location]).toEqual([302, `/thanks/${card?.id}?given#content`])
  expect(plain((await as('1001').get(`/thanks/${card?.id}?given`)).text)).toContain('送出了，王堃在“今天”就能看到。')
  expect(plain((await as('2001').get('/')).text)).toContain(`陈小满给了您一张暖心卡：“${words}”`)
  expect(plain((await as('1002').get('/')).text)).not.toContain('暖心卡')
  const own = plain((await as('2001').get('/thanks')).text)
  for (const said of ['一共收到 1 张。', words, '陈小满 谢 王堃', '不延误', '本班组', '本月还有 5 张。']) expect(own).toContain(said)
  expect(plain((await as('1001').get('/thanks')).text)).toContain('本月还有 4 张。')
})

test('five taps at once give one card, and five forms at once too', async () => {
  const tap = form('2001')
  const taps = await Promise.all(Array.from({ length: 5 }, () => as('1001').post('/thanks/give', tap)))
  expect(new Set(taps.map(({ status, location }) => `${status} ${location}`)).size).toBe(1)
  expect(await listCards()).toHaveLength(1)
  const forms = await Promise.all(Array.from({ length: 5 }, () => as('1001').post('/thanks/give', form('2002'))))
  expect(forms.map(({ status }) => status).toSorted()).toEqual([302, 409, 409, 409, 409])
  expect(forms.find(({ status }) => status === 409)?.text).toContain('两周里已经给过这位同事一张，没有送出。')
  expect(await listCards()).toHaveLength(2)
})

test('a hundred posts at once, on two servers where there can be two, leave five cards and one for each', async () => {
  const second = isPostgresql ? await startApp() : null
  const there = second ? await second.signedIn('1001') : as('1001')
  const colleagues = ['1002', '1003', '1004', '1005', '1006', '1007', '2001', '2002', '3001']
  const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? as('1001') : there).post('/thanks/give', form(colleagues[index % colleagues.length] ?? ''))))
  await second?.stop()
  const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length
  expect([count(302), count(409)]).toEqual([5, 95])
  const cards = await listCards()
  expect(cards).toHaveLength(5)
  expect(new Set(cards.map(({ receiverId }) => receiverId)).size).toBe(5)
  expect((await as('1001').post('/thanks/give', form('3001'))).text).toContain('本月的五张已经给完了，没有送出。')
  const page = plain((await as('1001').get('/thanks/give')).text)
  expect(page).toContain('本月的都给出去了。')
  expect(page).not.toContain('name="text"')
})

test('months and fortnights are those of the unit’s zone', async () => {
  const giver = await memberOf('1001')
  const give = (to: string, at: string) => giveKindCard(giver, { to: id(to), value: 'smile', text: words, reach: 'TEAM', requestKey: randomUUID() }, new Date(at))
  // 23:30 on the last of April in Shanghai.
  for (const to of ['1002', '1003', '1004', '1005', '1006']) expect(await give(to, '2026-04-30T15:30Z')).toHaveProperty('given')
  expect(await give('1007', '2026-04-30T15:59Z')).toEqual({ refused: 'none-left' })
  expect(await give('1007', '2026-04-30T16:00Z')).toHaveProperty('given')
  expect(await give('1002', '2026-05-13T15:59Z')).toEqual({ refused: 'too-soon' })
  expect(await give('1002', '2026-05-13T16:00Z')).toHaveProperty('given')
  expect((await listCards()).map(({ day }) => day)).toEqual([...Array.from({ length: 5 }, () => '2026-04-30'), '2026-05-01', '2026-05-14'])
})

test('what is wrong is said beside its field, what was typed stays, and nothing is given', async () => {
  await database.person.update({ where: { id: id('1007') }, data: { deactivatedAt: new Date() } })
  const cases: [Record<string, string>, number, string][] = [
    [form('1001'), 400, '不能给自己。'],
    [form('0101'), 400, '这位同事现在不在您的班组里，不能给。'],
    [form('1007'), 400, '这位同事现在不在您的班组里，不能给。'],
    [form('nobody'), 400, '请选一位同事。'],
    [form('2001', { to: 'nobody' }), 400, '这位同事现在不在您的班组里，不能给。'],
    [form('2001', { value: 'speed' }), 400, '没有这一条，请重新选择。'],
    [form('2001', { value: '' }), 400, '请选一条。'],
    [form('2001', { text: '谢谢您' }), 400, '至少写 5 个字'],
    [form('2001', { text: '𠮷'.repeat(141) }), 400, '最多 140 个字'],
    [form('2001', { reach: 'WORLD' }), 400, '请选给谁看。'],
  ]
  for (const [sent, status, said] of cases) {
    const answer = await as('1001').post('/thanks/give', sent)
    expect([said, answer.status, answer.text.includes(said)]).toEqual([said, status, true])
    expect(answer.text).toContain(sent['text'])
  }
  expect((await as('1001').post('/thanks/give', form('2001', { requestKey: 'x' }))).status).toBe(400)
  expect(await listCards()).toEqual([])
  expect(plain((await as('9001').get('/thanks/give')).text)).toContain('您现在没有同班组的同事')
  await database.person.update({ where: { id: id('1007') }, data: { deactivatedAt: null } })
})

test.each(reaches)('a card that is %s is read by whom its reach allows, on its page and in every list', async (reach) => {
  const card = await given('1001', '2001', { reach })
  const row = await database.kindCard.findUniqueOrThrow({ where: { id: card } })
  const readable = { PUBLIC: readers, TEAM: ['1001', '1002', '2001', '3001'], PRIVATE: ['1001', '2001'] }[reach]
  for (const number of readers) {
    const isReadable = readable.includes(number)
    const reader = readerOf(await memberOf(number))
    expect([number, isReadBy({ ...row, isOver: false }, reader)]).toEqual([number, isReadable])
    expect([number, await database.kindCard.count({ where: { id: card, ...readBy(reader) } })]).toEqual([number, isReadable ? 1 : 0])
    expect([number, (await as(number).get(`/thanks/${card}`)).status]).toEqual([number, isReadable ? 200 : 404])
    expect([number, (await as(number).get('/thanks/shared')).text.includes(words)]).toEqual([number, isReadable && reach !== 'PRIVATE'])
    if (!isReadable) expect((await as(number).post(`/thanks/${card}`, { deed: 'report', reason: '看看能不能报告。' })).status).toBe(404)
  }
})

test('who moves to another team leaves the team’s cards behind, and keeps their own', async () => {
  const card = await given('1001', '1005')
  const shared = await given('1001', '1002')
  const today = DateTime.now().setZone('Asia/Shanghai').toISODate() ?? ''
  await database.membership.updateMany({ where: { personId: id('1005') }, data: { until: today } })
  await database.membership.create({ data: { personId: id('1005'), unitId: units.secondTeam, from: today } })
  expect((await as('1005').get(`/thanks/${card}`)).status).toBe(200)
  expect((await as('1005').get(`/thanks/${shared}`)).status).toBe(404)
  expect((await as('0101').get(`/thanks/${card}`)).status).toBe(404)
  expect((await as('1005').post('/thanks/give', form('1001'))).text).toContain('不在您的班组里')
  await database.membership.deleteMany({ where: { personId: id('1005'), unitId: units.secondTeam } })
  await database.membership.updateMany({ where: { personId: id('1005') }, data: { until: null } })
})

test('a card taken back is gone for all but its giver; the month keeps counting it, the fortnight does not', async () => {
  const card = await given('1001', '2001')
  for (const press of [1, 2]) expect([press, (await as('1001').post(`/thanks/${card}`, { deed: 'take-back' })).location]).toEqual([press, `/thanks?ended=${card}#content`])
  expect(plain((await as('1001').get(`/thanks?ended=${card}`)).text)).toContain('给王堃的那张卡收回了。')
  expect(plain((await as('1001').get(`/thanks/${card}`)).text)).toContain('您收回了这张卡。')
  for (const number of ['2001', '3001', '1002']) expect((await as(number).get(`/thanks/${card}`)).status).toBe(404)
  expect((await as('2001').get('/')).text).not.toContain('暖心卡')
  expect((await as('1001').post('/thanks/give', form('2001'))).status).toBe(302)
  expect(plain((await as('1001').get('/thanks')).text)).toContain('本月还有 3 张。')
})

test('nobody takes back or puts away a card that is not theirs', async () => {
  const card = await given('1001', '2001')
  for (const [number, deed] of [['2001', 'take-back'], ['1002', 'take-back'], ['3001', 'take-back'], ['1001', 'put-away'], ['1002', 'put-away'], ['1002', 'offer'], ['1001', 'report']] as const)
    expect([number, deed, (await as(number).post(`/thanks/${card}`, { deed, reason: '没有理由的理由。' })).status]).toEqual([number, deed, 404])
  expect(await listCards()).toMatchObject([{ endedAt: null }])
})

test('a receiver puts a card away: nobody else reads it, and the same giver waits the two weeks', async () => {
  const card = await given('1001', '2001')
  expect((await as('2001').post(`/thanks/${card}`, { deed: 'put-away' })).location).toBe('/thanks#content')
  expect((await as('2001').get('/thanks')).text).not.toContain(words)
  expect(plain((await as('1001').get('/thanks')).text)).toContain('对方收起了这张卡')
  expect((await as('1001').post('/thanks/give', form('2001'))).status).toBe(409)
})

test('a public card goes to the wall only past a second person, once however often it is offered, and comes off with the card', async () => {
  const team = await given('1001', '1002')
  expect((await as('1001').post(`/thanks/${team}`, { deed: 'offer' })).status).toBe(409)
  const card = await given('1001', '2001', { reach: 'PUBLIC' })
  const answers = await Promise.all(Array.from({ length: 5 }, () => as('1001').post(`/thanks/${card}`, { deed: 'offer' })))
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302])
  const notes = await database.note.findMany()
  expect(notes).toMatchObject([{ text: words, authorId: id('1001'), unitId: units.team, approved: null }])
  const noteId = notes[0]?.id ?? ''
  expect(plain((await as('1001').get(`/thanks/${card}`)).text)).toContain('已送给班长看')
  expect((await as('3001').post('/team/wall', { noteId, deed: 'approve' })).status).toBe(302)
  expect(plain((await as('1001').get(`/thanks/${card}`)).text)).toContain('这句话正在文化墙上。')
  await as('1001').post(`/thanks/${card}`, { deed: 'take-back' })
  expect((await database.note.findUniqueOrThrow({ where: { id: noteId } })).expiresAt.getTime()).toBeLessThanOrEqual(Date.now())
  expect((await as('1001').post(`/thanks/${card}`, { deed: 'offer' })).text).toContain('这张卡已经收起，没有改动。')
})

test('offering a card and taking it back at once never leaves it on the way to the wall', async () => {
  for (let round = 0; round < 4; round += 1) {
    const card = await given('1001', ['2001', '2002', '1002', '1003'][round] ?? '', { reach: 'PUBLIC' })
    await Promise.all([as('1001').post(`/thanks/${card}`, { deed: 'offer' }), as('1001').post(`/thanks/${card}`, { deed: 'take-back' })])
    expect(await database.note.count({ where: { kindCard: { id: card }, expiresAt: { gt: new Date() } } })).toBe(0)
  }
})

test('a reported card waits for the lead, who lets it stand or takes it down, on record and told to who asked', async () => {
  const [kept, taken] = [await given('1002', '1001', { reach: 'PRIVATE', text: '这句话只有我们两个人知道。' }), await given('1002', '2001')]
  expect((await as('3001').get(`/thanks/${kept}`)).status).toBe(404)
  const reason = '看着不太自在，请看一看。'
  expect((await as('1001').post(`/thanks/${kept}`, { deed: 'report', reason: '短' })).text).toContain('请说明哪里不合适，至少 5 个字。')
  for (const press of [1, 2]) expect([press, (await as('1001').post(`/thanks/${kept}`, { deed: 'report', reason })).status]).toEqual([press, 302])
  expect(plain((await as('1001').get(`/thanks/${kept}`)).text)).toContain('您已请班长来看')
  await as('1001').post(`/thanks/${taken}`, { deed: 'report', reason })
  const desk = plain((await as('3001').get('/team/thanks')).text)
  for (const said of ['这句话只有我们两个人知道。', `陈小满：${reason}`, words]) expect(desk).toContain(said)
  expect(plain((await as('3001').get('/team')).text)).toContain('2 张暖心卡等您看一看')
  expect((await as('1002').get('/team/thanks')).status).toBe(403)
  expect((await as('0301').post('/team/thanks', { card: kept, deed: 'take-down' })).status).toBe(404)
  for (const press of [1, 2]) expect([press, (await as('3001').post('/team/thanks', { card: kept, deed: 'keep' })).status]).toEqual([press, 302])
  expect((await as('3001').post('/team/thanks', { card: taken, deed: 'take-down' })).location).toBe(`/team/thanks?unit=${units.team}&done=${taken}#content`)
  expect(plain((await as('3001').get(`/team/thanks?done=${taken}`)).text)).toContain('取下了，大家都看不到了。')
  expect(await database.auditEvent.count({ where: { action: 'keep-kind-card', subject: `kind-card:${kept}` } })).toBe(1)
  expect(await database.auditEvent.count({ where: { action: 'take-down-kind-card', subject: `kind-card:${taken}` } })).toBe(1)
  const heard = plain((await as('1001').get('/')).text)
  for (const said of ['班长看过，留下了', '您请班长看的暖心卡，班长取下了']) expect(heard).toContain(said)
  expect(plain((await as('1002').get('/')).text)).toContain(`班长取下了您给王堃的暖心卡：“${words}”`)
  expect((await as('2001').get(`/thanks/${taken}`)).status).toBe(404)
  // Taken down by the lead, it still keeps the two weeks.
  expect((await as('1002').post('/thanks/give', form('2001'))).status).toBe(409)
})

test('a lead decides nothing about a card of their own', async () => {
  const card = await given('3001', '1001')
  expect(plain((await as('1001').get(`/thanks/${card}`)).text)).toContain('赵明霞（班长）谢 陈小满')
  await as('1001').post(`/thanks/${card}`, { deed: 'report', reason: '请另一位班长看看。' })
  expect((await as('3001').get('/team/thanks')).text).toContain('这是您自己写的卡，请另一位管这个班组的班长来定。')
  expect((await as('3001').post('/team/thanks', { card, deed: 'keep' })).status).toBe(403)
  expect(await database.kindCardReport.findFirst({ where: { cardId: card } })).toMatchObject({ decidedAt: null })
  expect((await as('3001').post('/team/thanks', { card: 'nothing', deed: 'keep' })).status).toBe(404)
  expect((await as('3001').post('/team/thanks', { card, deed: 'praise' })).status).toBe(400)
})

test('a lead above the team thanks its people too, and an administrator leads nobody by that', async () => {
  await database.roleGrant.create({ data: { personId: id('0301'), role: 'LEAD', unitId: units.outlet } })
  expect((await as('0301').post('/thanks/give', form('1001'))).status).toBe(302)
  expect(await listCards()).toMatchObject([{ unitId: units.team, fromLead: true }])
  await database.roleGrant.deleteMany({ where: { personId: id('0301'), unitId: units.outlet } })
  expect((await as('9001').post('/thanks/give', form('1001'))).status).toBe(400)
})

test('who had no card for sixty days is told to the lead and to nobody else', async () => {
  const untold = '天没有收到暖心卡的同事'
  expect(plain((await as('3001').get('/team/thanks')).text)).toContain('没有被落下的人')
  await given('1001', '2001', { reach: 'PRIVATE' }, daysAgo(61))
  for (const to of ['1001', '1002', '1003']) await given('3001', to, {}, daysAgo(59))
  const desk = plain((await as('3001').get('/team/thanks')).text)
  const listed = desk.slice(desk.indexOf(untold))
  for (const name of ['王堃，综合柜员', '许琳，保洁', '郑国栋，保安', '上一张卡在 61 天前', '61 天里还没有收到过']) expect(listed).toContain(name)
  for (const name of ['陈小满', '孙𠮷', '赵明霞，班长']) expect(listed).not.toContain(name)
  expect(plain((await as('3001').get('/team')).text)).toContain('6 位同事很久没有收到暖心卡')
  expect(plain((await as('1001').get('/thanks/shared')).text)).not.toContain('没有收到')
  await given('1002', '1007')
  const after = plain((await as('3001').get('/team/thanks')).text)
  expect(after.slice(after.indexOf(untold))).not.toContain('许琳')
})
