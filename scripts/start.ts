// npm start: production, no demo data. An empty database shows /setup. This makes ready; scripts/run.mjs then starts the
// server as a process of its own, so that nothing of the making stays in its memory.
import { fail, migrate, requireFreePort } from '#app/platform/start.server.ts'
import { prepareDataFolder, readSettings } from '#app/platform/settings.server.ts'
import { buildSteps } from '#scripts/build.ts'
import { countMigrations, runSteps } from '#scripts/steps.ts'

process.env['NODE_ENV'] = 'production'
try {
  const settings = readSettings()
  prepareDataFolder(settings)
  await requireFreePort(settings)
  await runSteps([...buildSteps(), { title: 'Creating and migrating the database', run: async () => countMigrations(await migrate(settings)) }])
} catch (error) {
  fail(error)
}
