import { listedAnswers, type ListedAnswer } from './answer-list.ts'
import { heading, numbered, type PaperType } from './word-marks.ts'

/** One question of a paper: its lines, the heading above it, and its number under that heading. */
export type PaperQuestion = { line: number; number: number; section: number; type: PaperType | null; points: number | null; text: string }
export type Paper = { questions: PaperQuestion[]; answers: (ListedAnswer & { section: number | null })[] }

type Section = { index: number; type: PaperType | null; points: number | null }

/**
 * A number begins a question where it goes on from the one before; 1 begins again under a heading. Any other number is part
 * of the text, as the steps of an explanation are. What stands before the first question is the paper's title.
 */
export function paperOf(text: string): Paper {
  const paper: Paper = { questions: [], answers: [] }
  let section: Section = { index: 0, type: null, points: null }
  let last = 0
  let inAnswers = false
  const sections: Section[] = []
  text.split('\n').forEach((line, index) => {
    const head = heading(line)
    if (head?.isAnswers) {
      inAnswers = true
      section = { index: -1, type: null, points: null }
      return
    }
    if (head) {
      if (inAnswers) section = sections.find(({ type }) => type === head.type) ?? section
      else sections.push((section = { index: sections.length + 1, type: head.type, points: head.points }))
      last = 0
      return
    }
    if (inAnswers) {
      paper.answers.push(...listedAnswers(line, index + 1).map((answer) => ({ ...answer, section: section.index < 0 ? null : section.index })))
      return
    }
    const start = numbered(line, last + 1)
    const begins = start !== null && (last === 0 || (start.number > last && start.number <= last + 5))
    if (begins) {
      last = start.number
      paper.questions.push({ line: index + 1, number: start.number, section: section.index, type: section.type, points: section.points, text: start.rest })
    } else {
      const open = paper.questions.at(-1)
      if (open && line.trim() !== '') open.text += `\n${line.trim()}`
    }
  })
  return paper
}
