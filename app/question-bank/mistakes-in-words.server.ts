import { translator } from '#app/languages/languages.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import type { Mistake } from '#app/quizzes/formats/question-file.ts'

/** Said on the server: the many sentences are of no use to a browser that shows one or two of them. */
export function mistakesInWords(mistakes: readonly Mistake[], language: Language): { row: number | null; sentence: string; quote: string }[] {
  const t = translator(language)
  return mistakes.map(({ line, row, key, values, quote = '' }) => ({ row, quote, sentence: t('question-bank:mistake', { line, sentence: t(`question-mistakes:${key}`, values) }) }))
}
