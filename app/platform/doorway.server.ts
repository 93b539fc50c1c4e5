import type { AppLoadContext } from '@remix-run/node'
import express, { type Request, type RequestHandler, type Response } from 'express'
import type { Door, Reply } from './door.ts'
import { log } from './log.server.ts'

type Opening = { doors: readonly Door[]; openVisit: (request: Request, response: Response) => AppLoadContext['visit'] }

/** Far more than all answers of a long paper. */
const readJson = express.json({ limit: 1_000_000, type: () => true })

/** Answers what is posted to a door; the rest goes on. */
export function doorway(opening: () => Promise<Opening>): RequestHandler {
  const knock = async (request: Request, response: Response): Promise<Reply | null> => {
    const { doors, openVisit } = await opening()
    for (const { address, answer } of doors) {
      const found = address.exec(request.path)
      if (!found) continue
      const read = await bodyOf(request, response)
      return read === 'too-large' ? { status: 413, body: { refused: 'too-large' } } : answer({ visit: openVisit(request, response), parameters: { ...found.groups }, ...read })
    }
    return null
  }
  return (request, response, next) => {
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

async function bodyOf(request: Request, response: Response): Promise<{ body: unknown } | 'too-large'> {
  return new Promise((resolve) => readJson(request, response, (fault?: unknown) => resolve(isTooLarge(fault) ? 'too-large' : { body: fault === undefined ? request.body : null })))
}

function isTooLarge(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'status' in fault && fault.status === 413
}

function send(response: Response, reply: Reply): void {
  response.statusCode = reply.status
  if ('location' in reply) return void response.setHeader('Location', reply.location).end()
  const text = JSON.stringify(reply.body)
  response.setHeader('Content-Type', 'application/json').setHeader('Content-Length', Buffer.byteLength(text)).end(text)
}
