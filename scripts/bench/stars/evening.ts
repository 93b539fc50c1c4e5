// One evening on the database that the environment names: evening <units> <voters> <people at once> <stars>. Started by run.ts.
import { database } from '#app/platform/database.server.ts'
import { applyMigrations } from '#app/platform/migrations.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import type { Timed } from '../large/chart.ts'
import { type Deed, measure, type Measured } from '../load.ts'
import { startMeasured } from '../measured-server.ts'
import { printHead, printRow } from '../table.ts'
import { cast, type Cast, castTwice, countCast, listCasts } from './casting.ts'
import { measureCounts } from './counts.ts'
import { layBallots, openHouse, openUnit, type VotingUnit } from './units.ts'

const [unitCount = 300, voterCount = 5000, crowd = 8, starCount = 3] = process.argv.slice(2).map(Number)
/** One at a time, before the crowd comes. */
const alone = 300
const twice = 200
/** Longer than any evening: a deed that has nothing left ends the measurement. */
const noEnd = 3600
const ballotsBefore = [0, 1000, 5000]

await applyMigrations(readSettings())
const outlet = await openHouse()
const units: VotingUnit[] = []
for (let number = 1; number <= unitCount; number += 1) units.push(await openUnit(outlet, { number, size: Math.floor(voterCount / unitCount) + (number <= voterCount % unitCount ? 1 : 0) }))
const large = await openUnit(outlet, { number: 0, size: 5060, signIn: 60 })
const largeIds = (await database.elector.findMany({ where: { roundId: large.round.id }, select: { personId: true } })).map(({ personId }) => personId).filter((id) => !large.voters.some((voter) => voter.id === id))
await database.$queryRawUnsafe('ANALYZE')

const server = await startMeasured(['build/serve/server.js'])
try {
  const timed = await castAll()
  timed.push(...(await measureCounts(server, { large, ids: largeIds })))
  process.send?.(timed)
} finally {
  await server.stop()
  await database.$disconnect()
}
process.disconnect()

async function castAll(): Promise<Timed[]> {
  const casts = listCasts(units, starCount)
  const expected = casts.length
  await measure(server, inARow(casts.splice(-50)), { people: 4, seconds: noEnd })
  printHead()
  const single = await measure(server, inARow(casts.splice(-alone)), { people: 1, seconds: noEnd })
  printRow('ballot', 1, single)
  const doubles = casts.splice(-twice)
  const taken = await Promise.all(doubles.map((one) => castTwice(server.url, one)))
  const many = casts.length
  const began = performance.now()
  const together = await measure(server, inARow(casts), { people: crowd, seconds: noEnd })
  const minutes = (performance.now() - began) / 60_000
  printRow('ballot', crowd, together)
  const { ballots, turnout, uneven } = await countCast(units)
  console.log(`\n${expected.toLocaleString('en')} ballots of ${voterCount.toLocaleString('en')} voters in ${unitCount} units; ${many.toLocaleString('en')} of them in ${minutes.toFixed(1)} minutes`)
  console.log(`${doubles.length} were sent from two devices at once: ${taken.filter((count) => count === 1).length} times one of the two was taken`)
  console.log(`counted after: ${ballots.toLocaleString('en')} ballots, ${turnout.toLocaleString('en')} voters marked, ${uneven} stars where these differ; lost ${expected - ballots}, double ${Math.max(0, ballots - turnout)}`)
  if (ballots !== expected || turnout !== expected || uneven > 0 || taken.some((count) => count !== 1)) throw new Error('ballots were lost or counted twice')
  await castInLarge()
  return [{ page: 'ballot', medianMs: single.medianMs, aimMs: 30 }]
}

/** What a ballot costs where many lie already: it lays all of its star down anew, and with it those that came meanwhile. */
async function castInLarge(): Promise<void> {
  const casts = listCasts([large], 1)
  let lying = 0
  for (const count of ballotsBefore) {
    await layBallots(large, { star: 'service', count: count - lying, ids: largeIds.slice(lying, count) })
    lying = count
    const some = casts.splice(-15)
    printLarge(count, await measure(server, inARow(some), { people: 1, seconds: noEnd }))
  }
  printLarge(lying, await measure(server, inARow(casts), { people: crowd, seconds: noEnd }), `, ${crowd} at a time`)
}

function printLarge(lying: number, { medianMs, cpuMs }: Measured, how = ''): void {
  console.log(`in a unit of 5,060, with ${lying.toLocaleString('en')} ballots of the star before${how}: ${medianMs.toFixed(1)} ms, ${cpuMs.toFixed(1)} ms of CPU`)
}

function inARow(list: Cast[]): Deed {
  return async () => {
    const one = list.pop()
    if (one) await cast(server.url, one)
    return one !== undefined
  }
}
