import { randomBytes } from 'node:crypto'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Request, type RequestHandler, type Response } from 'express'
import expressStaticGzip from 'express-static-gzip'
import type { Door, Hatch, Letterbox } from './door.ts'
import { doorway } from './doorway.server.ts'
import { withRefusalsAsPages } from './refusals-as-pages.server.ts'
import { areaOf, listAreas, narrowBuild } from './routes-below.ts'
import { securityHeaders } from './security-headers.ts'

/** What entry.server.tsx offers beside Remix's own handlers. */
export type Entry = ServerBuild['entry']['module'] & {
  /** Makes the load context of one request. */
  openVisit?: (arrival: Arrival) => AppLoadContext['visit']
  /** The addresses that Remix does not answer. */
  doors?: readonly Door[]
  /** The addresses for which something may lie ready. */
  hatches?: readonly Hatch[]
  /** Where small forms are taken in that come often. */
  letterboxes?: readonly Letterbox[]
  /** Called once when the server listens. */
  openHouse?: (url: string) => Promise<void>
}

type Arrival = { nonce: string; origin: string; isSecure: boolean; address: string; cookies: string; acceptLanguage: string }
type Build = ServerBuild & { entry: { module: Entry } }

const year = 31_536_000

/** Express around Remix: static files, security headers, compression, and one visit per request. */
export function createWebServer(build: () => Promise<Build>, development?: RequestHandler) {
  const app = express()
  app.disable('x-powered-by')
  // Behind a proxy on this machine the caller's address and scheme come from its headers.
  app.set('trust proxy', 'loopback')
  if (development) app.use(development)
  app.use(leadUnreadable)
  // Pressed once at build, as small as can be; the rest is pressed as it is sent.
  const pressed = { enableBrotli: true, orderPreference: ['br'], index: false }
  app.use('/assets', expressStaticGzip('build/client/assets', { ...pressed, serveStatic: { immutable: true, maxAge: year * 1000 } }))
  app.use('/assets', (_request, response) => void response.status(404).end())
  // At level 4 a page is 3 % larger than at 6, and costs half the time.
  app.use(onlyGzip, compression({ level: 4 }))
  // Pages have no ending: they do not wait for the disk to say that there is no such file.
  app.get(/\.\w+$/, express.static('build/client', { maxAge: 3_600_000, index: false, redirect: false }))
  app.use((request, response, next) => {
    const nonce = randomBytes(16).toString('base64')
    response.locals['nonce'] = nonce
    response.set(securityHeaders({ nonce, isSecure: request.secure, isDevelopment: development !== undefined }))
    if (isForeign(request)) response.status(403).type('text/plain').send('This form came from another site. 这次提交来自别的网站。')
    else next()
  })
  app.use(doorway(async () => openingOf(await build())))
  app.all('*', remixHandler(build))
  return app
}

/** An address that does not decode is told so on a page. PostgreSQL keeps no text with a NUL in it, so none comes in either. */
const leadUnreadable: RequestHandler = (request, _response, next) => {
  if (request.url.includes('%00') || !isDecodable(request.path)) request.url = request.originalUrl = '/unreadable'
  next()
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** At a level that one can afford for every page, brotli is no smaller than gzip and takes twice the time and many times the memory. */
const onlyGzip: RequestHandler = (request, _response, next) => {
  request.headers['accept-encoding'] = request.acceptsEncodings('gzip') ? 'gzip' : 'identity'
  next()
}

type Handler = ReturnType<typeof createRequestHandler>

/** One handler for all requests of an area: making it reads all its routes. In development every request brings a build of its own. */
function remixHandler(build: () => Promise<Build>): RequestHandler {
  let made: { of: Build; areas: Set<string>; handlers: Map<string, Handler> } | undefined
  const handlerOf = (current: Build, pathname: string) => {
    if (made?.of !== current) made = { of: current, areas: listAreas(current), handlers: new Map() }
    const asked = areaOf(pathname)
    const area = made.areas.has(asked) ? asked : '*'
    const handler = made.handlers.get(area) ?? makeHandler(withRefusalsAsPages(narrowBuild(current, area)))
    made.handlers.set(area, handler)
    return handler
  }
  return (request, response, next) => {
    build()
      .then((current) => handlerOf(current, request.path)(request, response, next))
      .catch(next)
  }
}

function makeHandler(build: Build): Handler {
  const { openVisit } = openingOf(build)
  return createRequestHandler({ build, getLoadContext: (request: Request, response: Response) => ({ visit: openVisit(request, response) }) })
}

function openingOf({ entry }: Build) {
  const { openVisit, doors = [], hatches = [], letterboxes = [] } = entry.module
  if (!openVisit) throw new Error('entry.server must export openVisit')
  return { doors, hatches, letterboxes, openVisit: (request: Request, response: Response) => openVisit(arrivalOf(request, response)) }
}

/** A browser says where a form came from; one from another site is not ours to answer. */
function isForeign(request: Request): boolean {
  const origin = request.get('origin')
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return false
  return !URL.canParse(origin) || new URL(origin).host !== request.get('host')
}

function arrivalOf(request: Request, response: Response): Arrival {
  const nonce: unknown = response.locals['nonce']
  return {
    nonce: String(nonce),
    origin: `${request.protocol}://${request.get('host') ?? 'localhost'}`,
    isSecure: request.secure,
    address: request.ip ?? '',
    cookies: request.get('cookie') ?? '',
    acceptLanguage: request.get('accept-language') ?? '',
  }
}
