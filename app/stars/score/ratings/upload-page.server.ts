import { translator } from '#app/languages/languages.server.ts'
import { dayWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import type { Misread } from '#app/quizzes/formats/question-file.ts'
import type { Team } from '../../rounds.server.ts'
import { addCounts, noCounts } from './levels.ts'
import { findRatingUpload } from './uploads.server.ts'

/** The words for files of questions speak of questions. */
const ofRatings: readonly string[] = ['empty', 'too-many']

/** Why a file could not be read at all, as a sentence. */
export function sayMisread({ key, values, line }: Misread, language: Language): string {
  const t = translator(language)
  const why = t(ofRatings.includes(key) ? `score-desk:misread.${key}` : `question-mistakes:${key}`, values)
  return line === null ? t('score-desk:misread.because', { why }) : t('score-desk:misread.atLine', { line, why })
}

/** What a file would put on record, person by person, or every fault by its line; null for another team's. */
export async function viewRatingUpload(team: Team, { id, language, now }: { id: string; language: Language; now: Date }) {
  const upload = await findRatingUpload(team, id, now)
  if (!upload) return null
  const t = translator(language)
  const { name, rows, mistakes, people, importedAt } = upload
  const days = rows.map(({ day }) => day).sort()
  const [first, last] = [days[0], days.at(-1)]
  return {
    title: t('score-desk:preview.title'),
    name,
    isImported: importedAt !== null,
    days: first && last ? { from: dayWords(first, language), until: dayWords(last, language) } : null,
    sentences: mistakes.map(({ line, key, text }) => t(line === 0 ? 'score-desk:preview.whole' : 'score-desk:preview.line', { line, sentence: t(`score-desk:mistake.${key}`, { text }) })),
    people: people.flatMap((person) => {
      const own = rows.filter(({ personId }) => personId === person.id)
      return own.length === 0 ? [] : [{ id: person.id, name: person.name, counts: own.reduce(addCounts, noCounts) }]
    }),
  }
}
