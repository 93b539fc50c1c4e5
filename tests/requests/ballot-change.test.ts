// A ballot is changed until the close by its code, and by nothing else; whatever is not right leaves it and the count alone.
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { answerBallot } from '#app/stars/ballot/answer-ballot.server.ts'
import { castBallot, type CastBallot } from '#app/stars/ballot/ballot.server.ts'
import { changeBallot } from '#app/stars/ballot/change-ballot.server.ts'
import { countRound } from '#app/stars/count.server.ts'
import { findVotingNow } from '#app/stars/hall.server.ts'
import { nominate } from '#app/stars/nominations.server.ts'
import type { Round } from '#app/stars/rounds.server.ts'
import { qrCode } from '#app/wall/qr-code.ts'
import { gatherWallValues } from '#app/wall/values.server.ts'
import type { Browser } from '#tests/support/browser.ts'
import { findAt, passTo, roundInPhase, starHouse, starsOf, vote } from '#tests/support/star-rounds.ts'

const house = starHouse(['1001', '1002', '1004', '2001', '0101'])

const { person, as } = house
const everybody = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '2001', '2002', '3001']

async function cast(round: Round, number: string, ...choices: string[]): Promise<CastBallot> {
  const answer = await castBallot(round, { star: 'service', voterId: person(number), choices: choices.map(person), requestKey: randomUUID() })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

const change = (round: Round, number: string, [code, ...choices]: [string, ...string[]]) => changeBallot(round, { star: 'service', voterId: person(number), code, choices: choices.map(person) })

/** What every ballot of a round says, by its receipt. */
async function ballotsOf({ id }: Round): Promise<Record<string, unknown>> {
  return Object.fromEntries((await database.ballot.findMany({ where: { roundId: id } })).map(({ receipt, choices }) => [receipt, choices]))
}

const turnoutOf = ({ id }: Round) => database.turnout.count({ where: { roundId: id } })

/** The two texts that the answer to a ballot shows once. */
function shownIn(text: string): CastBallot {
  const group = '[2-9A-HJKMNP-Z]{4}'
  const [, receipt = ''] = new RegExp(`>((?:${group}-){2}${group})<`).exec(text) ?? []
  const [, changeCode = ''] = new RegExp(`>((?:${group}-){4}${group})<`).exec(text) ?? []
  return { receipt, changeCode }
}

test('a voter changes a ballot without scripts, by the code that was shown with the receipt', async () => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  const address = `/stars/${house.month}/ballot`
  const first = await as('1001').post(address, { star: 'service', first: person('2001') })
  const { receipt, changeCode } = shownIn(first.text)
  expect(await ballotsOf(round)).toEqual({ [receipt]: [person('2001')] })
  const again = await as('1001').get(address)
  expect(again.text).toContain('改这一张票')
  for (const shown of [receipt, changeCode]) expect(again.text).not.toContain(shown)
  const changed = await as('1001').post(address, { star: 'service', changeCode: ` ${changeCode.toLowerCase().replaceAll('-', ' ')}`, first: person('1002'), second: person('2001') })
  expect([changed.status, changed.text.includes('票已换成新选的')]).toEqual([200, true])
  expect(changed.headers.get('cache-control')).toContain('no-store')
  expect(await ballotsOf(round)).toEqual({ [receipt]: [person('1002'), person('2001')] })
  expect((await as('1001').post(address, { star: 'service', changeCode, nobody: 'on' })).status).toBe(200)
  expect(await ballotsOf(round)).toEqual({ [receipt]: [] })
  expect(await turnoutOf(round)).toBe(1)
})

test('the changed ballot is the one that is counted, and its receipt is found', async () => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  const codes = new Map<string, CastBallot>()
  for (const number of everybody.filter((one) => one !== '2001')) codes.set(number, await cast(round, number, '2001'))
  for (const star of ['smile', 'civility']) for (const number of everybody) await vote(round, star, [person(number)])
  for (const number of everybody.filter((one) => !['2001', '1004'].includes(one))) expect(await change(round, number, [codes.get(number)?.changeCode ?? '', '1004'])).toEqual({ changed: true })
  const [service] = await countRound(await passTo(round, 'notice'))
  expect(service?.tally).toMatchObject({ outcome: 'elected', winners: [person('1004')], turnout: 9 })
  expect((await as('1002').post(`/stars/${house.month}`, { receipt: codes.get('1002')?.receipt ?? '' })).text).toContain('这张回执的选票已计入服务之星')
})

