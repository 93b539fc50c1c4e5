import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { applyMigrations } from '#app/platform/migrations.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { send } from './client.ts'
import { createTeams, type CrowdTeam, listBallots } from './crowd.ts'
import { castBallot, readPage, signIn, sitQuiz } from './deeds.ts'
import { type Deed, measure } from './load.ts'
import { type MeasuredServer, startMeasured } from './measured-server.ts'
import { printHead, printRatio, printRow } from './table.ts'

export type Asked = { seconds: number; only: string[]; profile: string | undefined }

const crowds = [1, 8, 32]
const warmUp = { people: 8, seconds: 1 }
/** More than two cores do in a second: there are people enough for the whole run. */
const ballotsPerSecond = 600
const course = 'service-etiquette'

/** Measures each deed for each number of people and prints it; the bare server stands beside the lesson page. */
export async function measureAll({ seconds, only, profile }: Asked): Promise<void> {
  await applyMigrations(readSettings())
  const teams = await createTeams({ course, ballots: ballotsPerSecond * (crowds.length * seconds + warmUp.seconds) })
  const server = await startMeasured(['build/serve/server.js'], profile)
  const bare = await startBare(server, teams)
  try {
    printHead()
    for (const [name, deed] of Object.entries(deedsOf(server, teams))) {
      if (only.length > 0 && !only.includes(name)) continue
      await measure(server, deed, warmUp)
      for (const people of crowds) {
        const measured = await measure(server, deed, { people, seconds })
        printRow(name, people, measured)
        if (name !== 'lesson') continue
        const limit = await measure(bare, readPage(bare.url, ''), { people, seconds })
        printRow('native', people, limit)
        printRatio(measured, limit)
      }
    }
  } finally {
    await Promise.all([server.stop(), bare.stop()])
    await database.$disconnect()
  }
}

function deedsOf({ url }: MeasuredServer, teams: CrowdTeam[]): Record<string, Deed> {
  const people = teams.flatMap((team) => team.people)
  const ballots = listBallots(teams)
  return {
    lesson: readPage(url + lessonAddress(), people[0]?.cookie ?? ''),
    'sign-in': signIn(url, '1001'),
    attempt: sitQuiz(url, course, people),
    ballot: castBallot(url, ballots, { byScript: true }),
    'whole page': castBallot(url, ballots, { byScript: false }),
  }
}

function lessonAddress(): string {
  return `/learn/${course}/${findCourse(course)?.lessons[0]?.slug ?? ''}`
}

/** The native limit serves what the product answered, byte for byte as it came over the wire. */
async function startBare({ url }: MeasuredServer, teams: CrowdTeam[]): Promise<MeasuredServer> {
  const page = await send(url + lessonAddress(), { cookie: teams[0]?.people[0]?.cookie ?? '' })
  const file = join(readSettings().dataFolder, 'page')
  writeFileSync(file, page.bytes)
  return startMeasured(['scripts/bench/bare-server.ts', file, page.headers['content-encoding'] ?? 'identity'])
}
