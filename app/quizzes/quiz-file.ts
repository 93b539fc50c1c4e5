import { z } from 'zod'
import { gapsIn } from './gap-marks.ts'
import { worthsIn } from './pool.ts'
import {
  type Bilingual,
  type CaseQuestion,
  type GapsQuestion,
  type HotspotQuestion,
  inHundredths,
  type MultipleQuestion,
  type NumberQuestion,
  Question,
  type SingleQuestion,
} from './question.ts'
import { ReviewOptions, usualReview } from './review-options.ts'

/** One question as an author may write it: the form, and what the form alone cannot say. */
export const AuthoredQuestion = Question.superRefine((question, context) => {
  for (const { at, message } of mistakesIn(question)) {
    context.addIssue({ code: 'custom', path: [at], message })
  }
})

/** The file quiz.yaml. */
export const Quiz = z
  .strictObject({
    review: ReviewOptions.default(usualReview),
    /** How many of the questions one attempt asks; left out: all. */
    ask: z.int('a quiz asks a whole number of questions').min(1, 'a quiz asks at least one question').optional(),
    questions: z.array(AuthoredQuestion).min(1, 'a quiz has at least one question'),
  })
  .superRefine((quiz, context) => {
    const mistake = askMistake(quiz)
    if (mistake !== null) context.addIssue({ code: 'custom', path: ['ask'], message: mistake })
    for (const id of repeatedIn(quiz.questions.map((question) => question.id))) {
      const message = `two questions have the id "${id}"`
      context.addIssue({ code: 'custom', path: ['questions'], message })
    }
  })
export type Quiz = z.infer<typeof Quiz>

/** What is less than one, the form says. */
function askMistake({ questions, ask = questions.length }: { questions: readonly Question[]; ask?: number | undefined }): string | null {
  const worths = worthsIn(questions)
  if (ask > questions.length) return `there are ${questions.length} questions, and ${ask} are to be asked`
  return ask >= 1 && ask < worths ? `the questions are worth ${worths} different points, and of each at least one is asked` : null
}

type Mistake = { at: string; message: string }

function mistakesIn(question: Question): Mistake[] {
  return [...('penalty' in question ? penaltyMistakes(question) : []), ...mistakesOfType(question)]
}

function penaltyMistakes({ penalty, points }: { penalty?: number | undefined; points: number }): Mistake[] {
  return penalty !== undefined && penalty > points ? [{ at: 'penalty', message: 'a wrong answer takes away at most the points of the question' }] : []
}

function mistakesOfType(question: Question): Mistake[] {
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
    case 'short-text':
      return noneWhole('accepted', question.accepted)
    case 'number':
      return [...noneWhole('accepted', question.accepted), ...repeatedEntries('units', question.units ?? []), ...unitMistakes(question)]
    case 'gaps':
      return gapMistakes(question)
    case 'hotspot':
      return [...repeatedEntries('spots', question.spots), ...noneRight('spots', question.spots), ...spotMistakes(question)]
    case 'case':
      return caseMistakes(question)
  }
}

function notOneRight({ options }: SingleQuestion): Mistake[] {
  const count = options.filter((option) => option.right === true).length
  return count === 1 ? [] : [{ at: 'options', message: `exactly one option is right, not ${count}` }]
}

function noneRight(at: string, entries: readonly { right?: boolean | undefined }[]): Mistake[] {
  return entries.some(({ right }) => right === true) ? [] : [{ at, message: 'at least one is right' }]
}

function noneWhole(at: string, accepted: readonly { percent?: number | undefined }[]): Mistake[] {
  return accepted.some(({ percent = 100 }) => percent === 100) ? [] : [{ at, message: 'at least one accepted answer earns 100 per cent' }]
}

function unitMistakes({ units = [] }: NumberQuestion): Mistake[] {
  const [first] = units
  return first && first.factor !== 1 ? [{ at: 'units', message: 'the accepted values are in the first unit: its factor is 1' }] : []
}

function gapMistakes({ text, gaps }: GapsQuestion): Mistake[] {
  const marks = [gapsIn(text.zh), gapsIn(text.en)]
  const misplaced = gaps.flatMap(({ id }) =>
    marks.some((inText) => inText.filter((one) => one === id).length !== 1) ? [{ at: 'text', message: `the gap [[${id}]] stands once in either language` }] : [],
  )
  const unknown = [...new Set(marks.flat())].filter((id) => !gaps.some((gap) => gap.id === id)).map((id) => ({ at: 'text', message: `there is no gap "${id}"` }))
  const inside = gaps.flatMap((gap) => {
    if ('accepted' in gap) return noneWhole('gaps', gap.accepted)
    const rights = gap.options.filter(({ right }) => right === true).length
    return [...repeatedEntries('gaps', gap.options), ...(rights === 1 ? [] : [{ at: 'gaps', message: `exactly one option of "${gap.id}" is right, not ${rights}` }])]
  })
  return [...repeatedIn(gaps.map(({ id }) => id)).map((id) => ({ at: 'gaps', message: `the id "${id}" stands twice` })), ...misplaced, ...unknown, ...inside]
}

function spotMistakes({ picture, spots }: HotspotQuestion): Mistake[] {
  const outside = spots.filter(({ x, y, width, height }) => x + width > picture.width || y + height > picture.height)
  return outside.map(({ id }) => ({ at: 'spots', message: `"${id}" lies outside the picture` }))
}

function caseMistakes({ parts, points }: CaseQuestion): Mistake[] {
  const sum = parts.reduce((total, part) => total + inHundredths(part.points), 0)
  return [
    ...repeatedIn(parts.map(({ id }) => id)).map((id) => ({ at: 'parts', message: `the id "${id}" stands twice` })),
    ...(sum === inHundredths(points) ? [] : [{ at: 'points', message: `the parts have ${sum / 100} points together, not ${points}` }]),
    ...parts.flatMap((part) => mistakesIn(part).map(({ message }) => ({ at: 'parts', message: `"${part.id}": ${message}` }))),
  ]
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
