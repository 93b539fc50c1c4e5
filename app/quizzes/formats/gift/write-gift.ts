import type { Bilingual, Question } from '../../question.ts'
import { labelsOf, shares, wrongShare } from '../labels.ts'
import { isOne } from '../texts/bilingual.ts'
import { looksLikeHtml, writeRich } from '../texts/rich-text.ts'
import { pathOfTopic } from '../topics.ts'
import type { Banked, Loss } from '../written-file.ts'

/** Parts the two sides of a pair, wherever it stands in an answer; HTML can say it otherwise. */
const arrow = '->'
const formatPrefix = /^\[(?:html|markdown|plain|moodle)\]/

/** Categories, tags and questions; those that GIFT has no form for (giftLoss is 'all') are left out. */
export function writeGift(questions: readonly Banked[]): Uint8Array<ArrayBuffer> {
  let topic: string | null = null
  const blocks = questions.flatMap(({ question, topic: own, difficulty }) => {
    const write = writerAfter(question.prompt)
    const answers = answersOf(question, write)
    if (answers === null) return []
    const category = own === topic ? [] : [`$CATEGORY: ${pathOfTopic(own)}`]
    topic = own
    const labels = [...(question.points === 1 ? [] : [`points=${question.points}`]), ...labelsOf(question, difficulty), ...caseOf(question)]
    const tags = labels.length === 0 ? '' : `// ${labels.map((label) => `[tag:${label}]`).join(' ')}\n`
    const explanation = question.explanation ? `\n####${write(question.explanation)}` : ''
    return [...category, `${tags}${writerAfter(null)(question.prompt)} {${answers}${explanation}\n}`]
  })
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`)
}

export function giftLoss(question: Question): Loss {
  return answersOf(question, writerAfter(null)) !== null ? 'none' : 'all'
}

function caseOf(question: Question): string[] {
  return question.type === 'short-text' && question.matchCase === true ? ['match-case'] : []
}

/** What stands between the braces; null for a question that GIFT cannot say. */
function answersOf(question: Question, write: Write): string | null {
  if ('hand' in question && question.hand !== undefined) return null
  switch (question.type) {
    case 'true-false':
      return question.answer ? 'T' : 'F'
    case 'single': {
      const wrong = wrongShare(question)
      const mark = (right: boolean | undefined) => (right === true ? '=' : wrong === 0 ? '~' : `~%${wrong}%`)
      return question.options.some(({ hand }) => hand) ? null : question.options.map(({ text, right }) => `\n${mark(right)}${write(text)}`).join('')
    }
    case 'multiple': {
      const percents = shares(question)
      return question.options.some(({ hand }) => hand) ? null : question.options.map(({ text }, index) => `\n~%${percents[index] ?? 0}%${write(text)}`).join('')
    }
    case 'matching':
      return matchingAnswers(question.pairs, write)
    case 'short-text':
      return shortAnswers(question.accepted)
    case 'number':
      return numberAnswers(question)
    default:
      return null
  }
}

function matchingAnswers(pairs: readonly { left: Bilingual; right: Bilingual }[], write: Write): string | null {
  // The right side has no format of its own: it is HTML where it looks like it.
  if (pairs.some(({ right }) => isOne(right) && !looksLikeHtml(right.zh) && !right.zh.includes(arrow) && formatPrefix.test(right.zh))) return null
  return pairs.map(({ left, right }) => `\n=${write(left)} -> ${escapeGift(writeRich(right, { meaning: arrow }).text)}`).join('')
}

/** Plain text to Moodle, whatever the format of the question: no prefix, no HTML. */
function shortAnswers(accepted: readonly { text: string; percent?: number | undefined }[]): string | null {
  if (accepted.some(({ text }) => text.includes(arrow) || formatPrefix.test(text))) return null
  return accepted.map(({ text, percent = 100 }) => `\n=${percent === 100 && !text.startsWith('%') ? '' : `%${percent}%`}${escapeGift(starred(text))}`).join('')
}

/** An asterisk alone would accept anything. */
function starred(text: string): string {
  return text.replace(/\*/g, '\\*')
}

function numberAnswers({ accepted, units }: Extract<Question, { type: 'number' }>): string | null {
  const plain = (value: number) => /^-?\d+(?:\.\d+)?$/.test(String(value))
  if (units !== undefined || !accepted.every(({ value, tolerance }) => plain(value) && plain(tolerance))) return null
  return `#${accepted.map(({ value, tolerance, percent }) => `\n=${percent === undefined || percent === 100 ? '' : `%${percent}%`}${value}:${tolerance}`).join('')}`
}

type Write = (text: Bilingual) => string

/**
 * Every text has the format of the prompt unless it names its own; it does where that differs, and where it would
 * otherwise begin like a weight, a format, a category or a comment.
 */
function writerAfter(prompt: Bilingual | null): Write {
  const base = prompt === null ? 'plain' : writeRich(prompt, { meaning: arrow }).format
  return (text) => {
    const rich = writeRich(text, { meaning: arrow })
    const named = rich.format === 'html' ? prompt === null || base !== 'html' : base === 'html'
    return (named || /^[%[$/]/.test(rich.text) ? `[${rich.format}]` : '') + escapeGift(rich.text)
  }
}

function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\n/g, '\\n')
}
