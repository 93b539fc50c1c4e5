import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { applyMigrations } from './migrations.server.ts'
import { prepareDataFolder, readSettings, type Settings, SettingsError } from './settings.server.ts'
import { createWebServer, type Entry } from './web-server.server.ts'

/**
 * Prepares the data folder, migrates, loads the build and listens.
 * Throws SettingsError for whatever the operator can mend. Stops cleanly on SIGTERM and SIGINT.
 */
export async function startServer({ development = false, settings = readSettings() } = {}): Promise<{ settings: Settings; url: string }> {
  prepareDataFolder(settings)
  await migrate(settings)
  const load = development ? await viteLoader() : await buildLoader()
  const app = createWebServer(load.build, load.middleware)
  const server = createServer({ keepAliveTimeout: 65_000 }, app)
  await listen(server, settings)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  const url = `http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${port}`
  const { entry } = await load.build()
  await entry.module.openHouse?.(url)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close(() => process.exit(0))
      server.closeIdleConnections()
      // Streams to displays stay open for ever: they are cut after a moment and come back by themselves.
      setTimeout(() => server.closeAllConnections(), 2_000).unref()
    })
  }
  process.send?.({ listening: url })
  return { settings, url }
}

/** Asks for the port before minutes of building. Throws SettingsError when it cannot be had. */
export async function requireFreePort(settings: Settings): Promise<void> {
  const probe = createServer()
  await listen(probe, settings)
  probe.close()
  await once(probe, 'close')
}

async function listen(server: Server, settings: Settings): Promise<void> {
  server.listen(settings.port, settings.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw listenFault(error, settings)
  }
}

async function migrate(settings: Settings): Promise<void> {
  try {
    await applyMigrations(settings)
  } catch (error) {
    const why = error instanceof Error ? error.message.trim().split('\n')[0] : String(error)
    throw new SettingsError(`DATABASE_URL: the database could not be opened or migrated (${why}); its old state stands`)
  }
}

type Build = ServerBuild & { entry: { module: Entry } }
type Loader = { build: () => Promise<Build>; middleware?: Parameters<typeof createWebServer>[1] }

async function buildLoader(): Promise<Loader> {
  const file = 'build/server/index.js'
  if (!existsSync(file)) throw new SettingsError('there is no build yet: npm run build')
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href)
  if (!isBuild(module)) throw new SettingsError(`${file} is not a server build: npm run build`)
  return { build: async () => module }
}

async function viteLoader(): Promise<Loader> {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true } })
  return {
    // Vite hands back an untyped module; the build it makes is Remix's own.
    build: async () => {
      const module: unknown = await vite.ssrLoadModule('virtual:remix/server-build')
      if (!isBuild(module)) throw new Error('the development build is not a server build')
      return module
    },
    middleware: vite.middlewares,
  }
}

function isBuild(module: unknown): module is Build {
  return typeof module === 'object' && module !== null && 'routes' in module && 'entry' in module
}

function listenFault(error: unknown, { port, host }: Settings): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return new SettingsError(`PORT: ${port} is in use on ${host}; choose another with PORT=3001`)
  if (code === 'EACCES') return new SettingsError(`PORT: this account may not listen on ${port}`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new SettingsError(`HOST: this machine has no address ${host}`)
  return error
}

/** Says in one line what the operator can mend; anything else is ours and keeps its stack. */
export function fail(error: unknown): never {
  console.error(error instanceof Error && error.name === 'SettingsError' ? `starhall: ${error.message}` : error)
  process.exit(1)
}
