import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { writings } from '#app/quizzes/formats/formats.ts'
import type { Question } from '#app/quizzes/question.ts'

type Importing = { url: string; cookie: string; unit: string; count: number }

const lookEveryMs = 50

/** Sends a CSV file of so many new questions, waits until it is read, imports it, and waits until it is in the bank. Milliseconds. */
export async function importQuestions({ url, cookie, unit, count }: Importing): Promise<number> {
  const file = await writings.csv.write(newQuestions(count), 'zh-CN')
  const began = performance.now()
  const upload = await post(`${url}/team/bank?unit=${unit}`, cookie, { key: randomUUID(), format: 'csv', pasted: '', file: new Blob([file]) })
  const id = /uploads\/([^?]+)/.exec(upload)?.[1] ?? ''
  await until(async () => (await database.questionUpload.count({ where: { id, reading: { not: null } } })) > 0)
  await post(url + upload, cookie, {})
  await until(async () => (await database.questionImport.count({ where: { uploadId: id } })) > 0)
  const took = performance.now() - began
  const { count: imported } = await database.questionImport.findUniqueOrThrow({ where: { uploadId: id } })
  if (imported !== count) throw new Error(`${imported} of ${count} questions were imported`)
  return took
}

function newQuestions(count: number) {
  const questions = (findCourse('fifty')?.quiz.questions ?? []).filter(({ type }) => type === 'single' || type === 'multiple' || type === 'true-false')
  // Of no earlier import: a question that the bank has is left out.
  const batch = randomUUID().slice(0, 8)
  return Array.from({ length: count }, (_, index) => {
    const question: Question | undefined = questions[index % questions.length]
    if (!question) throw new Error('there is no question to import')
    const { zh, en } = question.prompt
    return { question: { ...question, id: `n${index + 1}`, prompt: { zh: `${zh} ${batch} ${index + 1}`, en: `${en} ${batch} ${index + 1}` } }, topic: '新题', difficulty: 3 }
  })
}

async function post(address: string, cookie: string, fields: Record<string, string | Blob>): Promise<string> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const answer = await fetch(address, { method: 'POST', body, redirect: 'manual', headers: { Cookie: cookie, Origin: new URL(address).origin } })
  if (answer.status !== 302) throw new Error(`${address}: ${answer.status} instead of 302`)
  return answer.headers.get('location') ?? ''
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) await setTimeout(lookEveryMs)
}
