import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/people/guard.server.ts'
import { findPhoto } from '#app/people/photos.server.ts'
import type { Question } from './question.ts'

/*
 * Pictures of questions, fetched by the question: the drawing's own name would be the answer. Who asks has been looked
 * at by the route; here it is one of the questions that may be shown to that person.
 */

/**
 * Answers the address of a picture of these questions, `picture` in it: "question", "case.part", or with one of its
 * options "question.option", "case.part.option". With `?still` a clip is a row of stills, for whoever wants no motion.
 * Throws a 404 where there is none of this name.
 */
export async function answerPicture(questions: readonly Question[], { params, request }: Pick<LoaderFunctionArgs, 'params' | 'request'>): Promise<Response> {
  const [id, ...rest] = (params['picture'] ?? '').split('.')
  const question = questions.find((one) => one.id === id)
  const drawing = question && (await drawingOf(question, rest, request.url.endsWith('?still')))
  if (!drawing) throw notFound()
  return pictureOf(drawing)
}

/** A file of pictures/ or an uploaded one, or a sign of these hands; a 404 where there is none. Whoever asks may see it. */
export async function answerDrawing(drawn: string | readonly string[], { request }: Pick<LoaderFunctionArgs, 'request'>): Promise<Response> {
  const drawing = typeof drawn === 'string' ? await readPicture(drawn) : await drawingOfHands(drawn, request.url.endsWith('?still'))
  if (!drawing) throw notFound()
  return pictureOf(drawing)
}

function pictureOf({ bytes, type }: Drawing): Response {
  return new Response(bytes, { headers: { 'Content-Type': type, 'Cache-Control': 'private, max-age=3600' } })
}

const types: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp' }

type Drawing = { bytes: string | Buffer<ArrayBuffer>; type: string }

/** The drawing at a path of a question, as the address says it: parts and options by their ids; null where there is none. */
export async function drawingOf(question: Question, path: readonly string[], isStill: boolean): Promise<Drawing | null> {
  const [next, ...rest] = path
  if (question.type === 'case') {
    const part = question.parts.find(({ id }) => id === next)
    return part ? drawingOf(part, rest, isStill) : null
  }
  if (next !== undefined) {
    const hand = 'options' in question && rest.length === 0 ? question.options.find(({ id }) => id === next)?.hand : undefined
    return hand === undefined ? null : drawingOfHands([hand], isStill)
  }
  if (question.type === 'hotspot') return readPicture(question.picture.file)
  return question.hand === undefined ? null : drawingOfHands([question.hand].flat(), isStill)
}

const uploaded = /^upload-([0-9a-f]{32})\.webp$/

/** The file by which a question names a picture that was uploaded: its key, in the letters that such names have. */
export function pictureFileOf(key: string): string {
  return `upload-${Buffer.from(key, 'base64url').toString('hex')}.webp`
}

/** The key again; null for a file of the build. */
export function pictureKeyOf(file: string): string | null {
  const [, hex] = uploaded.exec(file) ?? []
  return hex === undefined ? null : Buffer.from(hex, 'hex').toString('base64url')
}

/** The schema leaves no name that could lead out of the folder; the build put it there under the hash of what it shows. */
async function readPicture(file: string): Promise<Drawing | null> {
  const key = pictureKeyOf(file)
  if (key !== null) {
    const picture = await findPhoto(key, 1600)
    return picture && { bytes: Buffer.from(picture), type: 'image/webp' }
  }
  return { bytes: await readFile(join('build', 'content', 'pictures', file)), type: types[extname(file)] ?? 'application/octet-stream' }
}

async function drawingOfHands(hands: readonly string[], isStill: boolean): Promise<Drawing> {
  // HandSign leaves no name that could lead out of the folder.
  const stills = await Promise.all(hands.map((hand) => readFile(join('public', 'hands', `${hand}.svg`), 'utf8')))
  const [only = ''] = stills
  return { bytes: stills.length === 1 ? only : isStill ? rowOf(stills) : clipOf(stills), type: types['.svg'] ?? '' }
}

const size = 250
const secondsEach = 1.2

/** One hand after the other, over and over, with a pause at the end; the animation is the picture's own. */
function clipOf(stills: readonly string[]): string {
  const steps = stills.length + 1
  const frames = stills.map((still, index) => {
    const values = Array.from({ length: steps }, (_, step) => (step === index ? 'inline' : 'none')).join(';')
    const shown = `<animate attributeName="display" values="${values}" dur="${steps * secondsEach}s" calcMode="discrete" repeatCount="indefinite"/>`
    return `<g display="${index === 0 ? 'inline' : 'none'}">${shown}${still}</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${frames.join('')}</svg>`
}

function rowOf(stills: readonly string[]): string {
  const placed = stills.map((still, index) => `<svg x="${index * size}" width="${size}" height="${size}">${still}</svg>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size * stills.length} ${size}">${placed.join('')}</svg>`
}
