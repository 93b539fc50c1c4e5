import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'

/** The server build under test, as the server loads it. */
export async function loadServerBuild(): Promise<ServerBuild> {
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(resolve('build/server/index.js')).href)
  if (!isServerBuild(module)) throw new Error('build/server/index.js is not a server build')
  return module
}

function isServerBuild(module: unknown): module is ServerBuild {
  return typeof module === 'object' && module !== null && 'routes' in module && 'entry' in module
}
