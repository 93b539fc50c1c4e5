import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listCourses } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'

let app: App
let units: Awaited<ReturnType<typeof seedCast>>

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

const findPerson = (employeeNumber: string) => database.person.findUniqueOrThrow({ where: { employeeNumber } })
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

async function readFirstLesson(personId: string, completedAt: Date) {
  const [course] = listCourses()
  const [lesson] = course?.lessons ?? []
  await database.lessonCompletion.create({
    data: { personId, course: course?.slug ?? '', lesson: lesson?.slug ?? '', lessonHash: lesson?.hash ?? '', completedAt },
  })
}

test('the desk is quiet while nothing waits', async () => {
  const desk = await (await app.signedIn('0301')).get('/team')
  expect(desk.text).toContain('今天没有等您处理的事。')
  expect(desk.text).toContain('和平里服务班')
})

test('the desk names who needs the lead: a quiet learner, a pair that stands still, a kind word', async () => {
  const [mentee, mentor] = [await findPerson('1001'), await findPerson('2001')]
  await readFirstLesson(mentee.id, daysAgo(20))
  await readFirstLesson((await findPerson('1002')).id, daysAgo(2))
  const sitter = await findPerson('1005')
  await readFirstLesson(sitter.id, daysAgo(20))
  await database.attempt.create({ data: { personId: sitter.id, quiz: listCourses()[0]?.slug ?? '', paper: {}, passMark: 80, startedAt: daysAgo(3), deadline: daysAgo(3) } })
  await database.pairing.create({
    data: {
      unitId: units.team,
      mentorId: mentor.id,
      menteeId: mentee.id,
      checklist: 'counter',
      createdBy: mentor.id,
      createdAt: daysAgo(40),
      mentorAcceptedAt: daysAgo(40),
      menteeAcceptedAt: daysAgo(40),
      openKey: mentee.id,
      stageSteps: { create: { stage: 'SHADOW', enteredAt: daysAgo(40) } },
    },
  })
  const note = { unitId: units.team, authorId: mentee.id, text: '辛苦了', expiresAt: daysAgo(-10), requestKey: randomUUID() }
  await database.note.create({ data: note })
  const { text } = await (await app.signedIn('3001')).get('/team')
  expect(text).toContain('陈小满的学习路径已两周没有进展')
  expect(text).not.toContain('孙𠮷的学习路径')
  expect(text).not.toContain('何旸的学习路径')
  expect(text).toContain('王堃和陈小满的结对已 40 天没有进展')
  expect(text).toContain('1 条服务心语等您过目')
})

test('people and progress show the team alone, and another team is not for this lead', async () => {
  const lead = await app.signedIn('3001')
  for (const path of ['/team/people', '/team/progress']) {
    const { text } = await lead.get(path)
    expect(text).toContain('阿依古丽·买买提')
    expect(text).not.toContain('马莉')
    expect((await lead.get(`${path}?unit=${units.secondTeam}`)).status).toBe(403)
  }
})

test('a lead of a whole outlet or region chooses the team', async () => {
  await database.roleGrant.create({ data: { personId: (await findPerson('9001')).id, role: 'LEAD', unitId: units.region } })
  const lead = await app.signedIn('9001')
  expect((await lead.get('/team')).text).toContain('<select')
  const second = await lead.get(`/team/people?unit=${units.secondTeam}`)
  expect(second.text).toContain('马莉')
  expect(second.text).not.toContain('陈小满')
  expect(second.text).toContain(`/team/progress?unit=${units.secondTeam}`)
})
