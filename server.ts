// The server as it runs in production: settings, migrations, then the built pages behind Express. The build puts it and all
// that it is made of into build/serve, where it starts (scripts/bundle-server.ts).
import * as pages from '#built-pages'
import { buildOf } from '#app/platform/pages.server.ts'
import { fail, startServer } from '#app/platform/start.server.ts'
import { demoWelcome } from '#scripts/demo-welcome.ts'

try {
  const { url, settings } = await startServer({ build: async () => buildOf(pages) })
  const isDemo = process.argv[2] === 'demo'
  console.log(isDemo ? demoWelcome(url, settings.dataFolder) : `\nStarhall 星厅 is open at ${url}  (data in ${settings.dataFolder})`)
} catch (error) {
  fail(error)
}
