import { z } from 'zod'
import {
  inHundredths,
  Question,
  type Bilingual,
  type MultipleQuestion,
  type SingleQuestion,
} from './question.ts'

/** One question as an author may write it: the form, and what the form alone cannot say. */
export const AuthoredQuestion = Question.superRefine((question, context) => {
  for (const { at, message } of mistakesIn(question)) {
    context.addIssue({ code: 'custom', path: [at], message })
  }
})

/** The file quiz.yaml. */
export const Quiz = z
  .strictObject({ questions: z.array(AuthoredQuestion).min(1, 'a quiz has at least one question') })
  .superRefine((quiz, context) => {
    for (const id of repeatedIn(quiz.questions.map((question) => question.id))) {
      const message = `two questions have the id "${id}"`
      context.addIssue({ code: 'custom', path: ['questions'], message })
    }
  })
export type Quiz = z.infer<typeof Quiz>

type Mistake = { at: string; message: string }

function mistakesIn(question: Question): Mistake[] {
  switch (question.type) {
    case 'single':
      return [...repeatedEntries('options', question.options), ...notOneRight(question)]
    case 'multiple':
      return [...repeatedEntries('options', question.options), ...multipleMistakes(question)]
    case 'ordering':
      return repeatedEntries('items', question.items)
    case 'matching':
      return [
        ...repeatedEntries(
          'pairs',
          question.pairs.map(({ id, left }) => ({ id, text: left })),
        ),
        ...repeatedTexts(
          'pairs',
          question.pairs.map(({ right }) => right),
        ),
      ]
    case 'true-false':
      return []
  }
}

function notOneRight({ options }: SingleQuestion): Mistake[] {
  const count = options.filter((option) => option.right === true).length
  return count === 1 ? [] : [{ at: 'options', message: `exactly one option is right, not ${count}` }]
}

function multipleMistakes(question: MultipleQuestion): Mistake[] {
  const { rule, options, optionPoints, points } = question
  const rights = options.filter((option) => option.right === true)
  const mistakes = rule === 'weights' ? weightMistakes(question) : []
  if (rights.length === 0) mistakes.push({ at: 'options', message: 'at least one option is right' })
  if (rule !== 'weights' && options.some((option) => option.weight !== undefined)) {
    mistakes.push({
      at: 'rule',
      message: `the rule ${rule} uses no weights; did you mean weights?`,
    })
  }
  if (optionPoints !== undefined && rule !== 'per-option') {
    mistakes.push({ at: 'optionPoints', message: 'only the rule per-option uses optionPoints' })
  }
  if (optionPoints !== undefined && inHundredths(optionPoints) * rights.length > inHundredths(points)) {
    mistakes.push({
      at: 'optionPoints',
      message: 'the right options add up to more than the points',
    })
  }
  return mistakes
}

/** 0.1 per cent is let through, for thirds: 33.3 + 33.3 + 33.3. */
const weightTolerance = 0.1 + 1e-9

function weightMistakes({ options }: MultipleQuestion): Mistake[] {
  if (options.some((option) => option.weight === undefined)) {
    return [{ at: 'options', message: 'with the rule weights every option needs a weight' }]
  }
  const misplaced = options.filter(({ right, weight = 0 }) => (right === true ? weight <= 0 : weight > 0))
  const sum = options.reduce((total, { right, weight = 0 }) => (right === true ? total + weight : total), 0)
  return [
    ...misplaced.map(({ id }) => ({
      at: 'options',
      message: `option "${id}": right weighs above 0, wrong 0 or below`,
    })),
    ...(Math.abs(sum - 100) > weightTolerance
      ? [{ at: 'options', message: `the weights of the right options add up to 100, not ${sum}` }]
      : []),
  ]
}

function repeatedEntries(at: string, entries: readonly { id: string; text: Bilingual }[]): Mistake[] {
  const ids = repeatedIn(entries.map(({ id }) => id))
  const texts = repeatedTexts(
    at,
    entries.map(({ text }) => text),
  )
  return [...ids.map((id) => ({ at, message: `the id "${id}" stands twice` })), ...texts]
}

/** Two entries that read the same cannot be told apart by the one who answers. */
function repeatedTexts(at: string, texts: readonly Bilingual[]): Mistake[] {
  const repeated = [...repeatedIn(texts.map(({ zh }) => zh)), ...repeatedIn(texts.map(({ en }) => en))]
  return repeated.map((text) => ({ at, message: `the text "${text}" stands twice` }))
}

function repeatedIn(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
