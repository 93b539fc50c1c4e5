import type { Banked } from '#app/quizzes/formats/written-file.ts'
import { foldText } from '#app/quizzes/written-answers.ts'

/*
 * The bank is searched by words that stand anywhere in a question, in either language. Text and words are folded alike
 * (full and half width, capitals, spaces beside Chinese characters), so that the database has only to compare.
 */

/** More than anybody types; what is beyond says nothing more. */
const mostWords = 8

/** Signs that mean something in a pattern of SQL, and what stands for them in the text as in the words. */
const signs: Readonly<Record<string, string>> = { '%': '％', _: '＿', '\\': '＼' }

function folded(text: string): string {
  return foldText(text).replace(/[%_\\]/g, (sign) => signs[sign] ?? sign)
}

/** All that a question says, folded: what is asked, what may be answered, why, and its topic. */
export function searchedText({ question, topic }: Pick<Banked, 'question' | 'topic'>): string {
  return [...new Set([topic ?? '', ...textsIn(question)].map(folded))].filter(Boolean).join('\n')
}

/** The words to look for, all of them; none where nothing was typed. */
export function wordsOf(typed: string): string[] {
  return [...new Set(typed.split(/\s+/u).map(folded).filter(Boolean))].slice(0, mostWords)
}

/** Texts in two languages, and answers that are accepted, wherever in the question they stand. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = ['zh', 'en', 'text'].flatMap((name): string[] => {
    const said: unknown = Reflect.get(value, name)
    return typeof said === 'string' ? [said] : []
  })
  return [...own, ...Object.values(value).flatMap(textsIn)]
}
