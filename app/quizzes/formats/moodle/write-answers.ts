import type { Question } from '../../question.ts'
import { shares, wrongShare } from '../labels.ts'
import { writeRich } from '../texts/rich-text.ts'
import { element, richElement } from './xml-text.ts'

export const moodleTypes: Readonly<Partial<Record<Question['type'], string>>> = {
  'single': 'multichoice',
  'multiple': 'multichoice',
  'true-false': 'truefalse',
  'short-text': 'shortanswer',
  'number': 'numerical',
  'gaps': 'cloze',
}

/** What follows the text of a question: its answers, with the per cent that each earns. */
export function answersXml(question: Question): string {
  switch (question.type) {
    case 'single': {
      const wrong = wrongShare(question)
      const answers = question.options.map(({ text, right }) => richElement('answer', text, { attributes: fraction(right === true ? 100 : wrong) }))
      return `${element('single', 'true')}${element('shuffleanswers', 'true')}${answers.join('')}`
    }
    case 'multiple': {
      const percents = shares(question)
      const answers = question.options.map(({ text }, index) => richElement('answer', text, { attributes: fraction(percents[index] ?? 0) }))
      return `${element('single', 'false')}${element('shuffleanswers', 'true')}${answers.join('')}`
    }
    case 'true-false':
      return ['true', 'false'].map((value) => `<answer${fraction(value === String(question.answer) ? 100 : 0)}>${element('text', value)}</answer>`).join('')
    case 'ordering': {
      const grading = question.rule === 'all-or-nothing' ? 'ALL_OR_NOTHING' : 'ABSOLUTE_POSITION'
      const items = question.items.map(({ text }, index) => richElement('answer', text, { attributes: fraction(index + 1) }))
      return `${element('layouttype', 'VERTICAL')}${element('selecttype', 'ALL')}${element('selectcount', '0')}${element('gradingtype', grading)}${items.join('')}`
    }
    case 'matching':
      return question.pairs.map(({ left, right }) => richElement('subquestion', left, { inside: element('answer', element('text', writeRich(right).text, { raw: false })) })).join('')
    case 'short-text': {
      const answers = question.accepted.map(({ text, percent = 100 }) => `<answer${fraction(percent)} format="plain_text">${element('text', text.replace(/\*/g, '\\*'), { raw: false })}</answer>`)
      return `${element('usecase', question.matchCase === true ? '1' : '0')}${answers.join('')}`
    }
    case 'number':
      return numberXml(question)
    default:
      return ''
  }
}

function numberXml({ accepted, units }: Extract<Question, { type: 'number' }>): string {
  const answers = accepted.map(({ value, tolerance, percent = 100 }) => `<answer${fraction(percent)}>${element('text', String(value))}${element('tolerance', String(tolerance))}</answer>`)
  if (!units) return answers.join('')
  const drawn = units.map(({ text, factor }) => element('unit', `${element('multiplier', String(Number((1 / factor).toPrecision(15))))}${element('unit_name', text.zh, { raw: false })}`))
  return `${answers.join('')}${element('units', drawn.join(''))}`
}

function fraction(percent: number): string {
  return ` fraction="${percent}"`
}
