import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Scene } from '#app/learning/scenes/scene.ts'
import { letterOf, mostPoints, walk } from '#app/learning/scenes/walk.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser, Page } from '#tests/support/browser.ts'

const course = 'service-etiquette'
const lesson = `/learn/${course}/calming`
const address = `${lesson}/scenes/password-loss`
let app: App

beforeAll(async () => {
  await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

function scene(): Scene {
  const found = findCourse(course)?.scenes.find(({ slug }) => slug === 'password-loss')
  if (!found) throw new Error('the scene is not there')
  return found
}

/** Every path to an end, those with the most points first. */
function wholePaths(path = ''): { path: string; sum: number }[] {
  const at = walk(scene(), path)
  if (!at?.step) return [{ path, sum: (at?.taken ?? []).reduce((sum, { choice }) => sum + choice.honours.length - choice.breaks.length, 0) }]
  return at.step.choices.flatMap((_, index) => wholePaths(path + letterOf(index))).sort((one, other) => other.sum - one.sum)
}

const bestPath = () => wholePaths()[0]?.path ?? ''
const worstPath = () => wholePaths().at(-1)?.path ?? ''

async function idOf(employeeNumber: string): Promise<string> {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  return id
}

async function runsOf(employeeNumber: string) {
  return database.sceneRun.findMany({ where: { personId: await idOf(employeeNumber) }, orderBy: { finishedAt: 'asc' } })
}

/** What the form of the end would send. */
function formIn({ text }: Page): Record<string, string> {
  const fields = [...text.matchAll(/<input type="hidden" name="(path|hash|key)" value="([^"]*)"/g)]
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]))
}

async function finish(browser: Browser, path: string): Promise<string> {
  const end = await browser.get(`${address}?path=${path}`)
  const answer = await browser.post(address, formIn(end))
  expect(answer.status).toBe(302)
  return answer.location ?? ''
}

