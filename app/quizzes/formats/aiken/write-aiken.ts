import type { Language } from '#app/platform/i18n.ts'
import type { Question, SingleQuestion } from '../../question.ts'
import { letterAt } from '../question-file.ts'
import { isOne, side } from '../texts/bilingual.ts'
import type { Banked, Loss } from '../written-file.ts'

/** Single choices in one language; line ends in a text become spaces. */
export function writeAiken(questions: readonly Banked[], language: Language): Uint8Array<ArrayBuffer> {
  const blocks = questions.flatMap(({ question }) => (isChoice(question) ? [blockOf(question, language)] : []))
  return new TextEncoder().encode(blocks.join('\n'))
}

function blockOf({ prompt, options }: SingleQuestion, language: Language): string {
  const lines = options.map(({ text }, index) => `${letterAt(index)}. ${oneLine(side(text, language))}`)
  return `${oneLine(side(prompt, language))}\n${lines.join('\n')}\nANSWER: ${letterAt(options.findIndex(({ right }) => right === true))}\n`
}

export function aikenLoss(question: Question): Loss {
  if (!isChoice(question)) return 'all'
  const texts = [question.prompt, ...question.options.map(({ text }) => text)]
  const isPlain = question.points === 1 && question.explanation === undefined && question.penalty === undefined
  return isPlain && texts.every((text) => isOne(text) && !text.zh.includes('\n')) ? 'none' : 'some'
}

/** A prompt that reads like an option or an answer would end the question too early. */
function isChoice(question: Question): question is SingleQuestion {
  if (question.type !== 'single' || question.hand !== undefined || question.options.some(({ hand }) => hand) || question.options.length > 26) return false
  return [question.prompt.zh, question.prompt.en].every((text) => !/^\s*(?:[A-Z][.)]|ANSWER\s*[:：])/i.test(oneLine(text)))
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
