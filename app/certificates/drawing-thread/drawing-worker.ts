// Draws certificates beside the server, on a thread of its own: pages stay quick while those of a whole unit are drawn.
import { parentPort } from 'node:worker_threads'
import { drawPrintRun } from '../drawing/certificate-drawing.server.ts'
import { drawSigned, facesFolder } from '../issue.server.ts'
import { type DrawingAnswer, DrawingJob } from './drawing-job.ts'

parentPort?.on('message', (asked: unknown) => {
  draw(asked).catch((error: unknown) => say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
})

async function draw(asked: unknown): Promise<void> {
  const job = DrawingJob.parse(asked)
  const drawn = job.deed === 'sign' ? await drawSigned(job.facts, job.paper) : await drawPrintRun(job.papers, { cacheDir: facesFolder(), title: job.title, tell: (count) => say({ drawn: count }) })
  if ('refused' in drawn) return say(drawn)
  const pdf = new Uint8Array(drawn)
  say({ pdf }, pdf.buffer)
}

/** Bytes are handed over, not copied. */
function say(answer: DrawingAnswer, ...handedOver: ArrayBuffer[]): void {
  parentPort?.postMessage(answer, handedOver)
}
