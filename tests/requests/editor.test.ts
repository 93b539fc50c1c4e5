import { afterAll, beforeAll, expect, test } from 'vitest'
import sharp from 'sharp'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson, findCourseProgress } from '#app/learning/completions.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser, Page } from '#tests/support/browser.ts'

const copied = 'service-etiquette'
let app: App
let units: Awaited<ReturnType<typeof seedCast>>
let lead: Browser
/** An administrator of the region: the second one who may write for the team. */
let other: Browser

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
  lead = await app.signedIn('3001')
  other = await app.signedIn('9001')
})
afterAll(() => app.stop())

async function idOf(employeeNumber: string): Promise<string> {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  return id
}

const plain = ({ text }: Page) => text.replaceAll('<!-- -->', '')

async function copyOf(slug: string): Promise<string> {
  const answer = await lead.post('/team/courses', { intent: 'copy', unitId: units.team, slug })
  expect(answer.status).toBe(302)
  return /\/team\/courses\/([^/?]+)/.exec(answer.location ?? '')?.[1] ?? ''
}

async function draft(courseId: string, slug: string) {
  const { revision, minutes, titleZh, titleEn, summaryZh, summaryEn, textZh, textEn } = await database.editedLesson.findUniqueOrThrow({ where: { courseId_slug: { courseId, slug } } })
  return { revision: String(revision), minutes: String(minutes), titleZh, titleEn, summaryZh, summaryEn, textZh, textEn }
}

type Fields = Awaited<ReturnType<typeof draft>>

async function save(browser: Browser, [courseId, slug]: [string, string], fields: Partial<Fields>, intent = 'save'): Promise<Page> {
  return browser.post(`/team/courses/${courseId}/lessons/${slug}`, { ...(await draft(courseId, slug)), ...fields, intent })
}

const publish = (id: string, browser = lead) => browser.post(`/team/courses/${id}`, { intent: 'publish' })

const lessonOf = async (number: string, address: string) => (await app.signedIn(number)).get(`/learn/${address}`)

/** A course of the team's own with one lesson, published. */
async function ownCourse(key: string, text = '## 雨天\n\n把伞架搬到门口。'): Promise<{ id: string; slug: string; lesson: string }> {
  const created = await lead.post('/team/courses', { intent: 'create', unitId: units.team, key, titleZh: '雨天的大厅', titleEn: 'A rainy day', summaryZh: '准备', summaryEn: 'Prepare' })
  const id = created.location?.split('/').at(-1) ?? ''
  const added = await lead.post(`/team/courses/${id}`, { intent: 'add', key, titleZh: '伞架', titleEn: 'The stand' })
  const lesson = added.location?.split('/').at(-1) ?? ''
  await save(lead, [id, lesson], { summaryZh: '伞', summaryEn: 'Umbrellas', textZh: text, textEn: '## Rain\n\nBring the stand.' })
  expect((await publish(id)).status).toBe(302)
  const { slug } = await database.editedCourse.findUniqueOrThrow({ where: { id } })
  return { id, slug, lesson }
}

test('a course of content/ is copied once, with the words of its authors, and nobody reads anything else yet', async () => {
  const id = await copyOf(copied)
  expect(await copyOf(copied)).toBe(id)
  expect(await database.editedLesson.count({ where: { courseId: id } })).toBe(findCourse(copied)?.lessons.length)
  expect((await draft(id, 'bearing')).titleZh).toBe(findCourse(copied)?.lessons[0]?.title.zh)
  expect(plain(await lead.get('/team/courses'))).toContain('还没发布')
  expect(await database.editedCourse.findUniqueOrThrow({ where: { id } })).toMatchObject({ publishedId: null, slug: copied })
})

test('an unchanged copy that is published offers nobody anything again', async () => {
  const id = await copyOf(copied)
  const personId = await idOf('1001')
  for (const { slug, hash } of findCourse(copied)?.lessons ?? []) await completeLesson({ personId, course: copied, lesson: slug, hash, at: new Date() })
  expect((await publish(id)).location).toContain('published=1')
  expect(await findCourseProgress(personId, copied)).toMatchObject({ done: 5, total: 6, revised: [] })
  expect((await lessonOf('1001', `${copied}/bearing`)).text).toContain('客户先看见，再听见')
})

