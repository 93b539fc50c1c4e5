// Reads a large file beside the server, on a thread of its own: whoever sits a quiz meanwhile does not wait for it.
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { formatNames, readQuestions } from '#app/quizzes/formats/formats.ts'

const { format, bytes } = z.object({ format: z.enum(formatNames), bytes: z.instanceof(Uint8Array) }).parse(workerData)
const file = await readQuestions(format, bytes, (done, total) => parentPort?.postMessage({ done, total }))
parentPort?.postMessage({ reading: JSON.stringify(file) })