test.each([
  ['of nobody', () => 'AAAA-BBBB-CCCC-DDDD-EEEE', '改票码不对'],
  ['that is the receipt', ({ receipt }: CastBallot) => receipt, '您输入的是回执'],
  ['with a letter too few', ({ changeCode }: CastBallot) => changeCode.slice(0, -1), '改票码不对'],
  ['that is empty', () => '', '请输入改票码'],
  ['of a thousand letters', () => 'A'.repeat(1000), '改票码不对'],
  ['that is a sentence of SQL', () => "' OR 1=1 --", '改票码不对'],
] as const)('a code %s changes nothing', async (_, forge, words) => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  const shown = shownIn((await as('1001').post(`/stars/${house.month}/ballot`, { star: 'service', first: person('2001') })).text)
  const answer = await as('1001').post(`/stars/${house.month}/ballot`, { star: 'service', changeCode: forge(shown), first: person('1002') })
  expect([answer.status, answer.text.includes(words)]).toEqual([400, true])
  expect(await ballotsOf(round)).toEqual({ [shown.receipt]: [person('2001')] })
})

test('the code of a colleague, of another star or of another month leads nowhere', async () => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  const { receipt, changeCode } = await cast(round, '1003', '2001')
  // Otherwise two could agree, and one of them name himself on the ballot of the other.
  expect(await change(round, '1005', [changeCode, '1002'])).toEqual({ refused: 'unknown-code' })
  expect(await changeBallot(round, { star: 'smile', voterId: person('1003'), code: changeCode, choices: [person('1002')] })).toEqual({ refused: 'unknown-code' })
  const other = await roundInPhase(house.team, house.nextMonth(), 'voting')
  expect(await change(other, '1003', [changeCode, '1002'])).toEqual({ refused: 'unknown-code' })
  expect(await ballotsOf(round)).toEqual({ [receipt]: [person('2001')] })
  expect([await database.ballot.count({ where: { roundId: other.id } }), await turnoutOf(round)]).toEqual([0, 1])
})

test.each([
  ['oneself', ['1003'], 'self-vote'],
  ['somebody outside', ['0101'], 'unknown-candidate'],
  ['a name twice', ['1002', '1002'], 'named-twice'],
  ['four names', ['1002', '1004', '1005', '1006'], 'too-many'],
] as const)('a changed ballot with %s is refused, and the one that lies there counts', async (_, choices, refused) => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  const { receipt, changeCode } = await cast(round, '1003', '2001')
  expect(await change(round, '1003', [changeCode, ...choices])).toEqual({ refused })
  expect(await castBallot(round, { star: 'service', voterId: person('1007'), choices: choices.map((number) => person(number === '1003' ? '1007' : number)), requestKey: randomUUID() })).toEqual({ refused })
  expect(await ballotsOf(round)).toEqual({ [receipt]: [person('2001')] })
  expect(await turnoutOf(round)).toBe(1)
})

test('before the opening and after the close neither a ballot nor a change is taken', async () => {
  const nominating = await roundInPhase(house.team, house.month, 'nominating')
  const early = await as('1001').post(`/stars/${house.month}/ballot`, { star: 'service', first: person('2001') })
  expect([early.status, early.text.includes('现在不是投票时间')]).toEqual([409, true])
  expect((await as('1001').post(`/stars/${house.month}/ballot`, { star: 'service', changeCode: 'AAAA-BBBB-CCCC-DDDD-EEEE', first: person('2001') })).status).toBe(409)
  expect([await ballotsOf(nominating), await turnoutOf(nominating)]).toEqual([{}, 0])

  const round = await passTo(nominating, 'voting')
  const { receipt, changeCode } = shownIn((await as('1001').post(`/stars/${house.month}/ballot`, { star: 'service', first: person('2001') })).text)
  for (const star of ['service', 'smile', 'civility']) for (const number of everybody.filter((one) => one !== '1001')) await vote(round, star, [person(number)])
  await passTo(round, 'notice')
  const late = await as('1001').post(`/stars/${house.month}/ballot`, { star: 'service', changeCode, first: person('1002') })
  // The quorum of the other stars is met by nine of ten.
  expect([late.status, late.text.includes('现在不是投票时间')]).toEqual([409, true])
  expect((await ballotsOf(round))[receipt]).toEqual([person('2001')])
  const [service] = await countRound(await findAt(house.team, house.month, new Date()))
  expect(service?.tally.turnout).toBe(10)
})

