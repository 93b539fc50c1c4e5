import { inLanguage, type Language, type Translate } from '#app/platform/i18n.ts'
import { withGaps } from '#app/quizzes/gap-marks.ts'
import type { Question } from '#app/quizzes/question.ts'
import type { Banked } from '#app/quizzes/formats/written-file.ts'

export type InShort = { type: Question['type']; topic: string | null; difficulty: number | null; points: number; rule: string | null; prompt: string; answers: { text: string; right: boolean }[] }

/** A question for a lead's list: what is asked, what may be answered, and what is right. */
export function inShort({ question, topic, difficulty }: Banked, { language, t }: { language: Language; t: Translate }): InShort {
  const rule = 'rule' in question ? question.rule : null
  return { type: question.type, topic, difficulty, points: question.points, rule, prompt: inLanguage(question.prompt, language), answers: answersOf(question, { language, t }) }
}

function answersOf(question: Question, { language, t }: { language: Language; t: Translate }): InShort['answers'] {
  const say = (text: { zh: string; en: string }) => inLanguage(text, language)
  const right = (text: string) => ({ text, right: true })
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.map((option) => ({ text: say(option.text), right: option.right === true }))
    case 'true-false':
      return [right(t(`quizzes:truth.${question.answer}`))]
    case 'ordering':
      return question.items.map(({ text }, index) => right(`${index + 1}. ${say(text)}`))
    case 'matching':
      return question.pairs.map((pair) => right(`${say(pair.left)} → ${say(pair.right)}`))
    case 'short-text':
      return question.accepted.map(({ text, percent = 100 }) => right(percent === 100 ? text : `${text} (${percent} %)`))
    case 'number':
      return question.accepted.map(({ value, tolerance }) => right(tolerance === 0 ? `${value}` : `${value} ± ${tolerance}`))
    case 'gaps':
      return [right(withGaps(say(question.text), () => '____')), ...question.gaps.map((gap) => right('accepted' in gap ? gap.accepted.map(({ text }) => text).join(' | ') : gap.options.map((option) => say(option.text)).join(' | ')))]
    case 'hotspot':
      return question.spots.map((spot) => ({ text: say(spot.text), right: spot.right === true }))
    case 'case':
      return question.parts.map(({ prompt }) => ({ text: say(prompt), right: false }))
  }
}
