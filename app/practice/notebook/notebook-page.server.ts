import { inWords } from '../daily.server.ts'
import { listAnswers, listMistakes } from './notebook.server.ts'
import { findPracticeDay, type Practiser } from '../practice-day.server.ts'
import { viewWeeks } from './weeks.server.ts'

/** All that the page of practice shows. */
export async function viewNotebook(person: Practiser, { now, page }: { now: Date; page: number }) {
  const [day, mistakes, history] = await Promise.all([findPracticeDay(person, now), listMistakes(person, now), listAnswers(person, page)])
  return { daily: inWords(person, day), mistakes, weeks: viewWeeks(day, person.language), history: { ...history, page } }
}
