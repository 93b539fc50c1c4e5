// npm start: production, no demo data. An empty database shows /setup.
import { fail, requireFreePort, startServer } from '#app/platform/start.server.ts'
import { prepareDataFolder, readSettings } from '#app/platform/settings.server.ts'
import { buildSteps } from '#scripts/build.ts'
import { runSteps } from '#scripts/steps.ts'

process.env['NODE_ENV'] = 'production'
try {
  const wanted = readSettings()
  prepareDataFolder(wanted)
  await requireFreePort(wanted)
  await runSteps(buildSteps())
  const { url, settings } = await startServer()
  console.log(`\nStarhall 星厅 is open at ${url}  (data in ${settings.dataFolder})`)
} catch (error) {
  fail(error)
}
