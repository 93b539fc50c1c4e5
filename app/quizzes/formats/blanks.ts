import type { Bilingual } from '../question.ts'
import { standardPrompt } from './moodle/gap-text.ts'
import { idAt, Misread, type Draft } from './question-file.ts'
import { both } from './texts/bilingual.ts'

/*
 * 填空题 as spreadsheets and Word write it: ____ or （　） in the text, the answers apart. One blank is a short text, several
 * are gaps.
 */

const blank = /_{2,}|＿{2,}|[（(][\s\u3000]*[)）]/g

export function countBlanks(prompt: string): number {
  return [...prompt.matchAll(blank)].length
}

type Said = { points: number; explanation?: Bilingual; penalty?: number }

export function blanksDraft(said: Said, prompt: Bilingual, answer: string): Draft {
  const count = countBlanks(prompt.zh)
  if (count <= 1) return { type: 'short-text', ...said, prompt, accepted: variantsOf(answer) }
  const answers = separated(answer, count)
  if (answers.length !== count) throw new Misread('blank-count', { blanks: count, answers: answers.length })
  return { type: 'gaps', ...said, prompt: standardPrompt, text: both(gapped(prompt.zh)), gaps: answers.map((one, index) => ({ id: idAt(index), accepted: variantsOf(one) })) }
}

function gapped(text: string): string {
  let count = 0
  return text.replace(blank, () => `[[${idAt(count++)}]]`)
}

/** By semicolons; where those are not enough, by commas or spaces. */
function separated(answer: string, count: number): string[] {
  const ways = [/[；;\n]/, /[、，,]/, /\s+/].map((separator) => answer.split(separator).map((part) => part.trim()).filter((part) => part !== ''))
  return ways.find((parts) => parts.length === count) ?? ways[0] ?? []
}

/** `上海|%50%沪`: accepted writings parted by bars, each with its per cent where it is not 100; a backslash before a bar, a per cent or itself. */
export function variantsOf(answer: string): { text: string; percent?: number }[] {
  const parts = [...answer.matchAll(/(?:\\.|[^\\|｜]|\\$)+/gs)].map(([part]) => part.trim())
  return parts.map((part) => {
    const found = /^%(\d{1,3})%\s*(.*)$/s.exec(part)
    const percent = found?.[1] === undefined ? 100 : Number(found[1])
    return { text: (found?.[2] ?? part).replace(/\\([\\|｜%])/g, '$1'), ...(percent === 100 ? {} : { percent }) }
  })
}

export function variantsText(accepted: readonly { text: string; percent?: number | undefined }[]): string {
  return accepted.map(({ text, percent = 100 }) => `${percent === 100 ? '' : `%${percent}%`}${text.replace(/[\\|｜]/g, '\\$&').replace(/^%/, '\\%')}`).join('|')
}
