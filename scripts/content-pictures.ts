import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { PlainQuestion, Question } from '#app/quizzes/question.ts'
import type { Mistake } from './content-yaml.ts'

type Reading = { pictures: Map<string, string>; mistakes: Mistake[] }

/** The question with its pictures under the names that they are served by: of what they show, so that a paper keeps them. */
export async function withPictures(reading: Reading, folder: string, question: Question): Promise<Question> {
  if (question.type !== 'case') return withPicture(reading, folder, question)
  return { ...question, parts: await Promise.all(question.parts.map((part) => withPicture(reading, folder, part))) }
}

async function withPicture({ pictures, mistakes }: Reading, folder: string, question: PlainQuestion): Promise<PlainQuestion> {
  if (question.type !== 'hotspot') return question
  const from = join(folder, 'pictures', question.picture.file)
  const bytes = await readFile(from).catch(() => null)
  if (!bytes) {
    mistakes.push({ file: join(folder, 'quiz.yaml'), line: 1, reason: `"${question.id}": there is no ${from}` })
    return question
  }
  const file = createHash('sha256').update(bytes).digest('hex').slice(0, 32) + extname(from)
  pictures.set(file, from)
  return { ...question, picture: { ...question.picture, file } }
}
