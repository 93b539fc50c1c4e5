// Nominations: tied to something, signed by many instead of doubled, declined and taken back, with evidence; and who is close to whom.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addDays } from '#app/platform/calendar-days.ts'
import { database } from '#app/platform/database.server.ts'
import { castBallot } from '#app/stars/ballot/ballot.server.ts'
import { findBallotPaper } from '#app/stars/ballot/candidates.server.ts'
import { registerRelative } from '#app/stars/kin/relatives.server.ts'
import { coSign } from '#app/stars/nominating/co-sign.server.ts'
import { nominate } from '#app/stars/nominations.server.ts'
import type { Round } from '#app/stars/rounds.server.ts'
import { passTo, roundInPhase, starHouse, type Stars, starsOf } from '#tests/support/star-rounds.ts'

const house = starHouse(['1001', '1002', '1003', '2001', '0101'], 1970)
let stars: Stars

const { person, as } = house
const plain = (text: string) => text.replaceAll('<!-- -->', '')
const reason = '客户忘带证件，他骑车跑了三趟，把手续当天办完，自己饭都没吃上。'
const address = () => `/stars/${house.month}/nominate`
const page = async (number: string) => plain((await as(number).get(address())).text)
const form = (more: Record<string, string> = {}) => ({ star: 'service', nominee: person('2001'), reason, pledge: 'no-delay', ...more })

async function open(): Promise<Round> {
  const round = await roundInPhase(house.team, house.month, 'nominating')
  stars = await starsOf(house.team)
  return round
}

const nominations = (round: Round) => database.nomination.findMany({ where: { roundId: round.id }, include: { coSigns: true, praise: true, study: true } })

test.each([
  ['nothing', {}, '请写一个日期，或者选六个不让里的一条'],
  ['tomorrow’s deed', { actDay: '2999-01-01' }, '日期要在本月'],
  ['a deed of long ago', { actDay: '1960-01-01' }, '日期要在本月'],
  ['no day', { actDay: 'gestern' }, '这一项的内容不对'],
  ['a promise that is none of the six', { pledge: 'smile' }, '没有这一条'],
] as const)('a nomination tied to %s is refused beside its field, and what was typed stays', async (_, ground, words) => {
  const round = await open()
  const answer = await as('1001').post(address(), { ...form(), pledge: '', ...ground })
  expect(answer.status).toBe(400)
  expect(answer.text).toMatch(new RegExp(words))
  expect(answer.text).toContain(reason)
  expect(await nominations(round)).toEqual([])
})

test('all that is wrong with a nomination is told at once, each beside its field', async () => {
  const round = await open()
  const wrong = { star: 'nothing', nominee: person('1001'), reason: '长'.repeat(501), pledge: 'smile', actDay: '2999-01-01', praiseDay: '2999-01-01', praiseChannel: 'book', praiseWords: '真好' }
  const answer = await as('1001').post(address(), wrong)
  expect(answer.status).toBe(400)
  const faulty = [...answer.text.matchAll(/name="(\w+)"[^>]*aria-invalid="true"/g)].map(([, name]) => name)
  expect(faulty.toSorted()).toEqual(['actDay', 'nominee', 'pledge', 'praiseDay', 'reason', 'star'])
  expect(await nominations(round)).toEqual([])
})

test('a day of the month or one of the six promises is enough, and both stand beside the reason', async () => {
  const round = await open()
  expect((await as('1001').post(address(), form({ pledge: '', actDay: `${house.month}-09` }))).status).toBe(302)
  expect((await as('1001').post(address(), form({ nominee: person('1002'), actDay: addDays(`${house.month}-01`, -1) }))).status).toBe(302)
  expect((await nominations(round)).map(({ actDay, pledge }) => [actDay, pledge])).toEqual(expect.arrayContaining([[`${house.month}-09`, null], [addDays(`${house.month}-01`, -1), 'no-delay']]))
  const text = await page('1003')
  for (const shown of ['5月9日的事', '六个不让 · 不延误', '4月30日的事']) expect(text).toContain(shown)
  await passTo(round, 'voting')
  const late = await as('1001').post(address(), form({ nominee: person('1002'), reason: '客户说那天多亏了他，一直记到现在，写来表扬。' }))
  expect([late.status, late.text.includes('现在不是提名时间'), late.text.includes('一直记到现在')]).toEqual([409, true, true])
  expect(plain((await as('1003').get(`/stars/${house.month}/ballot`)).text)).toContain('六个不让 · 不延误')
})

