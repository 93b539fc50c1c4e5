import { Big } from 'big.js'
import type { Banked } from '#app/quizzes/formats/written-file.ts'
import type { Bilingual, PlainQuestion, Question } from '#app/quizzes/question.ts'
import { type Fields, withRows } from './fields.ts'

/** A question of the bank as the form holds it; questionOf gives the same question again. */
export function fieldsOf({ question, topic, difficulty }: Banked): Fields {
  return { topic: topic ?? '', difficulty: difficulty === null ? '' : String(difficulty), ...written(question) }
}

function written(question: Question): Fields {
  const { type, prompt, explanation, points } = question
  const said = { type, points: decimal(points), ...texts('prompt', prompt), ...(explanation ? texts('explanation', explanation) : {}) }
  if (question.type === 'case') return withRows(said, 'parts', question.parts.map((part) => ({ ...written(part), id: part.id })))
  const { penalty, hand } = question
  return { ...said, ...number('penalty', penalty), ...(hand === undefined ? {} : { hand: [hand].flat().join(' ') }), ...ofType(question) }
}

function ofType(question: PlainQuestion): Fields {
  switch (question.type) {
    case 'single':
      return { ...rightOf(question.options), ...handsOf(question.options), ...withRows({}, 'options', question.options.map(option)) }
    case 'multiple': {
      const options = question.options.map((one) => ({ ...option(one), ...ticked('right', one.right), ...number('weight', one.weight) }))
      return { rule: question.rule, ...handsOf(question.options), ...number('optionPoints', question.optionPoints), ...withRows({}, 'options', options) }
    }
    case 'true-false':
      return { answer: String(question.answer) }
    case 'ordering':
      return { rule: question.rule, ...withRows({}, 'items', question.items.map(option)) }
    case 'matching':
      return withRows({}, 'pairs', question.pairs.map(({ id, left, right }) => ({ id, ...texts('left', left), ...texts('right', right) })))
    case 'short-text':
      return { ...ticked('matchCase', question.matchCase), ...accepted(question.accepted) }
    case 'number': {
      const values = question.accepted.map(({ value, tolerance, percent }) => ({ value: decimal(value), ...(tolerance === 0 ? {} : { tolerance: decimal(tolerance) }), ...number('percent', percent) }))
      const units = (question.units ?? []).map(({ factor, ...unit }) => ({ ...option(unit), factor: decimal(factor) }))
      return { ...withRows({}, 'accepted', values), ...withRows({}, 'units', units) }
    }
    case 'gaps': {
      const gaps = question.gaps.map((gap) => ({ id: gap.id, ...('accepted' in gap ? { kind: 'written', ...accepted(gap.accepted) } : { kind: 'chosen', ...rightOf(gap.options), ...withRows({}, 'options', gap.options.map(option)) }) }))
      return { rule: question.rule, ...ticked('matchCase', question.matchCase), ...texts('text', question.text), ...withRows({}, 'gaps', gaps) }
    }
    case 'hotspot': {
      const { file, alt, width, height } = question.picture
      const spots = question.spots.map(({ x, y, width, height, ...spot }) => ({ ...option(spot), ...ticked('right', spot.right), x: decimal(x), y: decimal(y), width: decimal(width), height: decimal(height) }))
      return { 'picture.file': file, 'picture.width': decimal(width), 'picture.height': decimal(height), ...texts('picture.alt', alt), ...withRows({}, 'spots', spots) }
    }
  }
}

function option({ id, text, hand }: { id: string; text: Bilingual; hand?: string | undefined }): Fields {
  return { id, ...texts('text', text), ...(hand === undefined ? {} : { hand }) }
}

function accepted(variants: readonly { text: string; percent?: number | undefined }[]): Fields {
  return withRows({}, 'accepted', variants.map(({ text, percent }) => ({ text, ...number('percent', percent) })))
}

/** Whether the form asks for the hands of options. */
function handsOf(options: readonly { hand?: string | undefined }[]): Fields {
  return ticked('hands', options.some(({ hand }) => hand !== undefined))
}

function rightOf(options: readonly { id: string; right?: boolean | undefined }[]): Fields {
  const right = options.find((one) => one.right === true)
  return right ? { right: right.id } : {}
}

/** English that says the same as the Chinese was taken over from it, and goes with it when that is changed. */
function texts(place: string, { zh, en }: Bilingual): Fields {
  return { [`${place}.zh`]: zh, [`${place}.en`]: en === zh ? '' : en }
}

function ticked(key: string, value: boolean | undefined): Fields {
  return value === true ? { [key]: 'on' } : {}
}

function number(key: string, value: number | undefined): Fields {
  return value === undefined ? {} : { [key]: decimal(value) }
}

/** Without an exponent: 0.0000001, as people write it. */
function decimal(value: number): string {
  return new Big(value).toFixed()
}
