import { readNumber } from '../../number-text.ts'
import { OrderingRule, type Bilingual } from '../../question.ts'
import { blanksDraft, variantsOf } from '../blanks.ts'
import { rangeOf } from '../choices.ts'
import { idAt, Misread, type Draft } from '../question-file.ts'
import { both } from '../texts/bilingual.ts'
import { bilingual, type Reading } from './reading.ts'
import { lettersOf, ruleOfWord, truthOf, typeOfWord, type SheetType } from './sheet-words.ts'
import { letteredOptions, multipleDraft } from './row-choices.ts'

export type Said = { prompt: Bilingual; points: number; explanation?: Bilingual; penalty?: number }

export function rowDraft(reading: Reading): Draft {
  const explanation = reading.cell('explanation')
  const penalty = reading.cell('penalty')
  const said: Said = {
    prompt: bilingual(reading.cell('prompt'), reading.cell('promptEn')),
    points: decimalIn(reading, 'points') ?? 1,
    ...(explanation === '' ? {} : { explanation: bilingual(explanation, reading.cell('explanationEn')) }),
    ...(penalty === '' ? {} : { penalty: decimalIn(reading, 'penalty') ?? 0 }),
  }
  return drafts[typeIn(reading)](said, reading)
}

const drafts: Readonly<Record<SheetType, (said: Said, reading: Reading) => Draft>> = {
  'single': (said, reading) => {
    const options = letteredOptions(reading)
    const letters = lettersIn(reading)
    if (letters.length !== 1) throw new Misread('several-right')
    return { type: 'single', ...said, options: options.map((text, index) => ({ id: idAt(index), text, ...(index === letters[0] ? { right: true } : {}) })) }
  },
  'multiple': (said, reading) => multipleDraft(said, reading),
  'true-false': (said, reading) => {
    const answer = truthOf(answerIn(reading))
    if (answer === null) throw new Misread('truth', { text: reading.cell('answer') })
    return { type: 'true-false', ...said, answer }
  },
  'ordering': (said, reading) => {
    const options = letteredOptions(reading)
    const letters = reading.cell('answer') === '' ? options.map((_, index) => index) : lettersIn(reading)
    if (new Set(letters).size !== options.length || letters.length !== options.length) throw new Misread('order', { text: reading.cell('answer') })
    const word = reading.cell('rule')
    const rule = OrderingRule.safeParse(ruleOfWord(word)).data
    if (word !== '' && !rule) throw new Misread('rule-word', { text: word })
    return { type: 'ordering', ...said, rule: rule ?? 'all-or-nothing', items: letters.map((letter, index) => ({ id: idAt(index), text: options[letter] ?? both('') })) }
  },
  'matching': (said, reading) => ({ type: 'matching', ...said, pairs: letteredOptions(reading).map(pairOf) }),
  'blanks': ({ prompt, ...said }, reading) => cased(blanksDraft(said, prompt, answerIn(reading)), reading),
  'short-text': (said, reading) => cased({ type: 'short-text', ...said, accepted: variantsOf(answerIn(reading)) }, reading),
  'number': (said, reading) => ({ type: 'number', ...said, accepted: answerIn(reading).split(/[|｜]/).map(numberOf), ...unitsIn(reading) }),
  'essay': () => {
    throw new Misread('essay')
  },
}

/** The type that is named; where the file has no such column, it shows in the answer. */
function typeIn(reading: Reading): SheetType {
  const word = reading.cell('type')
  const type = typeOfWord(word)
  if (type) return type
  if (word !== '') throw new Misread('unknown-type', { text: word })
  if (reading.has('type')) throw new Misread('type-missing')
  const answer = reading.cell('answer')
  if (reading.options().length > 0) return (lettersOf(answer) ?? []).length > 1 ? 'multiple' : 'single'
  return truthOf(answer) === null ? 'blanks' : 'true-false'
}

function answerIn(reading: Reading): string {
  const answer = reading.cell('answer')
  if (answer === '') throw new Misread('no-answer')
  return answer
}

export function lettersIn(reading: Reading): number[] {
  const answer = answerIn(reading)
  const letters = lettersOf(answer)
  if (!letters) throw new Misread('letters', { text: answer })
  const beyond = letters.find((letter) => letter >= reading.options().length)
  if (beyond !== undefined) throw new Misread('no-such-option', { letter: String.fromCharCode(65 + beyond) })
  return letters
}

export function decimalIn(reading: Reading, name: 'points' | 'penalty' | 'optionPoints'): number | null {
  const text = reading.cell(name).replace(/分$/, '')
  if (text === '') return null
  const number = readNumber(text)
  if (number === null) throw new Misread('number', { text })
  return Number(number)
}

/** 3.5, 3.5±0.1, 3.4～3.6, each with %50% before it where it earns less. */
function numberOf(text: string): { value: number; tolerance: number; percent?: number } {
  const found = /^\s*(?:%(\d{1,3})%)?\s*(.*?)\s*$/s.exec(text)
  const percent = found?.[1] === undefined || found[1] === '100' ? {} : { percent: Number(found[1]) }
  const written = (found?.[2] ?? '').normalize('NFKC')
  const [low, high, ...more] = written.split(/\.\.|~|±|\+\/-|\+-/).map((part) => readNumber(part))
  if (low === null || low === undefined || high === null || more.length > 0) throw new Misread('number', { text })
  if (high === undefined) return { value: Number(low), tolerance: 0, ...percent }
  if (/±|\+\/?-/.test(written)) return { value: Number(low), tolerance: Number(high), ...percent }
  return { ...rangeOf(Number(low), Number(high)), ...percent }
}

/** 元|万元=10000: the accepted values are in the first. */
function unitsIn(reading: Reading): { units?: { id: string; text: Bilingual; factor: number }[] } {
  const cell = reading.cell('units')
  if (cell === '') return {}
  return {
    units: cell.split(/[|｜]/).map((unit, index) => {
      const [name = '', factor = '1'] = unit.split('=').map((part) => part.trim())
      const number = readNumber(factor)
      if (number === null || Number(number) <= 0) throw new Misread('number', { text: unit })
      return { id: idAt(index), text: both(name), factor: Number(number) }
    }),
  }
}

function pairOf({ zh, en }: Bilingual, index: number): { id: string; left: Bilingual; right: Bilingual } {
  const [leftZh, rightZh] = sidesOf(zh)
  const [leftEn, rightEn] = sidesOf(en)
  return { id: idAt(index), left: { zh: leftZh, en: leftEn }, right: { zh: rightZh, en: rightEn } }
}

function sidesOf(pair: string): [string, string] {
  const found = /^(.+?)\s*(?:→|->|=>|——)\s*(.+)$/s.exec(pair)
  if (!found?.[1] || !found[2]) throw new Misread('pair', { text: pair })
  return [found[1], found[2]]
}

function cased(draft: Draft, reading: Reading): Draft {
  const word = reading.cell('matchCase')
  const matchCase = word === '' ? false : truthOf(word)
  if (matchCase === null) throw new Misread('truth', { text: word })
  return matchCase && (draft.type === 'short-text' || draft.type === 'gaps') ? { ...draft, matchCase } : draft
}
