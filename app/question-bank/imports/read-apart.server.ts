import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { threadProgram } from '#app/platform/thread-program.ts'
import { type FormatName, readQuestions } from '#app/quizzes/formats/formats.ts'
import type { Tell } from './works.server.ts'

/** A smaller file is read sooner than a thread has begun. */
const smallFile = 200_000
/** Of memory: a file that unfolds into more is given up, and the server lives on. */
const mostMegabytes = 700

const Message = z.union([z.object({ done: z.number(), total: z.number() }), z.object({ reading: z.string() })])

/** What a file says, as the JSON of a QuestionFile; a large one is read on another thread. Throws where that one dies. */
export async function readApart(format: FormatName, bytes: Uint8Array, tell: Tell): Promise<string> {
  if (bytes.byteLength <= smallFile) return JSON.stringify(await readQuestions(format, bytes))
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadProgram('app/question-bank/imports/reading-worker.ts'), { workerData: { format, bytes }, resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } })
    worker.on('message', (given: unknown) => {
      const message = Message.parse(given)
      if ('reading' in message) resolve(message.reading)
      else tell(message)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the reading of a file ended early')))
  })
}
