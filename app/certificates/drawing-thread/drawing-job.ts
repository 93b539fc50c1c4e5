import { z } from 'zod'
import { CertificateFacts } from '../drawing/certificate-facts.ts'

/** What the drawing thread is asked for. */
export const DrawingJob = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('sign'), facts: CertificateFacts, paper: z.object({ at: z.date(), attachment: z.object({ name: z.string(), text: z.string(), at: z.date() }) }) }),
  z.object({ deed: z.literal('print'), papers: z.array(CertificateFacts), title: z.string() }),
])
export type DrawingJob = z.infer<typeof DrawingJob>

/** What it says: how many papers are drawn, and at last the document, or why there is none. */
export const DrawingAnswer = z.union([
  z.object({ drawn: z.number() }),
  z.object({ pdf: z.instanceof(Uint8Array) }),
  // Of a print run, then of a single paper.
  z.object({ refused: z.literal('missing-glyph'), characters: z.array(z.string()), papers: z.array(z.object({ place: z.number(), characters: z.array(z.string()) })) }),
  z.object({ refused: z.literal('missing-glyph'), characters: z.array(z.string()) }),
  z.object({ failed: z.string() }),
])
export type DrawingAnswer = z.infer<typeof DrawingAnswer>