test('a published change is read by the unit and nobody else, and offers just the changed lesson to who has read it', async () => {
  const id = await copyOf(copied)
  const { textZh, textEn } = await draft(id, 'bearing')
  expect((await save(lead, [id, 'bearing'], { textZh: `${textZh}\r\n\r\n## 我们厅\r\n\r\n镜子在更衣室门后。`, textEn: `${textEn}\n\n## Our hall\n\nThe mirror is behind the door.` })).location).toContain('?saved=')
  expect((await lessonOf('1001', `${copied}/bearing`)).text).not.toContain('镜子在更衣')
  expect((await publish(id)).location).toContain('published=2')
  expect((await lessonOf('1001', `${copied}/bearing`)).text).toMatch(/<p[^>]*>镜子在更衣/)
  expect((await lessonOf('0101', `${copied}/bearing`)).text).not.toContain('镜子在更衣')
  expect(await findCourseProgress(await idOf('1001'), copied)).toMatchObject({ done: 5, total: 6, revised: ['bearing'] })
  expect(plain(await (await app.signedIn('1001')).get(`/learn/${copied}`))).toContain('仪')
  expect(await database.auditEvent.count({ where: { action: 'publish-course', subject: `edited-course:${id}` } })).toBe(2)
})

test('publishing what is published already changes nothing', async () => {
  const id = await copyOf(copied)
  const before = await database.courseEdition.count()
  const again = await publish(id)
  expect([again.status, plain(again).includes('没有什么可发布的')]).toEqual([409, true])
  expect(await database.courseEdition.count()).toBe(before)
})

test('a lesson read at its old version is refused, and read at its new one it is up to date', async () => {
  const reader = await app.signedIn('1001')
  const page = await reader.get(`/learn/${copied}/bearing`)
  const hash = /name="hash" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  expect((await reader.post(`/learn/${copied}/bearing`, { hash: findCourse(copied)?.lessons[0]?.hash ?? '' })).status).toBe(409)
  expect((await reader.post(`/learn/${copied}/bearing`, { hash })).status).toBe(302)
  expect((await findCourseProgress(await idOf('1001'), copied))?.revised).toEqual([])
})

