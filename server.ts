// The production server: settings, migrations, then Remix behind Express.
import { fail, startServer } from '#app/platform/start.server.ts'

try {
  await startServer({ development: process.argv.includes('--dev') })
} catch (error) {
  fail(error)
}
