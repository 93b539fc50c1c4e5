// The server as it runs in production: settings, migrations, then the built pages behind Express. The build puts it and all
// that it is made of into build/serve, where it starts (scripts/bundle-server.ts).
import * as pages from '#built-pages'
import { buildOf } from '#app/platform/pages.server.ts'
import { fail, startServer } from '#app/platform/start.server.ts'

try {
  const { url, settings } = await startServer({ build: async () => buildOf(pages) })
  console.log(`\nStarhall 星厅 is open at ${url}  (data in ${settings.dataFolder}; stop with Ctrl+C)`)
} catch (error) {
  fail(error)
}
