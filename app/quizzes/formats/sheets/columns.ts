import { Misread } from '../question-file.ts'

/*
 * The header row of a spreadsheet of questions, as the Chinese templates name their columns. A column that nobody knows is
 * a mistake: what stands in it would be lost.
 */

export const columnNames = {
  type: '题型',
  prompt: '题干',
  promptEn: '题干(英)',
  answer: '答案',
  points: '分值',
  rule: '计分规则',
  optionPoints: '每项分',
  penalty: '答错扣分',
  units: '单位',
  matchCase: '区分大小写',
  explanation: '解析',
  explanationEn: '解析(英)',
  difficulty: '难度',
  topic: '主题',
} as const
export type ColumnName = keyof typeof columnNames

const others: Readonly<Record<string, ColumnName | 'ignored'>> = {
  类型: 'type', 试题类型: 'type', 题目类型: 'type', type: 'type',
  题目: 'prompt', 试题: 'prompt', 问题: 'prompt', 题目内容: 'prompt', 试题内容: 'prompt', question: 'prompt', prompt: 'prompt',
  '题干(英文)': 'promptEn', 'question(en)': 'promptEn',
  正确答案: 'answer', 标准答案: 'answer', 参考答案: 'answer', answer: 'answer',
  分数: 'points', points: 'points',
  评分规则: 'rule', rule: 'rule', optionpoints: 'optionPoints', penalty: 'penalty', units: 'units', matchcase: 'matchCase',
  答案解析: 'explanation', 试题解析: 'explanation', 题目解析: 'explanation', explanation: 'explanation',
  '解析(英文)': 'explanationEn', 'explanation(en)': 'explanationEn',
  难易度: 'difficulty', 难度系数: 'difficulty', difficulty: 'difficulty',
  知识点: 'topic', 分类: 'topic', 章节: 'topic', topic: 'topic',
  序号: 'ignored', 编号: 'ignored', 题号: 'ignored', 'no.': 'ignored',
}

const known = new Map<string, ColumnName | 'ignored'>([...namesOf(), ...Object.entries(others)])

function namesOf(): [string, ColumnName][] {
  const names: ColumnName[] = ['type', 'prompt', 'promptEn', 'answer', 'points', 'rule', 'optionPoints', 'penalty', 'units', 'matchCase', 'explanation', 'explanationEn', 'difficulty', 'topic']
  return names.map((name) => [columnNames[name], name])
}

/** Where each column stands; `options` by position, zh and en apart. */
export type Header = { columns: ReadonlyMap<ColumnName, number>; options: { zh: number; en: number | undefined }[] }

/** The header, or null for a row that is none: it names at least the question and the answer. */
export function headerOf(cells: readonly string[]): Header | null {
  const columns = new Map<ColumnName, number>()
  const zh = new Map<string, number>()
  const en = new Map<string, number>()
  const unknown: string[] = []
  cells.forEach((cell, index) => {
    const name = cell.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
    if (name === '') return
    const option = /^(?:选项|option)?([a-z])(\((?:英文?|en)\))?$/.exec(name)
    const column = known.get(name)
    if (option?.[1]) (option[2] === undefined ? zh : en).set(option[1], index)
    else if (column === undefined) unknown.push(cell.trim())
    else if (column !== 'ignored' && !columns.has(column)) columns.set(column, index)
    else if (column !== 'ignored') throw new Misread('column-twice', { text: cell.trim() })
  })
  if (!columns.has('prompt') || !columns.has('answer')) return null
  if (unknown.length > 0) throw new Misread('unknown-column', { text: unknown.join(' / ') })
  const options = [...zh].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, index]) => ({ zh: index, en: en.get(letter) }))
  return { columns, options }
}

export function optionName(index: number, { english = false }: { english?: boolean } = {}): string {
  return `选项${String.fromCharCode(65 + index)}${english ? '(英)' : ''}`
}
