import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { findChecklist } from '#app/learning/catalogue.server.ts'
import { acceptPairing, endPairing, pairPeople } from '#app/mentoring/pairings.server.ts'
import { talkThrough } from '#app/mentoring/sign-offs/disputes.server.ts'
import { listSkillsOf } from '#app/mentoring/sign-offs/checklist.server.ts'
import { signOff, type SignOffEntry } from '#app/mentoring/sign-offs/sign-off.server.ts'
import { findMember } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { onChange } from '#app/platform/live.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

let app: App
let unitId: string
let mentor: Browser, mentee: Browser, lead: Browser
const ids: Record<string, string> = {}
const skills = (findChecklist('counter')?.stages ?? []).flatMap((stage) => stage.skills.map(({ id }) => id))
const why = { origin: 'http://localhost' }

beforeAll(async () => {
  unitId = (await seedCast(database)).team
  for (const { id, employeeNumber } of await database.person.findMany()) ids[employeeNumber] = id
  app = await startApp()
  ;[mentor, mentee, lead] = await Promise.all([app.signedIn('2001'), app.signedIn('1001'), app.signedIn('3001')])
})
afterAll(() => app.stop())
beforeEach(async () => {
  await database.pairing.updateMany({ data: { openKey: null, endedAt: new Date() }, where: { completion: null } })
})

function idOf(number: string): string {
  return ids[number] ?? ''
}

async function invite(mentorNumber = '2001', menteeNumber = '1001'): Promise<string> {
  const leader = await findMember(idOf('3001'))
  if (!leader) throw new Error('the cast has a lead')
  const answer = await pairPeople(leader, leader.unit, { mentorId: idOf(mentorNumber), menteeId: idOf(menteeNumber), checklist: 'counter' })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.id
}

async function runningPair(): Promise<string> {
  const id = await invite()
  await acceptPairing({ id: idOf('2001') }, id, why)
  await acceptPairing({ id: idOf('1001') }, id, why)
  return id
}

async function signAll(pairingId: string, which: readonly string[]): Promise<void> {
  for (const skill of which) {
    const entry: SignOffEntry = { pairingId, skill, verdict: 'SIGNED', requestKey: `key-${skill}` }
    expect(await signOff({ id: idOf('2001') }, entry, why)).toHaveProperty('completed')
  }
}

const sign = (skill: string, requestKey = 'request-1') => ({ deed: 'sign', skill, requestKey })
const giveBack = (skill: string, reason: string, requestKey = 'request-1') => ({ deed: 'return', skill, requestKey, reason })

test('the lead pairs two people; it runs when both have accepted, however often they press', async () => {
  const form = { deed: 'pair', mentorId: idOf('2001'), menteeId: idOf('1001'), checklist: 'counter' }
  expect((await lead.post('/team/pairings', form)).status).toBe(302)
  expect((await lead.post('/team/pairings', form)).status).toBe(302)
  const pairing = await database.pairing.findFirstOrThrow({ where: { openKey: idOf('1001') } })
  const recorded = await database.auditEvent.findMany({ where: { subject: `pairing:${pairing.id}` } })
  // Nothing of the form but what the record has words for.
  expect(recorded.map(({ action, details }) => ({ action, details }))).toEqual([{ action: 'pair-people', details: { mentorId: idOf('2001'), menteeId: idOf('1001'), checklist: 'counter' } }])
  const address = `/mentoring/${pairing.id}`
  expect((await mentor.get(address)).text).toContain('师徒结对约定')
  expect((await mentor.post(address, sign('greet'))).status).toBe(409)
  for (const browser of [mentor, mentor, mentee, mentee]) expect((await browser.post(address, { deed: 'accept' })).status).toBe(302)
  expect(await database.stageStep.findMany({ where: { pairingId: pairing.id } })).toMatchObject([{ stage: 'SHADOW' }])
  expect((await mentee.get('/mentoring')).text).toContain('王堃')
  expect((await mentee.get('/mentoring')).text).not.toContain('href="/team/pairings"')
  expect((await (await app.signedIn('3001')).get('/mentoring')).text).toContain('href="/team/pairings"')
})