test('the form of a cast ballot that is sent again after a change undoes nothing', async () => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  const form = { star: 'service', first: person('2001'), requestKey: randomUUID() }
  const shown = shownIn((await as('1002').post(`/stars/${house.month}/ballot`, form)).text)
  const changing = { star: 'service', changeCode: shown.changeCode, first: person('1001') }
  expect((await as('1002').post(`/stars/${house.month}/ballot`, changing)).status).toBe(200)
  const replayed = await as('1002').post(`/stars/${house.month}/ballot`, form)
  expect([replayed.status, shownIn(replayed.text)]).toEqual([200, shown])
  expect((await as('1002').post(`/stars/${house.month}/ballot`, changing)).status).toBe(200)
  expect(await ballotsOf(round)).toEqual({ [shown.receipt]: [person('1001')] })
})

test('two devices at once leave one ballot, and of two changes at once one', async () => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  const phone = await house.app.signedIn('1002')
  const send = (browser: Browser, fields: Record<string, string>) => browser.post(`/stars/${house.month}/ballot`, { star: 'service', ...fields })
  const answers = await Promise.all([send(as('1002'), { first: person('2001'), requestKey: randomUUID() }), send(phone, { first: person('1001'), requestKey: randomUUID() })])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const { receipt, changeCode } = shownIn(answers.find(({ status }) => status === 200)?.text ?? '')
  expect(Object.keys(await ballotsOf(round))).toEqual([receipt])
  const changes = await Promise.all([send(as('1002'), { changeCode, first: person('1003') }), send(phone, { changeCode, first: person('1004') })])
  expect(changes.map(({ status }) => status)).toEqual([200, 200])
  const after = await ballotsOf(round)
  expect(Object.keys(after)).toEqual([receipt])
  expect([[person('1003')], [person('1004')]]).toContainEqual(after[receipt])
  expect(await turnoutOf(round)).toBe(1)
})

test('a team that casts and changes at the same time loses no ballot and makes none', async () => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  const early = everybody.slice(0, 5)
  const codes = new Map<string, CastBallot>()
  for (const number of early) codes.set(number, await cast(round, number, number === '2001' ? '1001' : '2001'))
  const changing = early.flatMap((number) => [0, 1, 2].map(() => change(round, number, [codes.get(number)?.changeCode ?? '', number === '1004' ? '1003' : '1004'])))
  const casting = everybody.slice(5).map((number) => cast(round, number, number === '2001' ? '1001' : '2001'))
  const done = await Promise.all([...changing, ...casting])
  expect(done.filter((answer) => 'refused' in answer)).toEqual([])
  const after = await ballotsOf(round)
  expect([Object.keys(after).length, await turnoutOf(round)]).toEqual([10, 10])
  for (const number of early) expect(after[codes.get(number)?.receipt ?? '']).toEqual([person(number === '1004' ? '1003' : '1004')])
})

test('after ten wrong codes nothing more is tried for a while, the right one neither', async () => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  const { receipt, changeCode } = shownIn((await as('1004').post(`/stars/${house.month}/ballot`, { star: 'service', first: person('2001') })).text)
  const send = (code: string) => as('1004').post(`/stars/${house.month}/ballot`, { star: 'service', changeCode: code, first: person('1002') })
  for (let right = 0; right < 12; right += 1) expect((await send(changeCode)).status).toBe(200)
  const wrong = await Promise.all(Array.from({ length: 14 }, () => send('AAAA-BBBB-CCCC-DDDD-EEEE')))
  expect(wrong.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 10 }, () => 400), ...Array.from({ length: 4 }, () => 429)])
  const blocked = await as('1004').post(`/stars/${house.month}/ballot`, { star: 'service', changeCode, first: person('1003') })
  expect([blocked.status, Number(blocked.headers.get('retry-after')) > 0, blocked.text.includes('过一刻钟再试')]).toEqual([429, true, true])
  expect(await ballotsOf(round)).toEqual({ [receipt]: [person('1002')] })
  // It is remembered by the process alone.
  expect((await database.rateLimiterFlexible.findMany()).filter(({ key }) => key.includes('change') || key.includes(person('1004')))).toEqual([])
})