test('twenty characters are counted as a reader counts them', async () => {
  const round = await open()
  // A family is one character, though it is written with seven.
  const families = '👨‍👩‍👧‍👦'.repeat(19)
  expect((await as('1001').post(address(), form({ reason: families }))).status).toBe(400)
  expect((await as('1001').post(address(), form({ reason: `${families}𠮷` }))).status).toBe(302)
  expect(await nominations(round)).toHaveLength(1)
})

test('a second colleague who nominates the same person for the same star co-signs, however many at once', async () => {
  const round = await open()
  expect((await as('1001').post(address(), form())).location).toContain('made=made')
  const own = '我也在场，他回来的时候衣服全湿了，先把材料一张张擦干，再请客户签字。'
  const answers = await Promise.all([0, 1, 2].map(() => as('1002').post(address(), form({ reason: own, pledge: 'no-coldness' }))))
  expect(answers.map(({ location }) => location?.includes('made=co-signed'))).toEqual([true, true, true])
  const [only, ...others] = await nominations(round)
  expect([others.length, only?.reason, only?.pledge, only?.coSigns.map(({ personId, words }) => [personId, words])]).toEqual([0, reason, 'no-delay', [[person('1002'), own]]])
  const text = await page('1003')
  for (const shown of ['另有 1 位同事附议', own, reason]) expect(text).toContain(shown)
  await passTo(round, 'voting')
  const ballot = plain((await as('1003').get(`/stars/${house.month}/ballot`)).text)
  for (const shown of ['附议 1 人', own]) expect(ballot).toContain(shown)
})

test('two who nominate the same person at the same time make one nomination with a co-sign', async () => {
  const round = await open()
  const by = (number: string) => nominate(round, { categoryId: stars['service'] ?? '', nominatorId: person(number), nomineeId: person('2001'), reason }, new Date())
  const said = await Promise.all(['1001', '1002', '1003', '1004', '1005'].map(by))
  expect(said.map((answer) => ('nomination' in answer ? answer.nomination : answer.refused)).toSorted()).toEqual(['co-signed', 'co-signed', 'co-signed', 'co-signed', 'made'])
  const [only, ...others] = await nominations(round)
  expect([others.length, only?.coSigns.length]).toEqual([0, 4])
})

test('a co-sign with or without words, twice is once; not of oneself, not one’s own, not by a stranger', async () => {
  const round = await open()
  await as('1001').post(address(), form())
  const [{ id } = { id: '' }] = await nominations(round)
  const sign = (number: string, more: Record<string, string> = {}) => as(number).post(address(), { deed: 'co-sign', nomination: id, ...more })
  expect([(await sign('1002')).status, (await sign('1002', { words: '我也看见了。' })).status]).toEqual([302, 302])
  for (const [number, words] of [['1001', '不用附议'], ['2001', '不能提名自己']] as const) {
    const answer = await sign(number)
    expect([number, answer.status, answer.text.includes(words)]).toEqual([number, 400, true])
  }
  expect((await sign('1003', { words: '好'.repeat(201) })).status).toBe(400)
  expect((await sign('1003', { nomination: randomUUID() })).status).toBe(400)
  expect((await sign('0101')).status).toBe(404)
  expect(await coSign(round, { nominationId: id, personId: person('0101'), words: '' }, new Date())).toEqual({ refused: 'not-a-member' })
  expect((await nominations(round)).flatMap(({ coSigns }) => coSigns.map(({ personId, words }) => [personId, words]))).toEqual([[person('1002'), '我也看见了。']])
  await passTo(round, 'voting')
  expect((await sign('1003')).status).toBe(409)
})

