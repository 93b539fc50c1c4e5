// npm run demo: from a fresh clone to a team in the middle of its month. A second run keeps the data. This makes
// ready; scripts/run.mjs then starts the server.
import { prepareDataFolder, readSettings, type Settings } from '#app/platform/settings.server.ts'
import { fail, migrate, requireFreePort } from '#app/platform/start.server.ts'
import { isVoteOpen } from '#prisma/seed/open-vote.ts'
import { buildSteps } from '#scripts/build.ts'
import { countMigrations, runSteps } from '#scripts/steps.ts'

process.env['NODE_ENV'] = 'production'

try {
  const settings = readSettings()
  prepareDataFolder(settings)
  await requireFreePort(settings)
  await runSteps([
    ...buildSteps(),
    { title: 'Creating and migrating the database', run: async () => countMigrations(await migrate(settings)) },
    { title: 'Seeding the demo team', run: () => seedOnce(settings) },
  ])
} catch (error) {
  fail(error)
}

async function seedOnce(settings: Settings): Promise<string> {
  const opening = { now: new Date(), origin: `http://localhost:${settings.port}` }
  const kept = 'kept as it is'
  if (await isVoteOpen(settings, opening.now)) return kept
  const { database } = await import('#app/platform/database.server.ts')
  try {
    const { reopenDemo, seedDemo } = await import('#prisma/seed.ts')
    if ((await database.person.count()) > 0) {
      await reopenDemo(database, opening)
      return kept
    }
    await seedDemo(database, opening)
    return `${await database.person.count()} people`
  } finally {
    await database.$disconnect()
  }
}
