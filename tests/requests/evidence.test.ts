// A nomination points to a kind card; the hall of fame. Both stand on rounds of stars.
import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { findMember } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { publishRound } from '#app/stars/publication/publication.server.ts'
import type { Reach } from '#app/thanks/sight.ts'
import { giveKindCard } from '#app/thanks/give.server.ts'
import { passTo, roundInPhase, starHouse, vote } from '#tests/support/star-rounds.ts'

const house = starHouse(['1001', '1002', '2001', '3001', '0101'])
beforeEach(async () => {
  await database.nominationEvidence.deleteMany()
  await database.kindCard.deleteMany()
})

const { person: id, as } = house
const plain = (text: string) => text.replaceAll('<!-- -->', '')
const words = '系统卡住的那二十分钟，谢谢您过来陪我办完。'
const reason = '客户忘带证件，他骑车跑了三趟，把手续当天办完，自己饭都没吃上。'

async function given(from: string, to: string, reach: Reach = 'TEAM', at = new Date()): Promise<string> {
  const giver = await findMember(id(from))
  if (!giver) throw new Error(`${from} belongs to no unit`)
  const answer = await giveKindCard(giver, { to: id(to), value: 'no-delay', text: words, reach, requestKey: randomUUID() }, at)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.given
}

const nominating = (more: Record<string, string>) => as('1001').post(`/stars/${house.month}/nominate`, { star: 'service', nominee: id('2001'), reason, pledge: 'no-delay', ...more })
const shownEvidence = `暖心卡 · 不延误 · 孙𠮷：“${words}”`

test('the form offers recent cards of colleagues that the nominator can read, and no private ones', async () => {
  await roundInPhase(house.team, house.month, 'nominating')
  const offered = [await given('1002', '2001'), await given('1003', '1004', 'PUBLIC')]
  const others = [await given('1002', '2002', 'PRIVATE'), await given('1001', '2002', 'PRIVATE'), await given('1002', '1001'), await given('1005', '1006', 'TEAM', new Date(Date.now() - 61 * 86_400_000))]
  const page = (await as('1001').get(`/stars/${house.month}/nominate`)).text
  for (const card of offered) expect(page).toContain(`value="${card}"`)
  for (const card of others) expect(page).not.toContain(`value="${card}"`)
})

test('a card stands beside the nomination and on the ballot of the team, and scores nothing', async () => {
  const round = await roundInPhase(house.team, house.month, 'nominating')
  const card = await given('1002', '2001')
  expect((await nominating({ card })).status).toBe(302)
  for (const number of ['1001', '1002', '3001']) expect(plain((await as(number).get(`/stars/${house.month}/nominate`)).text)).toContain(shownEvidence)
  await passTo(round, 'voting')
  const ballot = plain((await as('1002').get(`/stars/${house.month}/ballot`)).text)
  expect(ballot).toContain(reason)
  expect(ballot.split(shownEvidence)).toHaveLength(2)
  await as('1002').post(`/thanks/${card}`, { deed: 'take-back' })
  const after = plain((await as('1002').get(`/stars/${house.month}/ballot`)).text)
  expect(after).toContain(reason)
  expect(after).not.toContain(words)
})

test('a card that two nominations point to stands on the ballot once', async () => {
  const round = await roundInPhase(house.team, house.month, 'nominating')
  const card = await given('1002', '2001')
  await nominating({ card })
  await as('1002').post(`/stars/${house.month}/nominate`, { star: 'service', nominee: id('2001'), reason: `${reason}我也看见了。`, pledge: 'no-delay', card })
  await passTo(round, 'voting')
  expect(plain((await as('3001').get(`/stars/${house.month}/ballot`)).text).split(shownEvidence)).toHaveLength(2)
})

test('a voter who cannot read the card does not see it', async () => {
  const round = await roundInPhase(house.team, house.month, 'nominating')
  await nominating({ card: await given('1002', '2001') })
  await passTo(round, 'voting')
  await as('1002').get(`/stars/${house.month}/ballot`)
  await database.kindCard.updateMany({ data: { unitId: (await database.unit.findFirstOrThrow({ where: { name: '和平里服务班' } })).id } })
  const ballot = plain((await as('3001').get(`/stars/${house.month}/ballot`)).text)
  expect(ballot).toContain(reason)
  expect(ballot).not.toContain(words)
})