test('what colleagues have co-signed its author rewrites no more', async () => {
  const round = await open()
  await as('1001').post(address(), form())
  expect((await as('1001').post(address(), form({ reason: `${reason}第一版。` }))).location).toContain('made=rewritten')
  await as('1002').post(address(), form())
  const answer = await as('1001').post(address(), form({ reason: `${reason}第二版。` }))
  expect([answer.status, answer.text.includes('不能再改')]).toEqual([409, true])
  expect((await nominations(round)).map((one) => one.reason)).toEqual([`${reason}第一版。`])
})

test('a nominee declines, stands no more even where nobody else was nominated, and takes it back until the vote', async () => {
  const round = await open()
  await as('1001').post(address(), form())
  await as('1002').post(address(), form())
  expect((await as('2001').post(address(), { star: 'service', deed: 'decline' })).location).toContain('made=declined')
  expect(await page('1003')).toContain('谢绝参选：王堃')
  expect((await as('1003').post(address(), form())).status).toBe(409)
  expect((await as('2001').post(address(), { star: 'service', deed: 'come-back' })).location).toContain('made=came-back')
  expect(await page('1003')).toContain('另有 1 位同事附议')
  await as('2001').post(address(), { star: 'service', deed: 'decline' })
  const voting = await passTo(round, 'voting')
  expect((await as('2001').post(address(), { star: 'service', deed: 'come-back' })).status).toBe(409)
  const service = (await findBallotPaper(voting)).stars.find(({ category }) => category.slug === 'service')
  expect([service?.candidates.some(({ id }) => id === person('2001')), service?.candidates.length]).toEqual([false, 9])
  expect(await castBallot(voting, { star: 'service', voterId: person('1001'), choices: [person('2001')], requestKey: randomUUID() })).toEqual({ refused: 'unknown-candidate' })
})

test('a customer’s praise stands beside the nomination, whole and without a number of theirs, or not at all', async () => {
  const round = await open()
  const praise = { praiseDay: `${house.month}-12`, praiseChannel: 'book', praiseWords: '小王师傅讲得明白，不用再跑第二趟。' }
  for (const [more, words] of [
    [{ praiseDay: '' }, '请写表扬的日期'],
    [{ praiseChannel: 'pigeon' }, '请选表扬从哪里来'],
    [{ praiseWords: '' }, '请写客户的原话'],
    [{ praiseWords: '好'.repeat(201) }, '最多 200 个字'],
    [{ praiseWords: '回电 138 0013 8000 表扬' }, '像有电话'],
    [{ praiseDay: '2999-01-01' }, '表扬的日期要在本月'],
  ] as const) {
    const answer = await as('1001').post(address(), form({ ...praise, ...more }))
    expect([words, answer.status, answer.text.includes(words)]).toEqual([words, 400, true])
  }
  expect(await nominations(round)).toEqual([])
  expect((await as('1001').post(address(), form(praise))).status).toBe(302)
  const line = '客户表扬 · 5月12日 · 意见簿：“小王师傅讲得明白，不用再跑第二趟。”'
  expect(await page('1003')).toContain(line)
  await passTo(round, 'voting')
  expect(plain((await as('1003').get(`/stars/${house.month}/ballot`)).text)).toContain(line)
})

test('only a certificate of the nominee that the wall tells of can be added, and a revoked one is gone', async () => {
  const round = await open()
  const give = (number: string, days: number) =>
    database.certificate.create({ data: { kind: 'COURSE', personId: person(number), unitId: house.team.id, facts: {}, pdf: new Uint8Array(), sha256: '', serial: randomUUID(), earnedBy: randomUUID(), issuedAt: new Date(Date.now() - days * 86_400_000) }, select: { id: true } })
  const [own, old, others] = [await give('2001', 3), await give('2001', 90), await give('1003', 3)]
  const text = await page('1001')
  expect([text.includes(own.id), text.includes(others.id), text.includes(old.id)]).toEqual([true, true, false])
  for (const certificate of [old.id, others.id, 'nothing']) {
    const answer = await as('1001').post(address(), form({ certificate }))
    expect([answer.status, answer.text.includes('这份学习成果不能附')]).toEqual([400, true])
  }
  expect((await as('1001').post(address(), form({ certificate: own.id }))).status).toBe(302)
  expect(await page('1002')).toContain('学习园地 · 近期取得课程证书')
  await database.revocation.create({ data: { certificateId: own.id, reason: 'OTHER', note: '', revokedBy: person('3001') } })
  expect(await page('1002')).not.toContain('学习园地 · 近期取得课程证书')
  expect((await nominations(round)).length).toBe(1)
})

