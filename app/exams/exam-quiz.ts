const prefix = 'exam:'

/** The `quiz` of the attempts of a sitting: no course has a colon in its slug. */
export function quizOfSitting(sittingId: string): string {
  return `${prefix}${sittingId}`
}

/** The id of the sitting whose attempt this is; null for the quiz of a course. */
export function sittingOfQuiz(quiz: string): string | null {
  return quiz.startsWith(prefix) ? quiz.slice(prefix.length) : null
}