test('the lesson leads to its scene, and the scene is a document: no script but the small one for offline, no style attribute, light', async () => {
  const browser = await app.signedIn('1002')
  expect((await browser.get(lesson)).text).toContain(`href="${address}"`)
  for (const search of ['', '?path=c', `?path=${bestPath()}`]) {
    const page = await browser.get(address + search)
    expect(page.status).toBe(200)
    expect(page.text.replace(/<script src="\/assets\/offline-script-[^>]+><\/script>/, '')).not.toMatch(/<script|\sstyle=/)
    expect(page.bytes.length).toBeLessThan(60_000)
  }
})

test('every choice is a link to its consequence, and no consequence is told before it is chosen', async () => {
  const browser = await app.signedIn('1002')
  const [first] = scene().steps
  const page = await browser.get(address)
  for (const [index, { label, consequence }] of (first?.choices ?? []).entries()) {
    expect(page.text).toContain(`href="${address}?path=${letterOf(index)}#now"`)
    expect(page.text).toContain(label.zh)
    expect(page.text).not.toContain(consequence.zh)
    const next = await browser.get(`${address}?path=${letterOf(index)}`)
    expect(next.text).toContain(consequence.zh)
    expect(next.text).toMatch(/<h2 id="now" tabindex="-1"/i)
  }
})

test('a whole scene is played through its links, recorded once, and told by the mentor', async () => {
  const browser = await app.signedIn('1003')
  let page = await browser.get(address)
  let links = linksIn(page)
  while (links.length > 0) {
    page = await browser.get(links[0] ?? '')
    links = linksIn(page)
  }
  expect(await runsOf('1003')).toEqual([])
  const answer = await browser.post(address, formIn(page))
  const [run] = await runsOf('1003')
  expect(answer.location).toBe(`${address}?run=${run?.id}#now`)
  const debrief = await browser.get(answer.location ?? '')
  expect(debrief.status).toBe(200)
  expect(debrief.text).toContain('师傅的话')
  expect(debrief.text).toContain('一步一步回头看')
})

function linksIn({ text }: Page): string[] {
  return [...text.matchAll(/href="([^"]*\?path=[a-e]+)#now"/g)].map(([, link = '']) => link)
}

test('the best way earns the most there is and the debrief names nothing that was missed; the worst earns nothing', async () => {
  const browser = await app.signedIn('1004')
  const best = await browser.get(await finish(browser, bestPath()))
  expect(best.text).toContain('一条也没有落下')
  const worst = await browser.get(await finish(browser, worstPath()))
  expect(worst.text).not.toContain('一条也没有落下')
  const most = mostPoints(scene())
  expect((await runsOf('1004')).map(({ points, maxPoints }) => [points, maxPoints])).toEqual([[most, most], [0, most]])
  for (const norm of ['来有迎声', '先听后讲']) expect(worst.text).toContain(norm)
})

test('the opening shows the best run and the last one', async () => {
  const browser = await app.signedIn('1004')
  const [best, last] = await runsOf('1004')
  const { text } = await browser.get(address)
  expect(text).toContain(`href="${address}?run=${best?.id}"`)
  expect(text).toContain(`href="${address}?run=${last?.id}"`)
  expect(text).toContain('演过 2 次')
})

test('however often the end is pressed at once, it is one run; a second playing is a second one', async () => {
  const browser = await app.signedIn('1005')
  const form = formIn(await browser.get(`${address}?path=${bestPath()}`))
  const answers = await Promise.all(Array.from({ length: 20 }, () => browser.post(address, form)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([302]))
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  expect(await runsOf('1005')).toHaveLength(1)
  await finish(browser, bestPath())
  expect(await runsOf('1005')).toHaveLength(2)
})

test.each(['z', 'aaaaaaaaaaaaaaaaaaaa', 'A', '0', '__proto__', '%F0%A0%AE%B7', 'a%20b', '../..'])('the path %s leads nowhere: a 404 with the way back to the beginning', async (path) => {
  const page = await (await app.signedIn('1006')).get(`${address}?path=${path}`)
  expect(page.status).toBe(404)
  expect(page.text).toContain('这里没有这一步')
  expect(page.text).toContain(`href="${address}"`)
})

test('a path that has not come to its end, or leads nowhere, is not recorded, and a sentence says so', async () => {
  const browser = await app.signedIn('1006')
  const { hash } = scene()
  for (const form of [{ path: 'c', hash, key: randomUUID() }, { path: 'zzz', hash, key: randomUUID() }, { path: bestPath(), hash, key: 'mine' }, {}]) {
    const answer = await browser.post(address, form)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('还没有演到收场')
  }
  expect(await runsOf('1006')).toEqual([])
})

test('a run of a scene that was rewritten meanwhile is refused with a sentence', async () => {
  const browser = await app.signedIn('1006')
  const answer = await browser.post(address, { path: bestPath(), hash: 'as-it-was', key: randomUUID() })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('刚好改写了')
  expect(await runsOf('1006')).toEqual([])
})

test('a run of an earlier version keeps its score and says that its steps can no longer be shown', async () => {
  const personId = await idOf('1006')
  const data = { personId, course, scene: 'password-loss', sceneHash: 'as-it-was', path: 'zz', points: 3, maxPoints: 9, requestKey: 'earlier' }
  const { id } = await database.sceneRun.create({ data })
  const page = await (await app.signedIn('1006')).get(`${address}?run=${id}`)
  expect(page.status).toBe(200)
  expect(page.text).toContain('3 / 9 分')
  expect(page.text).toContain('改写过了')
})

test('a run is seen by who played it, by their mentor and by the lead of their team, and by nobody else', async () => {
  const [mentorId, menteeId, createdBy] = await Promise.all(['2001', '1001', '3001'].map(idOf))
  if (!mentorId || !menteeId || !createdBy) throw new Error('the cast is not complete')
  const own = await app.signedIn('1001')
  const location = (await finish(own, worstPath())).replace('#now', '')
  const mentor = await app.signedIn('2001')
  expect((await own.get(location)).status).toBe(200)
  expect((await mentor.get(location)).status).toBe(404)
  const team = await database.unit.findFirstOrThrow({ where: { name: '客户服务班' } })
  const accepted = { mentorAcceptedAt: new Date(), menteeAcceptedAt: new Date() }
  const { id: pairing } = await database.pairing.create({ data: { unitId: team.id, mentorId, menteeId, checklist: 'counter', createdBy, openKey: menteeId, ...accepted } })
  for (const number of ['2001', '3001']) {
    const browser = await app.signedIn(number)
    expect((await browser.get(location)).text).toContain('陈小满')
    expect((await browser.get(address)).text).toContain('带的人练得怎样')
    expect((await browser.get(`/mentoring/${pairing}`)).text).toContain(`href="${address}"`)
  }
  expect((await own.get(`/mentoring/${pairing}`)).text).not.toContain('演过的情景')
  for (const number of ['1002', '0101', '0301', '2002']) {
    const browser = await app.signedIn(number)
    expect((await browser.get(location)).status).toBe(404)
    expect((await browser.get(address)).text).not.toContain('陈小满')
  }
})

test('a run is not found below another scene, and an id that is none is not found at all', async () => {
  const browser = await app.signedIn('1005')
  const [run] = await runsOf('1005')
  for (const search of [`run=${run?.id}`, 'run=nothing', `run=${randomUUID()}`]) {
    const page = await browser.get(`/learn/${course}/first-asked/scenes/document-mismatch?${search}`)
    expect(page.status).toBe(404)
  }
})

test.each([`/learn/${course}/bearing/scenes/password-loss`, `${lesson}/scenes/deaf-visitor`, `${lesson}/scenes/__proto__`, `/learn/sign-language-basics/calming/scenes/password-loss`, `${lesson}/scenes/..%2fpassword-loss`])(
  '%s is a page that says there is none, and records nothing',
  async (elsewhere) => {
    const browser = await app.signedIn('1007')
    expect((await browser.get(elsewhere)).status).toBe(404)
    expect((await browser.post(elsewhere, { path: bestPath(), hash: scene().hash, key: randomUUID() })).status).toBe(404)
    expect(await runsOf('1007')).toEqual([])
  },
)

test('nobody plays without signing in, and comes back to the very step after it', async () => {
  const answer = await app.browser().get(`${address}?path=c`)
  expect([answer.status, answer.location]).toEqual([302, `/login?next=${encodeURIComponent(`${address}?path=c`)}`])
  const count = await database.sceneRun.count()
  const sent = await app.browser().post(address, { path: bestPath(), hash: scene().hash, key: randomUUID() })
  expect([sent.status, sent.location]).toEqual([302, '/login?ended'])
  expect(await database.sceneRun.count()).toBe(count)
})

test('a scene speaks the reader’s language, and says nothing in the other', async () => {
  await database.person.update({ where: { employeeNumber: '1002' }, data: { language: 'EN' } })
  const browser = await app.signedIn('1002')
  const { text } = await browser.get(`${address}?path=c`)
  expect(text).toContain(scene().steps[0]?.choices[2]?.consequence.en)
  expect(text).not.toContain(scene().steps[0]?.choices[2]?.consequence.zh)
  expect(text).toContain('Step 2')
})