test('who saves over what somebody else saved meanwhile is told: nothing is lost, and theirs stands beside mine', async () => {
  const id = await copyOf(copied)
  const mine = await draft(id, 'greeting')
  await save(other, [id, 'greeting'], { textZh: `${mine.textZh}\n\n他们的一句。` })
  const refused = await lead.post(`/team/courses/${id}/lessons/greeting`, { ...mine, textZh: `${mine.textZh}\n\n我的一句。`, intent: 'save' })
  expect(refused.status).toBe(409)
  const text = plain(refused)
  expect(text).toContain('周䶮 刚才也存了这一课')
  expect(text).toMatch(/<textarea[^>]*name="textZh"[^>]*>[^<]*我的一句。/)
  expect(text).toMatch(/difference-added"[^]*?他们的一句。/)
  expect(text).toMatch(/difference-removed"[^]*?我的一句。/)
  expect((await draft(id, 'greeting')).textZh).toContain('他们的一句。')
  const seen = /name="revision" value="(\d+)"/.exec(text)?.[1] ?? ''
  expect((await lead.post(`/team/courses/${id}/lessons/greeting`, { ...mine, revision: seen, textZh: `${mine.textZh}\n\n两句都要。`, intent: 'save' })).status).toBe(302)
  expect((await draft(id, 'greeting')).textZh).toContain('两句都要。')
})

test('the same saving sent twice saves once', async () => {
  const id = await copyOf(copied)
  const mine = await draft(id, 'greeting')
  const typed = { ...mine, titleEn: 'First words', intent: 'save' }
  const answers = await Promise.all([1, 2].map(() => lead.post(`/team/courses/${id}/lessons/greeting`, typed)))
  expect(answers.map(({ status }) => status)).toEqual([302, 302])
  expect((await draft(id, 'greeting')).revision).toBe(String(Number(mine.revision) + 1))
})

test('a lesson taken out while somebody writes it: what was typed is kept, and saving it again puts it back', async () => {
  const id = await copyOf(copied)
  const mine = await draft(id, 'complaints')
  await other.post(`/team/courses/${id}`, { intent: 'remove', slug: 'complaints' })
  const refused = await lead.post(`/team/courses/${id}/lessons/complaints`, { ...mine, titleEn: 'Complaints, well met', intent: 'save' })
  expect([refused.status, plain(refused).includes('刚才把这一课拿掉了')]).toEqual([409, true])
  const seen = /name="revision" value="(\d+)"/.exec(refused.text)?.[1] ?? ''
  await lead.post(`/team/courses/${id}/lessons/complaints`, { ...mine, revision: seen, titleEn: 'Complaints, well met', intent: 'save' })
  expect(await database.editedLesson.findUniqueOrThrow({ where: { courseId_slug: { courseId: id, slug: 'complaints' } } })).toMatchObject({ removedAt: null, titleEn: 'Complaints, well met' })
})

test('a draft with mistakes is saved, shown with its lines, and not published', async () => {
  const id = await copyOf(copied)
  const { textZh } = await draft(id, 'calming')
  await save(lead, [id, 'calming'], { textZh: '## 一\n\n<script>alert(1)</script>\n\n{1 + 1}\n\n[x](javascript:alert(1))' })
  const page = plain(await lead.get(`/team/courses/${id}/lessons/calming?saved`))
  expect(page).toMatch(/role="status"[^>]*notice-warn[^]*?还有 3 处要改好才能发布：[^]*?<a href="#to-mend-textZh">中文正文有要改的地方<[^]*?（3 处）/)
  expect(page).toContain('这里不能用 &lt;script&gt;')
  expect(page.indexOf('这里不能用 &lt;script&gt;')).toBeLessThan(page.indexOf('name="textZh"'))
  for (const line of [3, 5, 7]) expect(page).toContain(`第 ${line} 行`)
  expect(page).not.toContain('<script>alert')
  const refused = await publish(id)
  expect([refused.status, plain(refused).includes('还不能发布')]).toEqual([400, true])
  await save(lead, [id, 'calming'], { textZh })
})

test('a lesson saved without its texts says so where it is saved and at the texts', async () => {
  const id = await copyOf(copied)
  const { textZh, textEn } = await draft(id, 'calming')
  const saved = await save(lead, [id, 'calming'], { textZh: '', textEn: '' })
  const page = plain(await lead.get(saved.location ?? ''))
  expect(page).toContain('还有 2 处要改好才能发布')
  for (const field of ['中文', '英文']) expect(page.split(`${field}正文还没写`)).toHaveLength(3)
  await save(lead, [id, 'calming'], { textZh, textEn })
})

test('a course that was never published is thrown away once, and whoever has it open is told by whom', async () => {
  const slug = 'sign-language-basics'
  const id = await copyOf(slug)
  const discard = (browser: Browser) => browser.post(`/team/courses/${id}`, { intent: 'discard' })
  expect(plain(await lead.get(`/team/courses/${id}`))).toContain('确定丢弃')
  expect((await (await app.signedIn('0301')).post(`/team/courses/${id}`, { intent: 'discard' })).status).toBe(404)
  for (const browser of [lead, lead, other]) expect((await discard(browser)).location).toBe(`/team/courses?discarded=${id}`)
  expect(await database.editedCourse.count({ where: { id } })).toBe(0)
  expect(await database.editedLesson.count({ where: { courseId: id } })).toBe(0)
  expect(await database.auditEvent.count({ where: { action: 'discard-course', subject: `edited-course:${id}` } })).toBe(1)
  const left = await other.get(`/team/courses/${id}/lessons/any`)
  expect(plain(await other.get(left.location ?? ''))).toContain('已被 赵明霞 丢弃')
  expect(await copyOf(slug)).not.toBe(id)
})

test('a course that was published once is not thrown away', async () => {
  const { id } = await ownCourse('9d9d9d9d')
  expect(plain(await lead.get(`/team/courses/${id}`))).not.toContain('确定丢弃')
  const refused = await lead.post(`/team/courses/${id}`, { intent: 'discard' })
  expect([refused.status, plain(refused).includes('不能再丢弃')]).toEqual([409, true])
  expect(await database.editedCourse.count({ where: { id } })).toBe(1)
})

test('the first edition of a copy is compared with the course it was copied from', async () => {
  const slug = 'sign-language-basics'
  const [first] = findCourse(slug)?.lessons ?? []
  const id = await copyOf(slug)
  const { textZh } = await draft(id, first?.slug ?? '')
  await save(lead, [id, first?.slug ?? ''], { textZh: `${textZh}\n\n我们窗口的手势。` })
  expect((await publish(id)).location).toContain('published=1')
  const page = plain(await lead.get(`/team/courses/${id}/editions/1`))
  expect(page).toContain('从原来的课程到第 1 版')
  expect(page.match(/difference-added"/g)).toHaveLength(2)
  expect(page).toMatch(/difference-added"[^]*?我们窗口的手势。/)
  expect(page).toMatch(/<option value="original" selected="">原来的课程/)
  const own = await ownCourse('0c0c0c0c')
  expect(plain(await lead.get(`/team/courses/${own.id}/editions/1`))).toContain('前面没有可比的')
})

test('a preview shows what was typed and saves nothing, with and without a script', async () => {
  const id = await copyOf(copied)
  const before = await draft(id, 'calming')
  const page = await save(lead, [id, 'calming'], { textZh: '## 新的\r\n\r\n**试一试**' }, 'preview')
  expect([page.status, page.text.includes('<strong>试一试</strong>')]).toEqual([200, true])
  expect(page.text).toMatch(/<textarea[^>]*name="textZh"[^>]*>\s*## 新的/)
  const answer = await lead.post(`/team/courses/${id}/lessons/calming/preview`, { textZh: '**a**', textEn: '<b>c</b>' })
  expect(JSON.parse(answer.text)).toMatchObject({ zh: { html: '<p><strong>a</strong></p>', faults: [] }, en: { html: null, faults: [{ line: 1 }] } })
  expect(await draft(id, 'calming')).toEqual(before)
})

test('a field that cannot be saved is told beside it, and what was typed stays', async () => {
  const id = await copyOf(copied)
  const page = await save(lead, [id, 'calming'], { titleZh: '', minutes: 'viele', textZh: '还在' })
  expect(page.status).toBe(400)
  expect(plain(page)).toContain('请写 1 到 240 之间的整数')
  expect(page.text).toMatch(/<textarea[^>]*name="textZh"[^>]*>还在/)
})

test('lessons are moved, and the order is published', async () => {
  const { id, slug } = await ownCourse('0a0a0a0a')
  const added = await lead.post(`/team/courses/${id}`, { intent: 'add', key: '0b0b0b0b', titleZh: '地垫', titleEn: 'The mat' })
  const second = added.location?.split('/').at(-1) ?? ''
  await save(lead, [id, second], { summaryZh: '垫', summaryEn: 'Mats', textZh: '铺好。', textEn: 'Lay it out.' })
  await lead.post(`/team/courses/${id}`, { intent: 'up', slug: second })
  await publish(id)
  const page = plain(await (await app.signedIn('1002')).get(`/learn/${slug}`))
  expect(page.indexOf('地垫')).toBeLessThan(page.indexOf('伞架'))
})

test('a course of the unit joins what the unit learns, and is done when it is read', async () => {
  const { slug, lesson } = await ownCourse('1c1c1c1c')
  const reader = await app.signedIn('1001')
  expect((await reader.get('/learn')).text).toContain('雨天的大厅')
  expect((await (await app.signedIn('0101')).get('/learn')).text).not.toContain('雨天的大厅')
  expect((await lessonOf('0101', `${slug}/${lesson}`)).status).toBe(404)
  const page = await reader.get(`/learn/${slug}/${lesson}`)
  const hash = /name="hash" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  for (const _ of [1, 2]) expect((await reader.post(`/learn/${slug}/${lesson}`, { hash })).location).toBe(`/learn/${slug}#read`)
  const personId = await idOf('1001')
  expect(await findCourseProgress(personId, slug)).toMatchObject({ state: 'done', percent: 100, done: 1, total: 1 })
  expect(await database.courseCompletion.count({ where: { personId, course: slug, attemptId: null } })).toBe(1)
  const matrix = await lead.get('/team/progress')
  expect(matrix.text).toContain('雨天的大厅')
})

test('who belongs to two units today reads what either has written, and no longer after leaving', async () => {
  const { slug, lesson } = await ownCourse('1e1e1e1e')
  const { id } = await database.membership.create({ data: { personId: await idOf('0101'), unitId: units.team, from: '2026-01-01' } })
  const reader = await app.signedIn('0101')
  expect((await reader.get('/learn')).text).toContain(`/learn/${slug}`)
  const page = await reader.get(`/learn/${slug}/${lesson}`)
  expect(page.status).toBe(200)
  const hash = /name="hash" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  expect((await reader.post(`/learn/${slug}/${lesson}`, { hash })).status).toBe(302)
  await database.membership.update({ where: { id }, data: { until: '2026-01-02' } })
  expect((await lessonOf('0101', `${slug}/${lesson}`)).status).toBe(404)
})

test('the lead gives a course of the unit to the team', async () => {
  const { slug } = await ownCourse('1d1d1d1d')
  const answer = await lead.post('/team/assignments/new', { what: `course/${slug}`, whom: units.team, dueOn: '2099-01-01' })
  expect(answer.status).toBe(302)
  expect((await (await app.signedIn('1003')).get('/')).text).toContain('雨天的大厅')
  const page = plain(await lead.get(answer.location ?? ''))
  expect(page).toContain('雨天的大厅')
  expect(page).not.toContain('撤下')
})

test('a withdrawn course keeps the record of who is in it, tells them, and cannot be begun anew', async () => {
  const { id, slug, lesson } = await ownCourse('2d2d2d2d')
  const reader = await app.signedIn('1002')
  const hash = /name="hash" value="([^"]+)"/.exec((await reader.get(`/learn/${slug}/${lesson}`)).text)?.[1] ?? ''
  await reader.post(`/learn/${slug}/${lesson}`, { hash })
  for (const _ of [1, 2]) expect((await lead.post(`/team/courses/${id}`, { intent: 'withdraw' })).status).toBe(302)
  const page = await reader.get(`/learn/${slug}`)
  expect([page.status, page.text.includes('这门课已经撤下')]).toEqual([200, true])
  expect((await lessonOf('1003', `${slug}/${lesson}`)).status).toBe(404)
  expect((await (await app.signedIn('1003')).get(`/learn/${slug}`)).status).toBe(404)
  expect(await database.lessonCompletion.count({ where: { personId: await idOf('1002'), course: slug } })).toBe(1)
  expect(await database.auditEvent.count({ where: { action: 'withdraw-course', subject: `edited-course:${id}` } })).toBe(1)
})

test('a withdrawn copy gives way to the original', async () => {
  const id = await copyOf(copied)
  await lead.post(`/team/courses/${id}`, { intent: 'withdraw' })
  const page = await lessonOf('1001', `${copied}/bearing`)
  expect([page.status, page.text.includes('镜子在更衣'), page.text.includes('客户先看见，再听见')]).toEqual([200, false, true])
})

test('two versions are compared, and an earlier one comes back as a new one with its text in the draft', async () => {
  const { id, slug, lesson } = await ownCourse('3e3e3e3e', '## 雨天\n\n第一版的话。')
  await save(lead, [id, lesson], { textZh: '## 雨天\n\n第二版的话。' })
  await publish(id)
  const page = plain(await lead.get(`/team/courses/${id}/editions/2`))
  expect(page).toMatch(/difference-removed"[^]*?第一版的话。/)
  expect(page).toMatch(/difference-added"[^]*?第二版的话。/)
  const reverted = await lead.post(`/team/courses/${id}/editions/1`, { intent: 'revert' })
  expect(reverted.location).toBe(`/team/courses/${id}?published=3`)
  expect((await lessonOf('1001', `${slug}/${lesson}`)).text).toContain('第一版的话。')
  expect((await draft(id, lesson)).textZh).toContain('第一版的话。')
  expect((await lead.post(`/team/courses/${id}/editions/1`, { intent: 'revert' })).status).toBe(409)
  const history = plain(await lead.get(`/team/courses/${id}`))
  expect(history).toContain('退回到第 1 版')
  expect(history).toContain('赵明霞')
  expect(await database.auditEvent.count({ where: { action: 'revert-course', subject: `edited-course:${id}` } })).toBe(1)
})

test('a draft that was not published outlives a revert', async () => {
  const { id, lesson } = await ownCourse('4f4f4f4f', '第一版。')
  await save(lead, [id, lesson], { textZh: '第二版。' })
  await publish(id)
  await save(lead, [id, lesson], { textZh: '没有发布的。' })
  await lead.post(`/team/courses/${id}/editions/1`, { intent: 'revert' })
  expect((await draft(id, lesson)).textZh).toBe('没有发布的。')
})

test('what is written for the outlet is read by its teams, and the nearest unit holds', async () => {
  const created = await other.post('/team/courses', { intent: 'copy', unitId: units.region, slug: 'mentorship-rotation' })
  const id = /\/team\/courses\/([^/?]+)/.exec(created.location ?? '')?.[1] ?? ''
  await save(other, [id, 'why'], { textZh: '公司的话。', textEn: 'The company’s.' })
  await publish(id, other)
  for (const number of ['1001', '0101']) expect((await lessonOf(number, 'mentorship-rotation/why')).text).toContain('公司的话。')
  const team = await copyOf('mentorship-rotation')
  await save(lead, [team, 'why'], { textZh: '班组的话。', textEn: 'The team’s.' })
  await publish(team)
  expect((await lessonOf('1001', 'mentorship-rotation/why')).text).toContain('班组的话。')
  expect((await lessonOf('0101', 'mentorship-rotation/why')).text).toContain('公司的话。')
})

test('the scenes of a copied lesson are played where they were', async () => {
  const id = await copyOf(copied)
  const { textZh } = await draft(id, 'calming')
  await save(lead, [id, 'calming'], { textZh: `${textZh}\n\n加一句。` })
  await publish(id)
  const page = await lessonOf('1001', `${copied}/calming`)
  expect(page.text).toContain('加一句。')
  expect(page.text).toContain(`/learn/${copied}/calming/scenes/password-loss`)
  expect((await lessonOf('1001', `${copied}/calming/scenes/password-loss`)).status).toBe(200)
})

test('nobody else writes a unit’s courses: not its members, not the lead of another unit', async () => {
  const id = await copyOf(copied)
  const stranger = await app.signedIn('0301')
  for (const path of [`/team/courses/${id}`, `/team/courses/${id}/lessons/bearing`, `/team/courses/${id}/editions/1`]) {
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(path, { intent: 'publish' })).status).toBe(404)
    expect((await (await app.signedIn('1001')).get(path)).status).toBe(403)
  }
  expect((await stranger.post('/team/courses', { intent: 'copy', unitId: units.team, slug: copied })).status).toBe(400)
  expect((await stranger.post(`/team/courses/${id}/lessons/bearing/preview`, { textZh: 'a', textEn: 'b' })).status).toBe(404)
})

test('a picture is drawn anew for its course, and seen by the unit alone', async () => {
  const { id, slug, lesson } = await ownCourse('5a5a5a5a')
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0f6b6b' } }).jpeg().toBuffer()
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...(await draft(id, lesson)), textZh: '还没有保存的话', pictureWords: '门口的[伞架]', intent: 'picture' })) form.set(name, value)
  form.set('picture', new File([new Uint8Array(bytes)], 'stand.jpg', { type: 'image/jpeg' }))
  const page = await lead.send(`/team/courses/${id}/lessons/${lesson}`, { method: 'POST', body: form })
  const line = /!\[门口的伞架\]\((\/lesson-pictures\/[\w-]{22})\)/.exec(page.text)
  expect([page.status, page.text.includes('还没有保存的话'), line === null]).toEqual([200, true, false])
  await save(lead, [id, lesson], { textZh: line?.[0] ?? '' })
  expect((await publish(id)).status).toBe(302)
  expect((await lessonOf('1001', `${slug}/${lesson}`)).text).toContain(`<img src="${line?.[1] ?? ''}" alt="门口的伞架" width="40" height="30"`)
  const seen = await (await app.signedIn('1001')).get(line?.[1] ?? '')
  expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/webp'])
  expect((await (await app.signedIn('0101')).get(line?.[1] ?? '')).status).toBe(404)
  const elsewhere = await ownCourse('6b6b6b6b')
  await save(lead, [elsewhere.id, elsewhere.lesson], { textZh: line?.[0] ?? '' })
  expect((await publish(elsewhere.id)).status).toBe(400)
})

test('a file that is no picture is refused, and what was typed stays', async () => {
  const { id, lesson } = await ownCourse('7c7c7c7c')
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...(await draft(id, lesson)), textZh: '还在这里', pictureWords: 'x', intent: 'picture' })) form.set(name, value)
  form.set('picture', new File(['<svg onload="alert(1)"/>'], 'x.svg', { type: 'image/svg+xml' }))
  const page = await lead.send(`/team/courses/${id}/lessons/${lesson}`, { method: 'POST', body: form })
  expect([page.status, page.text.includes('还在这里'), plain(page).includes('这不是能用的图片')]).toEqual([400, true, true])
})

