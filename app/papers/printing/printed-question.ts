import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { gapsIn, withGaps } from '#app/quizzes/gap-marks.ts'
import { type DrawnQuestion, type QuestionOrder, toPaperQuestion } from '#app/quizzes/paper.ts'
import { type Bilingual, type PlainQuestion, type Question } from '#app/quizzes/question.ts'
import { answerOf, letterAt, type Saying } from './printed-answer.ts'

/*
 * What one question says on paper, in the order drawn for it. Choices have letters as they stand, whatever their ids.
 */

/** A drawing of a question, by its path as in app/quizzes/question-picture.server.ts; `marks`: places in the picture's own units. */
export type PrintedPicture = { question: Question; path: string[]; marks: { letter: string; x: number; y: number; width: number; height: number }[]; size: { width: number; height: number } | null }
/** `picture`: a hand in the place of the text. */
export type PrintedOption = { text: string; picture: PrintedPicture | null }
export type PrintedQuestion = {
  number: string
  prompt: string
  note: string | null
  picture: PrintedPicture | null
  options: PrintedOption[]
  /** What is answered line by line, below the options. */
  lines: string[]
  /** A line to write on, with what stands before and after it; in the key the answer takes its place. */
  answerLine: { before: string; after: string } | null
  parts: PrintedQuestion[]
  answer: string | null
  explanation: string | null
}

type Entry = { id: string; text: Bilingual }

/** `worth` and `note`: its points and its rule, where the section's heading does not say them for all. */
export function printQuestion({ question, order }: DrawnQuestion, { number, worth, note }: Omit<Place, 'path'>, saying: Saying): PrintedQuestion {
  const { t, language } = saying
  if (question.type !== 'case') return printPlain({ question, order, whole: question }, { number, worth, note, path: [] }, saying)
  const parts = question.parts.map((part, index) => {
    const own = order.parts?.find(({ id }) => id === part.id) ?? { id: part.id, shown: [] }
    return printPlain({ question: part, order: own, whole: question }, { number: t('paper-sheets:part', { number: index + 1 }), worth: t('paper-sheets:worth', { points: part.points }), note: null, path: [part.id] }, saying)
  })
  return { ...empty, number, prompt: `${inLanguage(question.prompt, language)}${worth}`, note, parts, explanation: explanationOf(question, language) }
}

const empty = { note: null, picture: null, options: [], lines: [], answerLine: null, parts: [], answer: null, explanation: null }

type Plain = { question: PlainQuestion; order: QuestionOrder; whole: Question }
type Place = { number: string; worth: string; note: string | null; path: string[] }

function printPlain({ question, order, whole }: Plain, { number, worth, note, path }: Place, saying: Saying): PrintedQuestion {
  const { t, language } = saying
  const notes = [note, question.penalty === undefined ? null : t('quizzes:penalty.line', { points: question.penalty })].filter((one) => one !== null)
  return {
    ...empty,
    ...layOf({ question, order, whole }, path, saying),
    number,
    prompt: `${promptOf(question, saying)}${worth}`,
    note: notes.length > 0 ? notes.join(' ') : null,
    picture: pictureOf({ question, order, whole }, path),
    answer: answerOf(question, order, saying),
    explanation: explanationOf(question, language),
  }
}

/** Options and lines of a question. */
function layOf({ question, order, whole }: Plain, path: string[], { t, language }: Saying): Pick<PrintedQuestion, 'options' | 'lines' | 'answerLine'> {
  const shown = toPaperQuestion(question, order)
  const say = ({ text }: Entry) => inLanguage(text, language)
  const nothing = { options: [], lines: [], answerLine: null }
  const line = { before: t('paper-sheets:line'), after: '' }
  const plain = (entries: readonly Entry[]) => entries.map((entry) => ({ text: say(entry), picture: null }))
  const lettered = (entries: readonly Entry[]) => entries.map((entry, index) => t('paper-sheets:letter', { letter: letterAt(index), text: say(entry) })).join('  ')
  switch (shown.type) {
    case 'single':
    case 'multiple':
      return { ...nothing, options: shown.options.map(({ hasHand, ...option }) => (hasHand ? { text: '', picture: { question: whole, path: [...path, option.id], marks: [], size: null } } : { text: say(option), picture: null })) }
    case 'ordering':
      return { ...nothing, options: plain(shown.items), answerLine: { before: t('paper-sheets:order'), after: '' } }
    case 'matching':
      return { ...nothing, options: plain(shown.rights), lines: shown.lefts.map((left, index) => `${t('paper-sheets:part', { number: index + 1 })}${say(left)} ${t('paper-sheets:blank')}`) }
    case 'short-text':
      return written.test(inLanguage(question.prompt, language)) ? nothing : { ...nothing, answerLine: line }
    case 'number': {
      const units = shown.units.map(say)
      return { ...nothing, lines: units.length > 1 ? [t('paper-sheets:unit', { units: units.join(' / ') })] : [], answerLine: { ...line, after: units.length === 1 ? units.join('') : '' } }
    }
    case 'gaps': {
      const chosen = shown.gaps.filter(({ options }) => options !== null)
      const inText = gapsIn(inLanguage(shown.text, language))
      return { ...nothing, lines: chosen.map(({ id, options }) => `${t('paper-sheets:part', { number: inText.indexOf(id) + 1 })}${lettered(options ?? [])}`) }
    }
    case 'hotspot':
      return { ...nothing, options: plain(shown.spots) }
    default:
      return nothing
  }
}

/** Where the author left room for the answer in the sentence itself. */
const written = /_{2,}/u
const brackets = /[（(]\s*[）)]/u
const room = '_'.repeat(12)

function promptOf(question: PlainQuestion, { t, language }: Saying): string {
  const prompt = inLanguage(question.prompt, language)
  if (question.type === 'gaps') return `${prompt}\n${withGaps(inLanguage(question.text, language), (number) => t('paper-sheets:gap', { number }))}`
  if (question.type === 'short-text') return prompt.replace(written, room)
  const isBracketed = question.type === 'single' || question.type === 'multiple' || question.type === 'true-false' || question.type === 'hotspot'
  if (!isBracketed) return prompt
  return brackets.test(prompt) ? prompt.replace(brackets, t('paper-sheets:blank')) : `${prompt} ${t('paper-sheets:blank')}`
}

function pictureOf({ question, order, whole }: Plain, path: string[]): PrintedPicture | null {
  if (question.hand !== undefined) return { question: whole, path, marks: [], size: null }
  if (question.type !== 'hotspot') return null
  const shown = toPaperQuestion(question, order)
  const marks = shown.type === 'hotspot' ? shown.spots.map(({ x, y, width, height }, index) => ({ letter: letterAt(index), x, y, width, height })) : []
  return { question: whole, path, marks, size: { width: question.picture.width, height: question.picture.height } }
}

function explanationOf({ explanation }: { explanation?: Bilingual | undefined }, language: Language): string | null {
  return explanation === undefined ? null : inLanguage(explanation, language)
}
