import { type Counting, entryOf, fileOf, idAt, Misread, type Draft, type Entry, type QuestionFile } from '../question-file.ts'
import { both } from '../texts/bilingual.ts'
import { decodeText } from '../texts/encoding.ts'

/*
 * Aiken: a line of question, lines `A.` or `A)` of options, a line `ANSWER: A`. It ends with that line, so a question
 * that never comes to it is named by where it began.
 */

type Lines = { line: number; texts: string[] }

const optionLine = /^\s*([A-Z])[.)]\s*(.*)$/
const answerLine = /^\s*ANSWER\s*[:：]\s*(.*?)\s*$/i

export function readAiken(bytes: Uint8Array, count?: Counting): QuestionFile {
  return fileOf(() => blocksOf(decodeText(bytes)).map(entry), count)
}

function blocksOf(text: string): Lines[] {
  const blocks: Lines[] = []
  let open: Lines | null = null
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    // A question line after options: the one before it has no answer.
    if (open?.texts.some((one) => optionLine.test(one)) && !optionLine.test(line) && !answerLine.test(line)) open = null
    if (open === null) blocks.push((open = { line: index + 1, texts: [] }))
    open.texts.push(line.trim())
    if (answerLine.test(line)) open = null
  })
  return blocks
}

function entry({ line, texts }: Lines): Entry {
  return entryOf({ line, topic: null, difficulty: null, quote: texts.join(' ') }, () => draftOf(texts))
}

function draftOf(texts: readonly string[]): Draft {
  const answer = texts.map((text) => answerLine.exec(text)?.[1]).find((found) => found !== undefined)
  if (answer === undefined) throw new Misread('no-answer')
  const options = texts.flatMap((text) => {
    const found = optionLine.exec(text)
    return found ? [{ letter: found[1] ?? '', text: found[2] ?? '' }] : []
  })
  const prompt = texts.filter((text) => !optionLine.test(text) && !answerLine.test(text)).join('\n')
  if (prompt === '') throw new Misread('text-missing')
  const misplaced = options.find(({ letter }, index) => letter !== String.fromCharCode(65 + index))
  if (misplaced) throw new Misread('option-order', { letter: misplaced.letter })
  if (!options.some(({ letter }) => letter === answer)) throw new Misread('no-such-option', { letter: answer })
  return { type: 'single', prompt: both(prompt), points: 1, options: options.map(({ letter, text }, index) => ({ id: idAt(index), text: both(text), ...(letter === answer ? { right: true } : {}) })) }
}