test('a picture without words says so beside its field in an open panel, keeps the text, and never saves over what others saved meanwhile', async () => {
  const { id, lesson } = await ownCourse('8d8d8d8d')
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0f6b6b' } }).jpeg().toBuffer()
  const typed = { ...(await draft(id, lesson)), textZh: '还没有保存的话', pictureWords: '' }
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...typed, intent: 'picture' })) form.set(name, value)
  form.set('picture', new File([new Uint8Array(bytes)], 'stand.jpg', { type: 'image/jpeg' }))
  await save(other, [id, lesson], { textZh: '别人刚存的' })
  const page = await lead.send(`/team/courses/${id}/lessons/${lesson}`, { method: 'POST', body: form })
  expect([page.status, page.text.includes('还没有保存的话'), plain(page).includes('请写一句图片说明')]).toEqual([400, true, true])
  expect(page.text).toMatch(/<details class="fold [^"]*" open=""><summary>加一张图片/)
  expect(plain(page)).not.toMatch(/图片说明（看不见图的人靠它）<span[^>]*>选填/)
  expect(page.text).toContain(`name="revision" value="${typed.revision}"`)
  const large = new FormData()
  for (const [name, value] of Object.entries({ ...typed, intent: 'picture' })) large.set(name, value)
  large.set('picture', new File([new Uint8Array(9_500_000)], 'large.jpg', { type: 'image/jpeg' }))
  const tooLarge = await lead.send(`/team/courses/${id}/lessons/${lesson}`, { method: 'POST', body: large })
  expect([tooLarge.status, tooLarge.text.includes('还没有保存的话'), plain(tooLarge).includes('图片说明')]).toEqual([400, true, true])
})

