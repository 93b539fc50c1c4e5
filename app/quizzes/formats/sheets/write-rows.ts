import type { Bilingual, Question } from '../../question.ts'
import { countBlanks, variantsText } from '../blanks.ts'
import { letterAt } from '../question-file.ts'
import { isOne } from '../texts/bilingual.ts'
import type { Banked, Loss } from '../written-file.ts'
import { columnNames, optionName, type ColumnName } from './columns.ts'
import { ruleWords, typeWords } from './sheet-words.ts'

type Written = Partial<Record<ColumnName, string>> & { options?: readonly Bilingual[] }

const always: readonly ColumnName[] = ['type', 'prompt', 'answer', 'points', 'explanation', 'difficulty', 'topic']
const order: readonly ColumnName[] = ['type', 'prompt', 'promptEn', 'answer', 'points', 'rule', 'optionPoints', 'penalty', 'units', 'matchCase', 'explanation', 'explanationEn', 'difficulty', 'topic']

/** The header and a row for each question that a row can hold; columns that no question needs are left out. */
export function writeRows(banked: readonly Banked[]): string[][] {
  const rows = banked.flatMap((one) => {
    const answers = answersOf(one.question)
    return answers ? [{ ...beside(one), ...answers }] : []
  })
  const options = Math.max(0, ...rows.map((row) => row.options?.length ?? 0))
  const hasEnglish = rows.some((row) => row.options?.some((option) => !isOne(option)))
  const columns = order.filter((name) => always.includes(name) || rows.some((row) => row[name] !== undefined))
  const split = columns.indexOf('answer')
  const letters = Array.from({ length: options }, (_, index) => index)
  const optionCells = (row: Written) => letters.flatMap((index) => [row.options?.[index]?.zh ?? '', ...(hasEnglish ? [englishOf(row.options?.[index])] : [])])
  const head = [...columns.slice(0, split).map((name) => columnNames[name]), ...letters.flatMap((index) => [optionName(index), ...(hasEnglish ? [optionName(index, { english: true })] : [])]), ...columns.slice(split).map((name) => columnNames[name])]
  return [head, ...rows.map((row) => [...columns.slice(0, split).map((name) => row[name] ?? ''), ...optionCells(row), ...columns.slice(split).map((name) => row[name] ?? '')])]
}

export function rowLoss(question: Question): Loss {
  return answersOf(question) ? 'none' : 'all'
}

function englishOf(text: Bilingual | undefined): string {
  return text === undefined || isOne(text) ? '' : text.en
}

function beside({ question, topic, difficulty }: Banked): Written {
  const { prompt, explanation } = question
  return {
    prompt: prompt.zh,
    ...(isOne(prompt) ? {} : { promptEn: prompt.en }),
    points: String(question.points),
    ...(explanation ? { explanation: explanation.zh } : {}),
    ...(explanation && !isOne(explanation) ? { explanationEn: explanation.en } : {}),
    ...('penalty' in question && question.penalty !== undefined ? { penalty: String(question.penalty) } : {}),
    ...(topic === null ? {} : { topic }),
    ...(difficulty === null ? {} : { difficulty: String(difficulty) }),
  }
}

/** What is of the type; null for a question that a row cannot hold. */
function answersOf(question: Question): Written | null {
  if ('hand' in question && question.hand !== undefined) return null
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.length > 26 || question.options.some(({ hand }) => hand) ? null : choiceAnswers(question)
    case 'true-false':
      return { type: typeWords['true-false'], answer: question.answer ? '对' : '错' }
    case 'ordering':
      if (question.items.length > 26) return null
      return { type: typeWords.ordering, answer: question.items.map((_, index) => letterAt(index)).join(''), rule: ruleWords[question.rule], options: question.items.map(({ text }) => text) }
    case 'matching':
      return matchingAnswers(question.pairs)
    case 'short-text':
      // 填空题 with several blanks would be read as gaps.
      return { type: countBlanks(question.prompt.zh) <= 1 ? '填空题' : '短文本题', answer: variantsText(question.accepted), ...(question.matchCase === true ? { matchCase: '是' } : {}) }
    case 'number':
      return numberAnswers(question)
    default:
      return null
  }
}

function choiceAnswers(question: Extract<Question, { type: 'single' | 'multiple' }>): Written {
  const options = question.options.map(({ text }) => text)
  const letters = question.options.flatMap(({ right }, index) => (right === true ? [letterAt(index)] : [])).join('')
  if (question.type === 'single') return { type: typeWords.single, answer: letters, options }
  const weights = question.options.map(({ weight }, index) => `${letterAt(index)}:${weight ?? 0}`).join(' ')
  const { rule, optionPoints } = question
  return { type: typeWords.multiple, answer: rule === 'weights' ? weights : letters, rule: ruleWords[rule], ...(optionPoints === undefined ? {} : { optionPoints: String(optionPoints) }), options }
}

const arrows = /→|->|=>|——/

function matchingAnswers(pairs: Extract<Question, { type: 'matching' }>['pairs']): Written | null {
  if (pairs.length > 26 || pairs.some(({ left, right }) => [left.zh, left.en, right.zh, right.en].some((text) => arrows.test(text)))) return null
  return { type: typeWords.matching, options: pairs.map(({ left, right }) => ({ zh: `${left.zh} → ${right.zh}`, en: `${left.en} → ${right.en}` })) }
}

function numberAnswers({ accepted, units }: Extract<Question, { type: 'number' }>): Written | null {
  const plain = (value: number) => /^-?\d+(?:\.\d+)?$/.test(String(value))
  const sayable = (units ?? []).every(({ text, factor }) => isOne(text) && !/[|｜=]/.test(text.zh) && plain(factor))
  if (!sayable || !accepted.every(({ value, tolerance }) => plain(value) && plain(tolerance))) return null
  const answer = accepted.map(({ value, tolerance, percent = 100 }) => `${percent === 100 ? '' : `%${percent}%`}${value}${tolerance === 0 ? '' : `±${tolerance}`}`).join('|')
  return { type: typeWords.number, answer, ...(units ? { units: units.map(({ text, factor }) => (factor === 1 ? text.zh : `${text.zh}=${factor}`)).join('|') } : {}) }
}
