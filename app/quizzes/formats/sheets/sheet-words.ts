import type { MultipleRule, Question } from '../../question.ts'

/*
 * What stands in the cells for types, rules and truth: the words of the trade, and of PRODUCT.md for the rules.
 */

export type SheetType = Exclude<Question['type'], 'hotspot' | 'case' | 'gaps'> | 'blanks' | 'essay'

const types: Readonly<Record<string, SheetType>> = {
  单选题: 'single', 单选: 'single', 单项选择题: 'single', 单项选择: 'single', 选择题: 'single', single: 'single',
  多选题: 'multiple', 多选: 'multiple', 多项选择题: 'multiple', 多项选择: 'multiple', 不定项选择题: 'multiple', multiple: 'multiple',
  判断题: 'true-false', 判断: 'true-false', 是非题: 'true-false', 'true-false': 'true-false',
  填空题: 'blanks', 填空: 'blanks', 短文本题: 'short-text', 'short-text': 'short-text',
  数值题: 'number', 数字题: 'number', 计算题: 'number', number: 'number',
  排序题: 'ordering', 排序: 'ordering', ordering: 'ordering',
  匹配题: 'matching', 连线题: 'matching', 配对题: 'matching', matching: 'matching',
  问答题: 'essay', 简答题: 'essay', 论述题: 'essay', 案例分析题: 'essay', 名词解释: 'essay', 作文题: 'essay',
}

export function typeOfWord(word: string): SheetType | null {
  return types[word.normalize('NFKC').replace(/\s+/g, '').toLowerCase()] ?? null
}

export const typeWords = { 'single': '单选题', 'multiple': '多选题', 'true-false': '判断题', 'number': '数值题', 'ordering': '排序题', 'matching': '匹配题' } as const

export const ruleWords: Readonly<Record<MultipleRule, string>> = {
  'all-or-nothing': '全对得分',
  'half': '少选得一半',
  'per-option': '少选按项',
  'proportional': '少选按比例',
  'right-minus-wrong': '对加错减',
  'weights': '选项权重',
}

const ruleNames: readonly MultipleRule[] = ['all-or-nothing', 'half', 'per-option', 'proportional', 'right-minus-wrong', 'weights']

export function ruleOfWord(word: string): MultipleRule | null {
  return ruleNames.find((rule) => rule === word.toLowerCase() || ruleWords[rule] === word) ?? null
}

const yes = new Set(['对', '√', '✓', '✔', '正确', '是', 't', 'true', 'y', 'yes', 'right', '☑'])
const no = new Set(['错', '×', '✗', '✘', 'x', '错误', '否', '不对', '不正确', 'f', 'false', 'n', 'no', 'wrong', '╳', '✕', '☒'])

/** 对 or 错 in any of its usual writings; null for anything else. */
export function truthOf(word: string): boolean | null {
  const plain = word.normalize('NFKC').trim().replace(/[。.]$/, '').toLowerCase()
  return yes.has(plain) ? true : no.has(plain) ? false : null
}

const difficulties: Readonly<Record<string, number>> = { 易: 2, 容易: 2, 简单: 2, 较易: 2, 很易: 1, 中: 3, 中等: 3, 一般: 3, 难: 4, 较难: 4, 困难: 4, 很难: 5 }

/** 1–5, or its words; null for anything else. */
export function difficultyOf(word: string): number | null {
  const plain = word.normalize('NFKC').trim()
  return /^[1-5]$/.test(plain) ? Number(plain) : (difficulties[plain] ?? null)
}

/** "ABD", "A,B、D", "a b" → the letters as positions; null where anything else stands between them. */
export function lettersOf(word: string): number[] | null {
  const plain = word.normalize('NFKC').toUpperCase().replace(/[\s,、;.。，；/和与&+]+/g, '')
  return /^[A-Z]+$/.test(plain) ? [...plain].map((letter) => letter.charCodeAt(0) - 65) : null
}
