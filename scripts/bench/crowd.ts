// The house that is measured: the cast, and beside it as many teams of thirty as the ballots and attempts need.
import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { startSession } from '#app/people/session.server.ts'
import { database } from '#app/platform/database.server.ts'
import { ensureCategories, listCategories } from '#app/stars/categories.server.ts'
import { findRound, monthOf } from '#app/stars/rounds.server.ts'
import { seedCast } from '#prisma/cast.ts'

const teamSize = 30
const stars = ['service', 'smile', 'civility']
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const givenNames = '明霞国栋桂芬小满志远思齐雨桐子涵晓琳建华秀英海燕'

export type Colleague = { id: string; cookie: string }
export type Ballot = { address: string; cookie: string; star: string; choices: string[] }
export type CrowdTeam = { month: string; people: Colleague[] }

/** The cast, and beside it teams enough for so many ballots; all have read the course. */
export async function createTeams({ course, ballots }: { course: string; ballots: number }): Promise<CrowdTeam[]> {
  // This process alone: a house that is thrown away needs no disk behind each row.
  await database.$queryRawUnsafe('PRAGMA synchronous = OFF')
  const { outlet } = await seedCast(database)
  const teams: CrowdTeam[] = []
  const count = Math.ceil(ballots / (teamSize * stars.length))
  for (let number = 1; number <= count; number++) teams.push(await createTeam({ parentId: outlet, number, course }))
  return teams
}

/** A team whose members have read the course and are in the middle of their vote. */
async function createTeam({ parentId, number, course }: { parentId: string; number: number; course: string }): Promise<CrowdTeam> {
  const now = new Date()
  const team = await database.unit.create({ data: { kind: 'TEAM', name: `服务${number}班`, parentId } })
  const ids = Array.from({ length: teamSize }, () => randomUUID())
  await database.person.createMany({ data: ids.map((id, index) => ({ id, employeeNumber: `${100_000 + number * teamSize + index}`, name: nameOf(number * teamSize + index) })) })
  await database.membership.createMany({ data: ids.map((personId) => ({ personId, unitId: team.id, from: '2024-01-01', position: '综合柜员' })) })
  const lessons = findCourse(course)?.lessons ?? []
  await database.lessonCompletion.createMany({
    data: ids.flatMap((personId) => lessons.map(({ slug, hash }) => ({ personId, course, lesson: slug, lessonHash: hash }))),
  })
  const month = await openVote({ team, ids, now })
  const people: Colleague[] = []
  for (const id of ids) people.push({ id, cookie: cookieOf(await startSession(id, { isSecure: false, sharedMachine: false })) })
  return { month, people }
}

type Voting = { team: { id: string; name: string; timeZone: string }; ids: string[]; now: Date }

/** Six of the team stand for each star, each named by two colleagues. Looking at the round freezes the electorate. */
async function openVote({ team, ids, now }: Voting): Promise<string> {
  const month = monthOf(now, team.timeZone)
  const day = (days: number) => DateTime.fromJSDate(now).plus({ days }).toJSDate()
  await ensureCategories(team.id)
  const round = await database.round.create({
    data: { unitId: team.id, month, nominateFrom: day(-7), voteFrom: day(-1), noticeFrom: day(4), publishFrom: day(7) },
  })
  const categories = await listCategories(team.id)
  const reason = '老人来办业务听不清，蹲下来写字给他看，一直陪到办完。'
  const nominated = ids.slice(0, 6).flatMap((nomineeId) => ids.slice(6, 8).map((nominatorId) => ({ nomineeId, nominatorId })))
  await database.nomination.createMany({
    data: categories.flatMap(({ id }) => nominated.map((pair) => ({ ...pair, roundId: round.id, categoryId: id, reason }))),
  })
  await findRound(team, month, now)
  return month
}

/** Every member of every team for every star, the teams taking turns. */
export function listBallots(teams: CrowdTeam[]): Ballot[] {
  return stars.flatMap((star) => Array.from({ length: teamSize }, (_, voter) => teams.map((team) => ballotOf(team, voter, star))).flat())
}

function ballotOf({ month, people }: CrowdTeam, voter: number, star: string): Ballot {
  const others = people.slice(0, 4).filter((_, index) => index !== voter)
  const choices = others.slice(0, 3).map(({ id }) => id)
  return { address: `/stars/${month}/ballot`, cookie: people[voter]?.cookie ?? '', star, choices }
}

function nameOf(index: number): string {
  const pick = (characters: string, at: number) => characters[at % characters.length] ?? ''
  return pick(surnames, index) + pick(givenNames, index * 7 + 3) + pick(givenNames, index * 11 + 5)
}

function cookieOf(setCookie: string): string {
  return setCookie.split(';', 1)[0] ?? ''
}
