import { z } from 'zod'
import { HandSign } from '#app/quizzes/question.ts'

/*
 * The pictures of a question that is not written down yet: their address says which they are, for whoever writes a
 * question knows its answer. Of a learner's question it never does.
 */

/** The file of a picture, or the hands of a sign, by the name a card asks with. */
const Drawn = z.record(z.string().max(200), z.union([z.string().max(100), z.array(HandSign).min(1).max(12)]))
export type Drawn = z.infer<typeof Drawn>

export function drawnToken(drawn: Drawn): string {
  return Buffer.from(JSON.stringify(drawn)).toString('base64url')
}

/** The picture that an address means; null for what is no address. */
export function readDrawn(token: string, name: string): string | string[] | null {
  try {
    return Drawn.parse(JSON.parse(Buffer.from(token, 'base64url').toString()))[name] ?? null
  } catch {
    return null
  }
}
