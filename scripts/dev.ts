// npm run dev: the pages from their sources, reloaded as they change; the same database as npm start.
import { buildOf, type Pages } from '#app/platform/pages.server.ts'
import { fail, startServer } from '#app/platform/start.server.ts'
import { buildSteps } from '#scripts/build.ts'
import { runSteps } from '#scripts/steps.ts'

process.env['NODE_ENV'] = 'development'
try {
  // The display's program and the content are made by the build; everything else comes from the sources.
  await runSteps(buildSteps())
  const { url } = await startServer(await pagesOfVite())
  console.log(`\nStarhall 星厅 for developers: ${url}`)
} catch (error) {
  fail(error)
}

async function pagesOfVite(): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  return { build: async () => buildOf(await vite.ssrLoadModule('virtual:remix/server-build')), middleware: vite.middlewares }
}
