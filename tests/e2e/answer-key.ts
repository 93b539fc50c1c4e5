// The right answers, read from the course's own quiz.yaml as its author wrote them.
import { readFileSync, globSync } from 'node:fs'
import { parse } from 'yaml'
import { Quiz } from '#app/quizzes/quiz-file.ts'
import type { Question } from '#app/quizzes/question.ts'

/** The questions of a course by its slug, "service-etiquette". */
export function readAnswerKey(course: string): Question[] {
  const [file] = globSync(`content/courses/*-${course}/quiz.yaml`)
  if (!file) throw new Error(`no quiz.yaml of ${course}`)
  return Quiz.parse(parse(readFileSync(file, 'utf8'))).questions
}
