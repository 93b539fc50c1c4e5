import type { Bilingual, PlainQuestion, Question } from '../question.ts'

/** What is right, a line for each thing that is asked; `label` is the number of a part or a gap. */
export type KeyLine = { label: string | null; texts: string[]; rule: string | null }

type Words = { side: keyof Bilingual; truth: (value: boolean) => string }

export function keyInWords(question: Question, words: Words): KeyLine[] {
  if (question.type !== 'case') return plainKey(question, words)
  return question.parts.flatMap((part, index) => plainKey(part, words).map((line) => ({ ...line, label: [index + 1, line.label].filter((one) => one !== null).join('.') })))
}

function plainKey(question: PlainQuestion, { side, truth }: Words): KeyLine[] {
  const alone = (texts: string[], rule: string | null = null) => [{ label: null, texts, rule }]
  const rightsOf = (entries: readonly { text: Bilingual; right?: boolean | undefined }[]) => entries.filter(({ right }) => right === true).map(({ text }) => text[side])
  switch (question.type) {
    case 'single':
      return alone(rightsOf(question.options))
    case 'hotspot':
      return alone(rightsOf(question.spots))
    case 'multiple':
      return alone(rightsOf(question.options), `quizzes:rule.${question.rule}.name`)
    case 'true-false':
      return alone([truth(question.answer)])
    case 'short-text':
      return alone(question.accepted.map(({ text, percent = 100 }) => (percent === 100 ? text : `${text} (${percent}%)`)))
    case 'number':
      return alone(question.accepted.map(({ value, tolerance }) => (tolerance > 0 ? `${value} ± ${tolerance}` : String(value))))
    case 'gaps':
      return question.gaps.map((gap, index) => ({ label: String(index + 1), texts: 'accepted' in gap ? gap.accepted.map(({ text }) => text) : rightsOf(gap.options), rule: index === 0 ? `quizzes:gapsRule.${question.rule}` : null }))
    case 'ordering':
      return alone(question.items.map(({ text }) => text[side]), `quizzes:orderingRule.${question.rule}`)
    case 'matching':
      return alone(question.pairs.map(({ left, right }) => `${left[side]} — ${right[side]}`))
  }
}
