import { translator } from '#app/languages/languages.server.ts'
import { type Language, languages } from '#app/platform/i18n.ts'
import type { Bilingual } from '#app/quizzes/question.ts'
import { monthInWords } from '#app/stars/dates-in-words.ts'

/** What the form of a new exam proposes for a month; from the second of its month on with a number. */
export function proposedName(month: string, number: number, language: Language): string {
  const words = { month: monthInWords(month, language), number }
  return translator(language)(number === 1 ? 'exams:desk.nameOf' : 'exams:desk.nameOfNext', words)
}

/** A name that its lead left as it was proposed is ours, and said in either language; one of the lead's own stands as it was written. */
export function examName({ title, month }: { title: string; month: string }): Bilingual {
  // A number ends the name, or stands in the brackets that do; of the first of a month these may be the digits of its year.
  const last = Number(/\d+(?=\D?$)/.exec(title)?.[0] ?? 1)
  const number = [1, last].find((one) => one > 0 && languages.some((language) => proposedName(month, one, language) === title))
  return number === undefined ? { zh: title, en: title } : { zh: proposedName(month, number, 'zh-CN'), en: proposedName(month, number, 'en') }
}
