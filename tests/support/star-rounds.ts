import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { castBallot } from '#app/stars/ballot/ballot.server.ts'
import { ensureCategories } from '#app/stars/categories.server.ts'
import { findRound, type Round, type Team } from '#app/stars/rounds.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from './app.ts'
import type { Browser } from './browser.ts'

const hour = 3_600_000

/**
 * A house with its people for the tests of one file, some of them signed in. `month`: each test has one of its own, all
 * of them past.
 */
export function starHouse(signedIn: readonly string[], firstYear = 2000) {
  const people: Record<string, string> = {}
  const browsers: Record<string, Browser> = {}
  let year = firstYear
  let running: App | undefined
  let team: Team | undefined
  const begun = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('the house is opened before the first test')
    return part
  }

  beforeAll(async () => {
    const ids = await seedCast(database)
    team = await database.unit.findUniqueOrThrow({ where: { id: ids.team }, select: { id: true, name: true, timeZone: true } })
    for (const { id, employeeNumber } of await database.person.findMany()) people[employeeNumber] = id
    running = await startApp()
    for (const number of signedIn) browsers[number] = await running.signedIn(number)
  })
  afterAll(async () => running?.stop())
  beforeEach(() => {
    year += 2
  })

  return {
    get app() {
      return begun(running)
    },
    get team() {
      return begun(team)
    },
    get month() {
      return `${year}-05`
    },
    /** The month of another year than any test's before. */
    nextMonth: () => `${(year += 2)}-05`,
    person: (number: string) => people[number] ?? '',
    as: (number: string) => browsers[number] ?? begun(running).browser(),
  }
}

/** A round of a team in the phase wanted, its dates around now. */
export async function roundInPhase(team: Team, month: string, phase: 'nominating' | 'voting' | 'notice' | 'ready'): Promise<Round> {
  const begun = ['nominating', 'voting', 'notice', 'ready'].indexOf(phase)
  const at = (place: number) => new Date(Date.now() + (place - begun) * 24 * hour - hour)
  await ensureCategories(team.id)
  const dates = { nominateFrom: at(0), voteFrom: at(1), noticeFrom: at(2), publishFrom: at(3) }
  await database.round.create({ data: { unitId: team.id, month, ...dates } })
  return findAt(team, month, new Date())
}

/** Moves a round on to its next phase, as time would. */
export async function passTo(round: Round, phase: 'voting' | 'notice' | 'ready'): Promise<Round> {
  const past = new Date(Date.now() - 1000)
  const data = { voting: { voteFrom: past }, notice: { noticeFrom: past }, ready: { noticeFrom: past, publishFrom: past } }[phase]
  await database.round.update({ where: { id: round.id }, data })
  return findAt(round.team, round.month, new Date())
}

export async function findAt(team: Team, month: string, at: Date): Promise<Round> {
  const round = await findRound(team, month, at)
  if (!round) throw new Error(`no round of ${month}`)
  return round
}

export type Stars = Record<string, string>

/** Ids of a team's stars by slug. */
export async function starsOf(team: Team): Promise<Stars> {
  const rows = await database.starCategory.findMany({ where: { unitId: team.id } })
  return Object.fromEntries(rows.map(({ slug, id }) => [slug, id]))
}

/** Casts a ballot through the domain and returns its receipt. */
export async function vote(round: Round, star: string, [voterId, ...choices]: [string, ...string[]]): Promise<string> {
  const answer = await castBallot(round, { star, voterId, choices, requestKey: randomUUID() })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.receipt
}
