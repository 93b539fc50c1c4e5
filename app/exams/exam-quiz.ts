const prefix = 'exam:'
const whole = 'sittings:'

/** The `quiz` of the attempts of a sitting: no course has a colon in its slug. */
export function quizOfSitting(sittingId: string): string {
  return `${prefix}${sittingId}`
}

/** The id of the sitting whose attempt this is; null for the quiz of a course. */
export function sittingOfQuiz(quiz: string): string | null {
  return quiz.startsWith(prefix) ? quiz.slice(prefix.length) : null
}

/** The `quiz` of a mended key that holds for all sittings of an exam. */
export function quizOfExam(examId: string): string {
  return `${whole}${examId}`
}

/** The id of the exam whose key it is; null for that of a course. */
export function examOfQuiz(quiz: string): string | null {
  return quiz.startsWith(whole) ? quiz.slice(whole.length) : null
}

/** Where what this key belongs to is sat. */
export function sittingAddress(quiz: string): string {
  const examId = examOfQuiz(quiz)
  return examId === null ? `/quizzes/${quiz}` : `/exams/${examId}`
}