test('the second yes stores one agreement, which both can open and a stranger cannot, also when both press at one moment', async () => {
  const id = await invite()
  expect((await mentor.get(`/mentoring/${id}`)).text).not.toContain('.pdf')
  await Promise.all([mentor, mentee, mentor, mentee].map((browser) => browser.post(`/mentoring/${id}`, { deed: 'accept' })))
  const { serial, pdf, facts, personId } = await database.certificate.findUniqueOrThrow({ where: { earnedBy: `agreement:${id}` } })
  expect(personId).toBe(idOf('1001'))
  expect(facts).toMatchObject({ kind: 'pairing', language: 'zh-CN', agreement: { mentor: { name: '王堃' } } })
  expect(JSON.stringify(facts)).toContain('在窗口亲眼看过才签认')
  for (const browser of [mentor, mentee, lead]) {
    expect((await browser.get(`/mentoring/${id}`)).text).toContain(`/certificates/${serial}.pdf`)
    const { status, bytes } = await browser.get(`/certificates/${serial}.pdf`)
    expect([status, Buffer.compare(bytes, pdf)]).toEqual([200, 0])
  }
  for (const number of ['2002', '1002', '0301']) expect((await (await app.signedIn(number)).get(`/certificates/${serial}.pdf`)).status).toBe(404)
  expect((await app.browser().get(`/verify/${serial}`)).text).toContain('师徒结对协议')
})

test('a name that no font can print keeps the pairing from beginning, and says which character', async () => {
  const id = await invite()
  await acceptPairing({ id: idOf('2001') }, id, why)
  await database.person.update({ where: { id: idOf('2001') }, data: { name: '王\u{10FFFD}' } })
  const { status, text } = await mentee.post(`/mentoring/${id}`, { deed: 'accept' })
  await database.person.update({ where: { id: idOf('2001') }, data: { name: '王堃' } })
  expect(status).toBe(409)
  expect(text).toContain('\u{10FFFD}')
  expect(await database.stageStep.count({ where: { pairingId: id } })).toBe(0)
  expect(await database.pairing.findUniqueOrThrow({ where: { id } })).toMatchObject({ menteeAcceptedAt: null })
})

test('a lead finds the way from the own pairings to those of the team, and nobody else does', async () => {
  expect((await lead.get('/mentoring')).text).toContain('href="/team/pairings"')
  expect((await mentee.get('/mentoring')).text).not.toContain('/team/pairings"')
})

test('nobody is paired with himself, with a stranger, with somebody who is no mentor, or twice', async () => {
  const post = async (mentorNumber: string, menteeNumber: string) => {
    const form = { deed: 'pair', mentorId: idOf(mentorNumber), menteeId: idOf(menteeNumber), checklist: 'counter' }
    return (await lead.post('/team/pairings', form)).status
  }
  expect(await post('2001', '2001')).toBe(409)
  expect(await post('2001', '0101')).toBe(409)
  expect(await post('1002', '1001')).toBe(409)
  expect(await post('2001', '1001')).toBe(302)
  expect(await post('2002', '1001')).toBe(409)
  expect((await lead.post('/team/pairings', { deed: 'pair', mentorId: '', menteeId: '', checklist: 'counter' })).status).toBe(400)
  expect(await database.pairing.count({ where: { endedAt: null, completion: null } })).toBe(1)
})

test('somebody else’s pairing does not exist for others', async () => {
  const id = await runningPair()
  const [colleague, otherLead] = await Promise.all([app.signedIn('1002'), app.signedIn('0301')])
  for (const stranger of [colleague, otherLead]) {
    expect((await stranger.get(`/mentoring/${id}`)).status).toBe(404)
    for (const deed of [{ deed: 'accept' }, sign('greet'), { deed: 'decline', reason: '不是我的结对' }])
      expect((await stranger.post(`/mentoring/${id}`, deed)).status).toBe(404)
  }
  expect((await lead.get(`/mentoring/${id}`)).status).toBe(200)
  expect((await lead.post(`/mentoring/${id}`, sign('greet'))).status).toBe(404)
  expect((await otherLead.post('/team/pairings', { deed: 'end', pairing: id, reason: '不是我的班组' })).status).toBe(404)
  expect(await database.signOff.count({ where: { pairingId: id } })).toBe(0)
})