test('who co-signs brings evidence where there was none, and takes none away', async () => {
  const round = await open()
  const praise = (words: string) => ({ praiseDay: `${house.month}-12`, praiseChannel: 'hotline', praiseWords: words })
  await as('1001').post(address(), form())
  await as('1002').post(address(), form(praise('接线员转来的表扬。')))
  await as('1003').post(address(), form(praise('另一个表扬。')))
  expect((await nominations(round)).map((one) => one.praise?.words)).toEqual(['接线员转来的表扬。'])
})

test('a mentor, a mentee and a relative are marked on one’s own ballot, and on nobody else’s', async () => {
  const pairing = { unitId: house.team.id, checklist: 'counter', createdBy: person('3001'), mentorAcceptedAt: new Date(), menteeAcceptedAt: new Date() }
  await database.pairing.create({ data: { ...pairing, mentorId: person('2001'), menteeId: person('1001'), openKey: person('1001') } })
  const ended = await database.pairing.create({ data: { ...pairing, mentorId: person('2002'), menteeId: person('1003'), endedAt: new Date() } })
  expect((await as('1002').post('/stars/relatives', { relative: person('1003') })).status).toBe(302)
  await roundInPhase(house.team, house.month, 'voting')
  const marksOf = async (number: string) => {
    const text = plain((await as(number).get(`/stars/${house.month}/ballot`)).text)
    return ['您的师傅', '您的徒弟', '您登记的亲属'].map((mark) => text.split(`${mark}。`).length - 1)
  }
  // Once for each of the three stars.
  expect([await marksOf('1001'), await marksOf('2001'), await marksOf('1002'), await marksOf('1003')]).toEqual([[3, 0, 0], [0, 3, 0], [0, 0, 3], [0, 0, 3]])
  await database.pairing.deleteMany({ where: { id: { in: [ended.id] } } })
})

test('a relative is registered once whoever says so, seen by the two alone, and ended by either', async () => {
  await database.relative.deleteMany()
  const say = (number: string, relative: string) => as(number).post('/stars/relatives', { relative })
  const said = await Promise.all([say('1001', person('1002')), say('1002', person('1001')), say('1001', person('1002'))])
  expect(said.map(({ status }) => status)).toEqual([302, 302, 302])
  const [row, ...others] = await database.relative.findMany()
  expect([others.length, [row?.personId, row?.relativeId].toSorted()]).toEqual([0, [person('1001'), person('1002')].toSorted()])
  for (const [number, name] of [['1001', '孙𠮷'], ['1002', '陈小满']] as const) expect((await as(number).get('/stars/relatives')).text).toContain(name)
  expect(plain((await as('2001').get('/stars/relatives')).text)).toContain('您没有登记亲属')
  for (const [relative, words] of [[person('1001'), '不能登记自己'], [person('0101'), '不在您的班组'], ['nobody', '不在您的班组'], ['', '请选一位同事']] as const) {
    const answer = await say('1001', relative)
    expect([relative, answer.status, answer.text.includes(words)]).toEqual([relative, 400, true])
  }
  expect((await as('2001').post('/stars/relatives', { deed: 'end', id: row?.id ?? '' })).status).toBe(404)
  for (let press = 0; press < 2; press += 1) expect((await as('1002').post('/stars/relatives', { deed: 'end', id: row?.id ?? '' })).status).toBe(302)
  expect((await database.relative.findMany()).map(({ endedBy, openKey }) => [endedBy, openKey])).toEqual([[person('1002'), null]])
  expect(await registerRelative({ id: person('1001'), unit: house.team }, person('1002'), new Date())).toEqual({ registered: true })
  expect(await database.relative.count()).toBe(2)
})

