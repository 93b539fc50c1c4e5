import { readAnswer, type Answer } from '#app/quizzes/answer.ts'
import { freshFirst } from '#app/quizzes/fresh-first.ts'
import { drawPaper, type DrawnQuestion, type Paper, toPaperQuestion } from '#app/quizzes/paper.ts'
import { inHundredths, type Question } from '#app/quizzes/question.ts'
import { scoreAnswer } from '#app/quizzes/scoring.ts'
import { readGiven, toCard } from '#app/quizzes/sitting/card.ts'
import { checkPassMark } from './pass-mark.ts'

/** Questions of one check. A course with fewer asks what it has. */
export const checkQuestions = 3

/** The check's own questions out of the course's: those already asked of this person only where there is nothing else. */
export function drawCheck(questions: readonly Question[], asked: ReadonlySet<string>, seed: string): Paper {
  const order = freshFirst(questions, { seed: `${seed}/check`, lastAsked: (id) => Number(asked.has(id)) })
  return drawPaper(order.slice(0, checkQuestions), seed)
}

export type Judgement = { right: number; passed: boolean }

/** A question is right where it earns its full points: three short questions leave no room for half. */
export function judge(paper: Paper, answers: ReadonlyMap<string, Answer>): Judgement {
  const right = paper.questions.filter((drawn) => isRight(drawn, answers.get(drawn.question.id))).length
  return { right, passed: right > 0 && right >= Math.min(checkPassMark, paper.questions.length) }
}

function isRight(drawn: DrawnQuestion, given: Answer | undefined): boolean {
  const answer = given && readAnswer(drawn, given)
  return answer ? scoreAnswer(drawn.question, answer) === inHundredths(drawn.question.points) : false
}

export type GivenAnswers = {
  /** By question id, in the keys that the paper shows. */
  answers: Map<string, Answer>
  /** By question id: a key of the language files. */
  faults: Record<string, string>
}

/** What the form gives for each question; one without an answer, or with one that cannot be read, is a fault. */
export function readCheck(paper: Paper, form: FormData): GivenAnswers {
  const answers = new Map<string, Answer>()
  const faults: Record<string, string> = {}
  for (const drawn of paper.questions) {
    const { question, order } = drawn
    const { answer, fault } = readGiven(toCard(toPaperQuestion(question, order), 'zh'), form)
    if (fault) faults[question.id] = `teach-backs:check.fault.${fault}`
    else if (answer === null) faults[question.id] = 'teach-backs:check.fault.open'
    else if (readAnswer(drawn, answer) === null) faults[question.id] = 'common:fault.invalid'
    else answers.set(question.id, answer)
  }
  return { answers, faults }
}
