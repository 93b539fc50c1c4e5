import type { AppLoadContext } from '@remix-run/node'
import express, { type Request, type RequestHandler, type Response } from 'express'
import type { Door, Hatch, Letterbox, Look, Ready, Reply } from './door.ts'
import { log } from './log.server.ts'

type Opening = { doors: readonly Door[]; hatches: readonly Hatch[]; letterboxes: readonly Letterbox[]; openVisit: (request: Request, response: Response) => AppLoadContext['visit'] }

/** Far more than all answers of a long paper. */
const readJson = express.json({ limit: 1_000_000, type: () => true })

/** Answers what is posted to a door or into a letterbox, and what lies ready at a hatch; the rest goes on. */
export function doorway(opening: () => Promise<Opening>): RequestHandler {
  const knock = async (request: Request, response: Response): Promise<Reply | null> => {
    const { doors, letterboxes, openVisit } = await opening()
    for (const { address, answer } of doors) {
      const found = address.exec(request.path)
      if (!found) continue
      const read = await bodyOf(request, response)
      return read === 'too-large' ? { status: 413, body: { refused: 'too-large' } } : answer({ visit: openVisit(request, response), parameters: { ...found.groups }, ...read })
    }
    const box = request.is('application/x-www-form-urlencoded') ? letterboxes.find(({ address }) => address.test(request.path)) : undefined
    const takeIn = await box?.open(lookOf(request, openVisit(request, response)))
    return box && takeIn ? { status: await takeIn(await formOf(request, response, box.largest)), body: null } : null
  }
  const look = async (request: Request, response: Response): Promise<Ready | null> => {
    const { hatches, openVisit } = await opening()
    const hatch = hatches.find(({ address }) => address.test(request.path))
    if (!hatch) return null
    return hatch.look(lookOf(request, openVisit(request, response)))
  }
  return (request, response, next) => {
    if (request.method === 'GET') {
      look(request, response).then(
        (ready) => (ready ? give(response, ready) : next()),
        (error: unknown) => {
          log.error({ err: error, path: request.path }, 'unexpected error')
          // The route has its say.
          next()
        },
      )
      return
    }
    if (request.method !== 'POST') return next()
    knock(request, response).then(
      (reply) => (reply ? send(response, reply) : next()),
      (error: unknown) => {
        log.error({ err: error, path: request.path }, 'unexpected error')
        send(response, { status: 500, body: { refused: 'unexpected' } })
      },
    )
  }
}

function lookOf(request: Request, visit: AppLoadContext['visit']): Look {
  const { cookie: cookies = '', 'if-none-match': known = null } = request.headers
  const search = request.originalUrl.slice(request.originalUrl.indexOf('?') + 1 || request.originalUrl.length)
  return { visit, path: request.path, search, cookies, known, takesGzip: request.acceptsEncodings('gzip') !== false }
}

function give(response: Response, { headers, ...ready }: Ready): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if ('stream' in ready) {
    const end = ready.stream({ say: (text) => void response.write(text), end: () => void response.end() })
    response.once('close', end)
    // Who went away meanwhile closes no more.
    if (response.destroyed) end()
    return
  }
  const { bytes } = ready
  response.statusCode = bytes ? 200 : 304
  if (bytes) response.setHeader('Content-Length', bytes.byteLength)
  response.end(bytes ?? undefined)
}

async function bodyOf(request: Request, response: Response): Promise<{ body: unknown } | 'too-large'> {
  return new Promise((resolve) => readJson(request, response, (fault?: unknown) => resolve(isTooLarge(fault) ? 'too-large' : { body: fault === undefined ? request.body : null })))
}

/** Text that is none becomes a form that its letterbox refuses. */
async function formOf(request: Request, response: Response, limit: number): Promise<string | null> {
  const body: unknown = await new Promise((resolve) => express.raw({ limit, inflate: false, type: () => true })(request, response, (fault?: unknown) => resolve(isTooLarge(fault) ? null : request.body)))
  return body === null ? null : Buffer.isBuffer(body) ? body.toString() : ''
}

function isTooLarge(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'status' in fault && fault.status === 413
}

function send(response: Response, reply: Reply): void {
  response.statusCode = reply.status
  if ('location' in reply) return void response.setHeader('Location', reply.location).end()
  if (reply.body === null) return void response.end()
  const text = JSON.stringify(reply.body)
  response.setHeader('Content-Type', 'application/json').setHeader('Content-Length', Buffer.byteLength(text)).end(text)
}