test('the mentee cannot sign, and a member without team cannot open the desk', async () => {
  const id = await runningPair()
  expect((await mentee.post(`/mentoring/${id}`, sign('greet'))).status).toBe(404)
  expect(await database.signOff.count({ where: { pairingId: id } })).toBe(0)
  expect((await mentee.get('/team/pairings')).status).toBe(403)
})

test('a double tap and a hundred parallel taps write one sign-off', async () => {
  const id = await runningPair()
  for (let tap = 0; tap < 2; tap += 1) expect((await mentor.post(`/mentoring/${id}`, sign('greet', 'double-tap'))).status).toBe(302)
  await Promise.all(Array.from({ length: 20 }, () => mentor.post(`/mentoring/${id}`, giveBack('show-the-way', '没有陪老人走过去', 'many-taps'))))
  expect(await database.signOff.count({ where: { pairingId: id } })).toBe(2)
  expect((await mentor.post(`/mentoring/${id}`, sign('greet', 'another-look'))).status).toBe(409)
})

test('a skill is returned only with a reason, which the mentee sees and can dispute once', async () => {
  const id = await runningPair()
  const address = `/mentoring/${id}`
  const short = await mentor.post(address, giveBack('greet', '不行'))
  expect(short.status).toBe(400)
  expect(short.text).toContain('至少 5 个字')
  expect((await mentor.post(address, giveBack('greet', '第三位客户没有先问好'))).status).toBe(302)
  expect((await mentee.get(address)).text).toContain('第三位客户没有先问好')
  const returned = await database.signOff.findFirstOrThrow({ where: { pairingId: id } })
  const dispute = { deed: 'dispute', skill: 'greet', signOffId: returned.id, reason: '那位客户先开口的' }
  expect((await mentor.post(address, dispute)).status).toBe(404)
  for (let tap = 0; tap < 2; tap += 1) expect((await mentee.post(address, dispute)).status).toBe(302)
  expect(await database.dispute.count({ where: { signOffId: returned.id } })).toBe(1)
  expect((await lead.get('/team/pairings')).text).toContain('那位客户先开口的')
})

const shownIn = (text: string) => text.slice(text.indexOf('<main'), text.indexOf('</main>'))

test('the lead is told whom the pairing asks, and what was ended', async () => {
  const form = { deed: 'pair', mentorId: idOf('2001'), menteeId: idOf('1001'), checklist: 'counter' }
  const paired = await lead.post('/team/pairings', form)
  expect(shownIn((await lead.get(paired.location ?? '')).text)).toContain('已请王堃和陈小满确认')
  const id = new URL(paired.location ?? '', app.url).searchParams.get('pairing') ?? ''
  const ended = await lead.post(paired.location ?? '', { deed: 'end', pairing: id, reason: '师傅调往别的网点' })
  const { text } = await lead.get(ended.location ?? '')
  expect(shownIn(text)).toContain('王堃和陈小满的结对已结束')
  expect(shownIn(text)).not.toContain('已请王堃和陈小满确认')
  expect((await lead.get('/team/pairings?done=paired&pairing=nobody')).text).not.toContain('已请')
})