test('a lesson that was taken out is put back with one press, as it was', async () => {
  const { id, lesson } = await ownCourse('9e9e9e9e')
  const before = await draft(id, lesson)
  await lead.post(`/team/courses/${id}`, { intent: 'remove', slug: lesson })
  expect(plain(await lead.get(`/team/courses/${id}`))).toContain('放回：伞架')
  for (let press = 0; press < 2; press += 1) expect((await lead.post(`/team/courses/${id}`, { intent: 'restore', slug: lesson })).status).toBe(302)
  expect(await draft(id, lesson)).toEqual({ ...before, revision: String(Number(before.revision) + 2) })
  expect(plain(await lead.get(`/team/courses/${id}`))).not.toContain('放回：伞架')
})

test('the course page marks the lessons that are not fit to be published', async () => {
  const { id, lesson } = await ownCourse('afafafaf')
  expect(plain(await lead.get(`/team/courses/${id}`))).not.toContain('正文还没写')
  await save(lead, [id, lesson], { textZh: '', textEn: '{1}' })
  const page = plain(await lead.get(`/team/courses/${id}`))
  for (const words of ['中文正文还没写', '英文正文有要改的地方']) expect(page).toContain(words)
})

test('a fault quotes its line, names what cannot be closed either, and explains the choices', async () => {
  const { id, lesson } = await ownCourse('b1b1b1b1')
  const seen = async (textZh: string) => (await lead.post(`/team/courses/${id}/lessons/${lesson}/preview`, { textZh, textEn: '' })).text
  const broken = await seen('第一行\n\n先放警示牌<br>再拖地')
  expect(broken).toContain('这里不能用 <br>')
  expect(broken).toContain('"quote":"先放警示牌<br>再拖地"')
  expect(await seen('<Callout kind="x">\n话\n</Callout>')).toContain('norm（服务规范）、note（提示）、warn（留意）、story（真事）')
  expect(await seen('<Callout kind="norm">\n话')).toContain('没有关上')
})

test('the editor says what is wrong in the language of who writes', async () => {
  const id = await copyOf(copied)
  await other.post('/preferences', { language: 'en' })
  const answer = await other.post(`/team/courses/${id}/lessons/bearing/preview`, { textZh: '{1}', textEn: '' })
  expect(answer.text).toContain('Nothing is computed between braces')
})
