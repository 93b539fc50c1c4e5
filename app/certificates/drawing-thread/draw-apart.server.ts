import { Worker } from 'node:worker_threads'
import { threadProgram } from '#app/platform/thread-program.ts'
import { inTurn, turns } from '#app/platform/turns.ts'
import type { MissingGlyph, UnprintablePapers } from '../drawing/certificate-drawing.server.ts'
import type { CertificateFacts } from '../drawing/certificate-facts.ts'
import type { DrawSigned } from '../issue.server.ts'
import { DrawingAnswer, type DrawingJob } from './drawing-job.ts'

/** The faces and what is drawn of a thousand pages, with room to spare. */
const mostMegabytes = 500
/** Its faces cost memory: a thread that nobody asks any more ends. */
const idleMs = 10_000

const takeTurn = turns()
let thread: Worker | null = null
let farewell: NodeJS.Timeout | undefined

type Drawing = Uint8Array | MissingGlyph | UnprintablePapers

/** As drawSigned, on the drawing thread: for many papers, while people wait for other pages. */
export const drawApart: DrawSigned = (facts, paper) => ask({ deed: 'sign', facts, paper })

type Watch = { /** Called after each paper. */ tell?: (drawn: number) => void; /** Ends the thread in the middle of its work. */ signal?: AbortSignal }

/** As drawPrintRun, on the drawing thread. Throws where it is stopped. */
export function printApart(papers: CertificateFacts[], title: string, watch: Watch): Promise<Drawing> {
  return ask({ deed: 'print', papers, title }, watch)
}

/** One job after the other, on the one thread of this process; it begins with the first. */
async function ask(job: DrawingJob, watch: Watch = {}): Promise<Drawing> {
  return inTurn(takeTurn, async () => {
    clearTimeout(farewell)
    const asked = (thread ??= engage())
    asked.ref()
    try {
      return await answerOf(asked, job, watch)
    } finally {
      asked.unref()
      farewell = setTimeout(() => dismiss(asked), idleMs).unref()
    }
  })
}

function engage(): Worker {
  const engaged = new Worker(threadProgram('app/certificates/drawing-thread/drawing-worker.ts'), { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } })
  const forget = () => {
    if (thread === engaged) thread = null
  }
  return engaged.on('error', forget).on('exit', forget)
}

function dismiss(one: Worker): void {
  if (thread === one) thread = null
  void one.terminate()
}

function answerOf(asked: Worker, job: DrawingJob, { tell, signal }: Watch): Promise<Drawing> {
  const { promise, resolve, reject } = Promise.withResolvers<Drawing>()
  // Whatever ends it but an answer ends the thread too: the next job begins another.
  const giveUp = (error: unknown) => {
    dismiss(asked)
    reject(error instanceof Error ? error : new Error(String(error)))
  }
  const hear = (given: unknown) => {
    const { data: answer } = DrawingAnswer.safeParse(given)
    if (answer && 'drawn' in answer) tell?.(answer.drawn)
    else if (answer && 'pdf' in answer) resolve(answer.pdf)
    else if (answer && 'refused' in answer) resolve(answer)
    else giveUp(answer?.failed ?? 'the drawing thread says what nobody understands')
  }
  const end = () => giveUp('the drawing thread ended early')
  const stop = () => giveUp('stopped')
  asked.on('message', hear).once('error', giveUp).once('exit', end)
  signal?.addEventListener('abort', stop)
  if (signal?.aborted) stop()
  else asked.postMessage(job)
  return promise.finally(() => {
    asked.off('message', hear).off('error', giveUp).off('exit', end)
    signal?.removeEventListener('abort', stop)
  })
}