test('a nomination points to no card of somebody else, no private one, none that is over and none that is none', async () => {
  await roundInPhase(house.team, house.month, 'nominating')
  const over = await given('1003', '2001')
  await database.kindCard.updateMany({ where: { id: over }, data: { endedAt: new Date(), endedBy: id('1003') } })
  for (const card of [await given('1002', '2002'), await given('1001', '2001', 'PRIVATE'), await given('1004', '2001', 'PRIVATE'), over, 'nothing']) {
    const answer = await nominating({ card })
    expect([answer.status, answer.text.includes('这张暖心卡不能作依据')]).toEqual([400, true])
    expect(answer.text).toContain(reason)
  }
  expect(await database.nomination.count({ where: { round: { month: house.month } } })).toBe(0)
})

test('nominating again rewrites what it points to, however many taps', async () => {
  await roundInPhase(house.team, house.month, 'nominating')
  const [first, second] = [await given('1002', '2001'), await given('1003', '2001')]
  const pointedTo = async () => (await database.nominationEvidence.findMany({ where: { nomination: { round: { month: house.month } } } })).map(({ cardId }) => cardId)
  const taps = await Promise.all(Array.from({ length: 5 }, () => nominating({ card: first })))
  expect(taps.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302])
  expect(await pointedTo()).toEqual([first])
  await nominating({ card: second })
  expect(await pointedTo()).toEqual([second])
  await nominating({ card: '' })
  expect(await pointedTo()).toEqual([])
  expect(await database.nomination.count({ where: { round: { month: house.month } } })).toBe(1)
})

test('the hall of fame shows every published star by person, by star and by month, and nobody who did not win', async () => {
  const months = ['2033-11', '2033-12', '2034-01']
  for (const one of months) {
    const round = await roundInPhase(house.team, one, 'voting')
    const smiles = one === '2034-01' ? '1003' : '2001'
    for (const voter of ['1001', '1002', '1004', '1005', '1006']) {
      await vote(round, 'service', [id(voter), id('2001')])
      await vote(round, 'smile', [id(voter), id(smiles)])
      await vote(round, 'civility', [id(voter)])
    }
    expect(await publishRound(await passTo(round, 'ready'), { leadId: id('3001'), citations: {}, origin: house.app.url }, new Date())).toEqual({ published: 'now' })
  }
  const byPerson = plain((await as('1001').get('/stars/hall')).text)
  for (const said of ['王堃', '服务之星 3 次', '微笑之星 2 次', '服务之星连续 3 个月', '阿依古丽·买买提', '2033年11月']) expect(byPerson).toContain(said)
  for (const name of ['何旸', '刘桂芬', '文明之星 ']) expect(byPerson).not.toContain(name)
  // Who won last comes first.
  expect(byPerson.indexOf('王堃')).toBeGreaterThan(0)
  const byStar = plain((await as('1001').get('/stars/hall/star')).text)
  expect(byStar).toContain('这颗星还没有人当选过。')
  expect(byStar.split('/stars/2033-12')).toHaveLength(3)
  expect(plain((await as('1001').get('/stars/hall/month')).text)).toContain('空缺')
  expect(plain((await as('0101').get('/stars/hall')).text)).toContain('评选发布以后，每个月的星都会留在这里。')
  expect((await as('1001').get('/stars/hall/nobody')).status).toBe(404)
  expect((await as('1001').get(`/stars/hall?unit=${house.team.id}x`)).status).toBe(404)
  // An award whose certificate is revoked is shown nowhere.
  const award = await database.award.findFirstOrThrow({ where: { personId: id('1003') } })
  await database.revocation.create({ data: { certificateId: award.certificateId, reason: 'ISSUED_IN_ERROR', note: '选票有误', revokedBy: id('3001') } })
  expect((await as('1001').get('/stars/hall')).text).not.toContain('阿依古丽')
})
