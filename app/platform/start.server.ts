import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { applyMigrations } from './migrations.server.ts'
import type { Pages } from './pages.server.ts'
import { prepareDataFolder, readSettings, type Settings, SettingsError } from './settings.server.ts'
import { createWebServer } from './web-server.server.ts'

/**
 * Prepares the data folder, migrates and listens.
 * Throws SettingsError for whatever the operator can mend. Stops cleanly on SIGTERM and SIGINT.
 */
export async function startServer({ build, middleware }: Pages, settings = readSettings()): Promise<{ settings: Settings; url: string }> {
  prepareDataFolder(settings)
  await migrate(settings)
  const app = createWebServer(build, middleware)
  const server = createServer({ keepAliveTimeout: 65_000 }, app)
  await listen(server, settings)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : settings.port
  const url = `http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${port}`
  const { entry } = await build()
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

/** Throws SettingsError where the database cannot be opened or migrated: its old state stands. Returns the names of what was applied. */
export async function migrate(settings: Settings): Promise<string[]> {
  try {
    return await applyMigrations(settings)
  } catch (error) {
    const why = error instanceof Error ? error.message.trim().split('\n')[0] : String(error)
    throw new SettingsError(`DATABASE_URL: the database could not be opened or migrated (${why}); its old state stands`)
  }
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