test('what the mentor has just done is said beside the skill, from the row and not from the address', async () => {
  const id = await runningPair()
  const said = async (deed: Record<string, string>) => {
    const { location } = await mentor.post(`/mentoring/${id}`, deed)
    expect(location).toMatch(/#skill-/)
    return shownIn((await mentor.get(location?.split('#')[0] ?? '')).text)
  }
  expect(await said(giveBack('greet', '第三位客户没有先问好'))).toMatch(/role="status".*\d\d:\d\d 已退回/s)
  expect(await said(sign('greet'))).toMatch(/role="status".*《[^》]+》\d\d:\d\d 已签认。/s)
  await said(sign('open-the-post'))
  expect(await said(sign('show-the-way'))).toContain('徒弟进入“试岗”')
  for (const fact of ['nothing', '']) expect(shownIn((await mentor.get(`/mentoring/${id}?done=${fact}`)).text)).not.toContain('role="status"')
})

test('mentor or lead can say once that a dispute was talked through; both sides read it and the desk is quiet', async () => {
  const id = await runningPair()
  const address = `/mentoring/${id}`
  await mentor.post(address, giveBack('greet', '第三位客户没有先问好'))
  const returned = await database.signOff.findFirstOrThrow({ where: { pairingId: id } })
  await mentee.post(address, { deed: 'dispute', skill: 'greet', signOffId: returned.id, reason: '那位客户先开口的' })
  const dispute = await database.dispute.findUniqueOrThrow({ where: { signOffId: returned.id } })
  const talk = { deed: 'talk', skill: 'greet', dispute: dispute.id }
  const [colleague, otherLead] = await Promise.all([app.signedIn('1002'), app.signedIn('0301')])
  for (const stranger of [mentee, colleague, otherLead]) expect((await stranger.post(address, talk)).status).toBe(404)
  expect((await mentor.post(address, { ...talk, dispute: 'nothing' })).status).toBe(404)
  expect((await otherLead.post('/team/pairings', { deed: 'talk', pairing: id, dispute: dispute.id })).status).toBe(404)
  expect((await lead.get('/team/pairings')).text).toContain('已和徒弟谈过')

  const onDesk = await lead.post('/team/pairings', { deed: 'talk', pairing: id, dispute: dispute.id })
  expect(shownIn((await lead.get(onDesk.location ?? '')).text)).toContain('已记下和陈小满谈过异议')
  expect((await mentor.post(address, talk)).status).toBe(302)
  expect(await database.disputeTalk.findMany({ where: { disputeId: dispute.id } })).toMatchObject([{ talkedBy: idOf('3001') }])
  for (const side of [mentor, mentee, lead]) expect(shownIn((await side.get(address)).text)).toMatch(/赵明霞 于 .* 和徒弟谈过/)
  expect(shownIn((await lead.get('/team/pairings')).text)).not.toContain('那位客户先开口的')
  expect(shownIn((await lead.get('/team')).text)).not.toContain('异议')
})

test('a lead who is the mentee does not settle the own dispute', async () => {
  const id = await runningPair()
  await mentor.post(`/mentoring/${id}`, giveBack('greet', '第三位客户没有先问好'))
  const { id: signOffId } = await database.signOff.findFirstOrThrow({ where: { pairingId: id } })
  const dispute = await database.dispute.create({ data: { signOffId, reason: '那位客户先开口的' } })
  expect(await talkThrough({ id: idOf('1001'), leads: [unitId] }, { pairingId: id, disputeId: dispute.id })).toBeNull()
})

test('two of one name are told apart where one is chosen from a list', async () => {
  await database.person.update({ where: { employeeNumber: '1007' }, data: { name: '孙 𠮷' } })
  const { text } = await lead.get('/team/pairings')
  await database.person.update({ where: { employeeNumber: '1007' }, data: { name: '许琳' } })
  for (const label of ['孙𠮷（综合柜员，工号 1002）', '孙 𠮷（保洁，工号 1007）', '何旸（引导员）']) expect(text).toContain(`>${label}</option>`)
})

test('skills of a later stage wait; the stage moves on with its last skill', async () => {
  const id = await runningPair()
  expect((await mentor.post(`/mentoring/${id}`, sign('count-aloud'))).status).toBe(409)
  expect((await mentor.post(`/mentoring/${id}`, sign('no-such-skill'))).status).toBe(409)
  await signAll(id, skills.slice(0, 3))
  const steps = await database.stageStep.findMany({ where: { pairingId: id }, orderBy: { enteredAt: 'asc' } })
  expect(steps.map(({ stage }) => stage)).toEqual(['SHADOW', 'TRIAL'])
  expect((await mentor.post(`/mentoring/${id}`, sign('count-aloud'))).status).toBe(302)
  expect((await listSkillsOf(idOf('1001'), 'counter')).filter(({ signed }) => signed)).toHaveLength(4)
})

test('the last skill completes the pairing: completion, certificate and wall entry at once, and the wall is told', async () => {
  const id = await runningPair()
  await signAll(id, skills.slice(0, -1))
  const told: string[] = []
  const stop = onChange(unitId, () => told.push(unitId))
  await signAll(id, skills.slice(-1))
  stop()
  expect(told).toEqual([unitId])
  expect(await database.pairingCompletion.count({ where: { pairingId: id } })).toBe(1)
  expect(await database.wallEntry.count({ where: { pairingId: id } })).toBe(1)
  const certificate = await database.certificate.findUniqueOrThrow({ where: { earnedBy: `pairing:${id}` } })
  expect(certificate.personId).toBe(idOf('1001'))
  expect((await mentee.get(`/certificates/${certificate.serial}.pdf`)).status).toBe(200)
  expect((await mentee.get(`/mentoring/${id}`)).text).toContain('陈小满出师了')
  expect((await mentor.post(`/mentoring/${id}`, giveBack('greet', '出师以后不能退回'))).status).toBe(409)
})

test('when the certificate cannot be printed the last skill is not signed either, and the mentor is told why', async () => {
  const id = await runningPair()
  await signAll(id, skills.slice(0, -1))
  await database.person.update({ where: { employeeNumber: '1001' }, data: { name: '陈\u{10FFFD}' } })
  const answer = await mentor.post(`/mentoring/${id}`, sign(skills.at(-1) ?? ''))
  await database.person.update({ where: { employeeNumber: '1001' }, data: { name: '陈小满' } })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('\u{10FFFD}')
  expect(await database.signOff.count({ where: { pairingId: id } })).toBe(skills.length - 1)
  expect(await database.pairingCompletion.count({ where: { pairingId: id } })).toBe(0)
  expect(await database.certificate.count({ where: { earnedBy: `pairing:${id}` } })).toBe(0)
})

test('an invitation can be declined with a reason; a running pairing only the lead ends', async () => {
  const invited = await invite('2002', '1003')
  const invitee = await app.signedIn('1003')
  expect((await invitee.post(`/mentoring/${invited}`, { deed: 'decline', reason: '' })).status).toBe(400)
  expect((await invitee.post(`/mentoring/${invited}`, { deed: 'decline', reason: '下月要休产假' })).status).toBe(302)
  expect((await invitee.post(`/mentoring/${invited}`, { deed: 'accept' })).status).toBe(409)
  const id = await runningPair()
  expect((await mentee.post(`/mentoring/${id}`, { deed: 'decline', reason: '想换一位师傅' })).status).toBe(409)
  expect((await lead.post('/team/pairings', { deed: 'end', pairing: id, reason: '师傅调往别的网点' })).status).toBe(302)
  expect(await database.pairing.findUniqueOrThrow({ where: { id } })).toMatchObject({ openKey: null, endReason: '师傅调往别的网点' })
  expect(await database.auditEvent.count({ where: { action: 'end-pairing', subject: `pairing:${id}` } })).toBe(1)
  expect(await endPairing({ id: idOf('3001'), leads: [unitId] }, { pairingId: id, reason: '再结束一次试试' })).toEqual({ refused: 'ended' })
})

test('the desk shows who stands still first', async () => {
  const id = await runningPair()
  await database.stageStep.updateMany({ where: { pairingId: id }, data: { enteredAt: new Date(Date.now() - 12 * 86_400_000) } })
  expect((await lead.get('/team/pairings')).text).toContain('12 天没有签认')
})

test('a malformed deed is a 400 and an unknown pairing a 404', async () => {
  const id = await runningPair()
  expect((await mentor.post(`/mentoring/${id}`, { deed: 'dance' })).status).toBe(400)
  expect((await mentor.post(`/mentoring/${id}`, { deed: 'sign', skill: 'greet' })).status).toBe(400)
  expect((await mentor.get('/mentoring/nobody')).status).toBe(404)
})
