import { catalogueOfUnit } from '#app/learning/editions/unit-catalogue.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { viewQuestion, wholeQuestion } from './question-rows.server.ts'

type Team = { id: string; timeZone: string }
const mostShown = 50

/** The questions of those who belong to the team today: what waits first, the oldest at the top, then what was answered. */
export async function listTeamQuestions(team: Team, { language, now }: { language: Language; now: Date }) {
  const askers = { personId: { in: (await listTeamMembers(team, now)).map(({ id }) => id) } }
  const keptHere = { answers: { some: { keepings: { some: { unitId: team.id } } } } }
  const [open, answered] = await Promise.all([
    database.lessonQuestion.findMany({ where: { ...askers, answers: { none: {} } }, include: wholeQuestion, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }], take: mostShown }),
    database.lessonQuestion.findMany({ where: { OR: [{ ...askers, answers: { some: {} } }, keptHere] }, include: wholeQuestion, orderBy: [{ askedAt: 'desc' }, { id: 'asc' }], take: mostShown }),
  ])
  const catalogue = await catalogueOfUnit(team.id)
  const view = (rows: typeof open) => Promise.all(rows.map((row) => viewQuestion(row, { language, timeZone: team.timeZone, catalogue, unitId: team.id })))
  return { open: await view(open), answered: await view(answered) }
}

export async function countOpenQuestions(team: Team, now: Date): Promise<number> {
  const members = await listTeamMembers(team, now)
  return database.lessonQuestion.count({ where: { personId: { in: members.filter(({ roles }) => !roles.includes('LEAD')).map(({ id }) => id) }, answers: { none: {} } } })
}