const withdrawing = (number: string, nomination: string) => as(number).post(address(), { deed: 'withdraw', nomination })

test('who nominated takes it back before the vote: it is gone with all it brought, and nothing tells of it', async () => {
  const round = await open()
  await as('1001').post(address(), form({ praiseDay: `${house.month}-12`, praiseChannel: 'book', praiseWords: '小王师傅讲得明白，不用再跑第二趟。' }))
  const [made] = await nominations(round)
  expect(await page('1001')).toContain('撤回我的提名')
  expect(await page('1003')).not.toContain('撤回我的')
  // Nobody takes back what is another's, and an address of nothing does nothing.
  for (const [number, id] of [['1003', made?.id], ['2001', made?.id], ['1001', 'nothing']] as const) expect((await withdrawing(number, id ?? '')).status).toBe(302)
  expect(await nominations(round)).toEqual([made])
  const pressed = await Promise.all([withdrawing('1001', made?.id ?? ''), withdrawing('1001', made?.id ?? '')])
  expect(pressed.map(({ status }) => status)).toEqual([302, 302])
  expect(await nominations(round)).toEqual([])
  expect(await database.nominationPraise.count({ where: { nomination: { roundId: round.id } } })).toBe(0)
  expect(await page('1003')).toContain('还没有人被提名')
  expect((await as('1001').post(address(), form())).status).toBe(302)
  expect(await nominations(round)).toHaveLength(1)
})

test('a nomination that others co-signed goes on with the first of them, word for word, until nobody is left', async () => {
  const round = await open()
  await as('1001').post(address(), form())
  const [made] = await nominations(round)
  const id = made?.id ?? ''
  expect(await coSign(round, { nominationId: id, personId: person('1003'), words: '我在旁边看见了。' }, new Date())).toEqual({ coSigned: true })
  expect(await coSign(round, { nominationId: id, personId: person('1002'), words: '' }, new Date())).toEqual({ coSigned: true })
  expect(await page('1001')).toContain('已有 2 位同事附议')
  // Who reads it as one of them is no colleague of their own.
  const asOneOfThem = await page('1002')
  expect([asOneOfThem.includes('您和另外 1 位同事附议了'), asOneOfThem.includes('另有 2 位同事')]).toEqual([true, false])
  expect((await withdrawing('1001', id)).status).toBe(302)
  const text = await page('1002')
  for (const words of [reason, '我在旁边看见了。', '您附议了', '撤回我的附议']) expect([words, text.includes(words)]).toEqual([words, true])
  expect(await page('1001')).not.toContain('撤回我的')
  expect(await nominations(round)).toMatchObject([{ id, nominatorId: person('1003'), reason }])
  // Who carries it now may not rewrite what the other signed, and may once nobody else signs it.
  expect((await as('1003').post(address(), form({ reason: `${reason}我当时也在。` }))).status).toBe(409)
  expect((await withdrawing('1002', id)).status).toBe(302)
  expect((await as('1003').post(address(), form({ reason: `${reason}我当时也在。` }))).status).toBe(302)
  expect((await withdrawing('1003', id)).status).toBe(302)
  expect(await nominations(round)).toEqual([])
  expect(await database.coSign.count({ where: { nominationId: id } })).toBe(0)
})

test('once the vote is open nothing is taken back, nor what the nominee has declined', async () => {
  const round = await open()
  await as('1001').post(address(), form())
  const [made] = await nominations(round)
  expect((await as('2001').post(address(), { deed: 'decline', star: 'service' })).status).toBe(302)
  expect((await withdrawing('1001', made?.id ?? '')).status).toBe(302)
  expect(await nominations(round)).toHaveLength(1)
  await passTo(round, 'voting')
  const late = await withdrawing('1001', made?.id ?? '')
  expect([late.status, (await nominations(round)).length]).toEqual([409, 1])
  expect((await as('1001').post(address(), { deed: 'withdraw' })).status).toBe(400)
})
