import { findLearning } from '#app/learning/completions.server.ts'
import { inWords } from '../daily.server.ts'
import { listMendedMistakes } from './mended-mistakes.server.ts'
import { listAnswers, listKnownMistakes, listMistakes } from './notebook.server.ts'
import { findPracticeDay, type Practiser } from '../practice-day.server.ts'
import { isRunning } from '../runs/run-page.server.ts'
import { viewWeeks } from './weeks.server.ts'

/** All that the page of practice shows. */
export async function viewNotebook(person: Practiser, { now, page }: { now: Date; page: number }) {
  const known = { learning: await findLearning(person.id, now), now }
  const [day, noted, mendedMistakes, knownMistakes, history, running] = await Promise.all([findPracticeDay(person, known), listMistakes(person, known), listMendedMistakes(person, known), listKnownMistakes(person, known), listAnswers(person, page), isRunning(person.id)])
  return { daily: inWords(person, day), ...noted, mendedMistakes, knownMistakes, isRunning: running, weeks: viewWeeks(day, person.language), history: { ...history, page } }
}
