import type { Catalogue } from '#app/learning/content-schema.ts'

type Course = Catalogue['courses'][number]

/** How many quizzes everybody has sat before anything is measured. */
export const satBefore = 20
export const satQuiz = (number: number) => `sat-${number + 1}`

/** Beside the courses of content/ some of one lesson each: quizzes of ten questions that were sat, one of ten that is sat, one of fifty. */
export function withQuizzes(courses: Course[]): Course[] {
  const [first] = courses
  if (!first) throw new Error('content/ has no course')
  const sat = Array.from({ length: satBefore }, (_, number) => courseOf(first, satQuiz(number), 10))
  return [...courses, ...sat, courseOf(first, 'ten', 10), courseOf(first, 'fifty', 50)]
}

function courseOf(original: Course, slug: string, questions: number): Course {
  const { title, lessons, quiz } = original
  const asked = Array.from({ length: questions }, (_, index) => {
    const question = quiz.questions[index % quiz.questions.length]
    if (!question) throw new Error('a quiz has no question')
    return { ...structuredClone(question), id: `q${index + 1}` }
  })
  return { ...original, slug, title: { zh: `${title.zh}（${slug}）`, en: `${title.en} (${slug})` }, lessons: lessons.slice(0, 1), scenes: [], quiz: { ...quiz, questions: asked } }
}
