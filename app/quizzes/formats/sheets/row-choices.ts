import type { Bilingual } from '../../question.ts'
import { idAt, letterAt, Misread, type Draft } from '../question-file.ts'
import type { Reading } from './reading.ts'
import { decimalIn, lettersIn, type Said } from './row-answers.ts'
import { ruleOfWord } from './sheet-words.ts'

/** None left out between two others, as letters name them. */
export function letteredOptions(reading: Reading): Bilingual[] {
  const options = reading.options()
  const missing = options.findIndex(({ zh }) => zh === '')
  if (missing >= 0) throw new Misread('option-missing', { letter: letterAt(missing) })
  return options
}

/** The rule stands beside the question; without one, all the right options and no other earn the points. */
export function multipleDraft(said: Said, reading: Reading): Draft {
  const options = letteredOptions(reading)
  const word = reading.cell('rule')
  const rule = word === '' ? 'all-or-nothing' : ruleOfWord(word)
  if (rule === null) throw new Misread('rule-word', { text: word })
  if (rule === 'weights') {
    const weights = weightsIn(reading, options.length)
    return { type: 'multiple', ...said, rule, options: options.map((text, index) => ({ id: idAt(index), text, weight: weights[index] ?? 0, ...((weights[index] ?? 0) > 0 ? { right: true } : {}) })) }
  }
  const letters = lettersIn(reading)
  const optionPoints = decimalIn(reading, 'optionPoints')
  return {
    type: 'multiple',
    ...said,
    rule,
    ...(optionPoints === null ? {} : { optionPoints }),
    options: options.map((text, index) => ({ id: idAt(index), text, ...(letters.includes(index) ? { right: true } : {}) })),
  }
}

/** A:50 B:50 C:-100, in per cent of the points; an option that is not named weighs 0. */
function weightsIn(reading: Reading, count: number): number[] {
  const answer = reading.cell('answer').normalize('NFKC')
  const weights = Array.from({ length: count }, () => 0)
  const rest = answer.replace(/([A-Z])\s*[:=]\s*([+-]?\d+(?:\.\d+)?)\s*%?/gi, (_, letter: string, weight: string) => {
    const index = letter.toUpperCase().charCodeAt(0) - 65
    if (index >= count) throw new Misread('no-such-option', { letter })
    weights[index] = Number(weight)
    return ''
  })
  if (answer === '' || /[^\s,;|、]/.test(rest)) throw new Misread('weights', { text: answer })
  return weights
}
