import type { ServerBuild } from '@remix-run/node'
import type { createWebServer, Entry } from './web-server.server.ts'

export type Build = ServerBuild & { entry: { module: Entry } }
/** Where the pages come from: as they were built, or from Vite, which makes them anew as their sources change. */
export type Pages = { build: () => Promise<Build>; middleware?: Parameters<typeof createWebServer>[1] }

/** What Remix has built, seen as that. Throws where it is something else. */
export function buildOf(module: unknown): Build {
  if (!isBuild(module)) throw new Error('this is no build of Remix')
  return module
}

function isBuild(module: unknown): module is Build {
  return typeof module === 'object' && module !== null && 'routes' in module && 'entry' in module
}