test('who was taken out of the electorate changes nothing, and the ballot counts as it lies', async () => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  const { receipt, changeCode } = await cast(round, '1007', '2001')
  await database.elector.delete({ where: { roundId_personId: { roundId: round.id, personId: person('1007') } } })
  expect(await change(await findAt(house.team, house.month, new Date()), '1007', [changeCode, '1002'])).toEqual({ refused: 'not-an-elector' })
  expect(await ballotsOf(round)).toEqual({ [receipt]: [person('2001')] })
})

test('nobody sees their own face, and a page of one’s own ballots carries no name of who voted', async () => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  for (const number of ['1001', '1002', '2001']) {
    const { text } = await as(number).get(`/stars/${house.month}/ballot`)
    expect([number, text.includes(`value="${person(number)}"`), text.includes(`value="${person('1006')}"`)]).toEqual([number, false, true])
  }
  expect(await turnoutOf(round)).toBe(0)
})

test('the square on the wall leads to the ballot of the vote that is open', async () => {
  await roundInPhase(house.team, house.month, 'voting')
  const now = new Date()
  const open = await findVotingNow(house.team.id, now)
  const { voting } = await gatherWallValues({ unit: house.team, now, origin: 'http://hall.example' }, { audience: 'STAFF', until: now })
  expect(open?.month).toMatch(/^20\d\d-05$/)
  expect(voting?.qr).toEqual(qrCode(`http://hall.example/stars/${open?.month}/ballot`))
})

test('faces come in an order that is another one at every visit', async () => {
  const round = await roundInPhase(house.team, house.month, 'nominating')
  const stars = await starsOf(house.team)
  for (const nominee of ['1002', '1003', '1004', '1005', '1006', '1007', '2001', '2002'])
    await nominate(round, { categoryId: stars['service'] ?? '', nominatorId: person('3001'), nomineeId: person(nominee), reason: '他一件一件说清楚，客户走的时候都笑着点头，第二天又来道谢。' }, new Date())
  await passTo(round, 'voting')
  const orders = new Set<string>()
  for (let visit = 0; visit < 6; visit += 1) {
    const [ballot = ''] = /<form[^>]*aria-labelledby="ballot-service".*?<\/form>/s.exec((await as('1001').get(`/stars/${house.month}/ballot`)).text) ?? []
    orders.add([...ballot.matchAll(/name="first"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="first"/g)].map(([, one, other]) => one ?? other).join())
  }
  // Six orders of eight faces that are all the same come by chance once in ten to the 23rd.
  expect(orders.size).toBeGreaterThan(1)
  expect([...orders].every((order) => order.split(',').length === 8)).toBe(true)
})

test('the faces of a ballot that was refused stand as they stood, of a change as well', async () => {
  const round = await roundInPhase(house.team, house.month, 'voting')
  const address = `/stars/${house.month}/ballot`
  const orderIn = (text: string) => /name="order" value="([^"]+)"/.exec(text)?.[1]?.split(' ') ?? []
  const stand = (text: string) => [...new Set([...(/aria-labelledby="ballot-service".*?<\/section>/s.exec(text)?.[0] ?? '').matchAll(/name="first"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="first"/g)].map(([, one, other]) => one ?? other))]
  // Backwards: as it is posted, not as chance would have it.
  const order = orderIn((await as('1002').get(address)).text).toReversed()
  expect(order).toHaveLength(9)
  const refused = await as('1002').post(address, { star: 'service', order: order.join(' ') })
  expect([refused.status, stand(refused.text)]).toEqual([400, order])
  await as('1002').post(address, { star: 'service', first: person('2001'), order: order.join(' ') })
  const change = await as('1002').post(address, { star: 'service', changeCode: '2222-2222-2222-2222-2222', first: person('2001'), order: order.join(' ') })
  expect([change.status, stand(change.text)]).toEqual([400, order])
  // Where nothing was refused it does not come back.
  const answered = async (choice: string) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ star: 'smile', first: choice, order: order.join(' ') })) form.set(name, value)
    const { answer, status } = await answerBallot(round, person('1002'), form)
    return [status, answer.order]
  }
  expect([await answered(person('1002')), await answered(person('2001'))]).toEqual([[400, order], [200, []]])
  // An order that is none harms nothing.
  const odd = await as('1002').post(address, { star: 'service', changeCode: '2222-2222-2222-2222-2222', first: person('2001'), order: `<b> ${person('1002')} ${person('2002')}` })
  expect([odd.status, stand(odd.text)[0], stand(odd.text).length]).toEqual([400, person('2002'), 9])
})
