import { readNumber } from '../../number-text.ts'
import type { Bilingual } from '../../question.ts'
import { blanksDraft } from '../blanks.ts'
import { type Counting, entryOf, fileOf, idAt, Misread, type Draft, type Entry, type QuestionFile } from '../question-file.ts'
import { difficultyOf, lettersOf, truthOf } from '../sheets/sheet-words.ts'
import { both } from '../texts/bilingual.ts'
import { checkText } from '../texts/encoding.ts'
import { paperOf, type Paper, type PaperQuestion } from './paper-parts.ts'
import { inlineAnswer, optionsOf, partsOf, pointsOf, type PaperType } from './word-marks.ts'

/** What was copied from Word. Its own signs for line and page ends become line ends. */
export function readWord(pasted: string, count?: Counting): QuestionFile {
  return fileOf(() => {
    const paper = paperOf(checkText(pasted).replace(/[\v\f\u2028\u2029]/g, '\n').replace(/[\u00a0\u200b]/g, ' '))
    const entries = paper.questions.map((question) => entryOfQuestion(paper, question))
    const lost = paper.answers.find((answer) => !paper.questions.some((question) => isAnswerOf(answer, question)))
    if (lost) throw new Misread('answer-without-question', { number: lost.number }, lost.line)
    return entries
  }, count)
}

function isAnswerOf(answer: Paper['answers'][number], { number, section }: PaperQuestion): boolean {
  return answer.number === number && (answer.section === null || answer.section === section)
}

function entryOfQuestion(paper: Paper, question: PaperQuestion): Entry {
  const placed: Parameters<typeof entryOf>[0] = { line: question.line, topic: null, difficulty: null, quote: question.text }
  return entryOf(placed, () => {
    const { before, parts } = partsOf(question.text)
    placed.topic = parts.topic || null
    placed.difficulty = parts.difficulty === undefined ? null : difficultyOf(parts.difficulty)
    const listed = paper.answers.filter((answer) => isAnswerOf(answer, question))
    if (listed.length > 1) throw new Misread('answer-twice', { number: question.number })
    return draftOf(question, { before, parts, listed: listed[0]?.answer })
  })
}

type Told = { before: string; parts: ReturnType<typeof partsOf>['parts']; listed: string | undefined }
type Said = { points: number; explanation?: Bilingual }

function draftOf(question: PaperQuestion, { before, parts, listed }: Told): Draft {
  if (question.type === 'essay') throw new Misread('essay')
  const { stem: whole, options } = optionsOf(before)
  const { stem: unanswered, points } = pointsOf(whole)
  const inline = parts.answer === undefined && listed === undefined ? inlineAnswer(unanswered) : null
  const stem = inline?.stem ?? unanswered
  const answer = parts.answer ?? listed ?? inline?.answer
  if (!answer) throw new Misread('no-answer')
  const said: Said = { points: pointsIn(parts.points) ?? points ?? question.points ?? 1, ...(parts.explanation ? { explanation: both(parts.explanation) } : {}) }
  if (options.length > 0 && !isTruthPair(options)) return choiceDraft({ said, stem, options, answer, type: question.type })
  const truth = truthOf(isTruthPair(options) ? chosen(options, answer) : answer)
  if (question.type === 'true-false' || (question.type === null && truth !== null)) {
    if (truth === null) throw new Misread('truth', { text: answer })
    return { type: 'true-false', ...said, prompt: both(stem), answer: truth }
  }
  if (question.type === 'single' || question.type === 'multiple') throw new Misread('few-options')
  return blanksDraft(said, both(stem), answer)
}

type Choices = { said: Said; stem: string; options: readonly string[]; answer: string; type: PaperType | null }

function choiceDraft({ said, stem, options, answer, type }: Choices): Draft {
  const letters = lettersOf(answer.replace(/[。.]$/, ''))
  if (!letters) throw new Misread('letters', { text: answer.slice(0, 80) })
  const beyond = letters.find((letter) => letter >= options.length)
  if (beyond !== undefined) throw new Misread('no-such-option', { letter: String.fromCharCode(65 + beyond) })
  if (type === 'single' && letters.length > 1) throw new Misread('several-right')
  const drawn = options.map((text, index) => ({ id: idAt(index), text: both(text), ...(letters.includes(index) ? { right: true } : {}) }))
  if (type === 'multiple' || letters.length > 1) return { type: 'multiple', ...said, prompt: both(stem), rule: 'all-or-nothing', options: drawn }
  return { type: 'single', ...said, prompt: both(stem), options: drawn }
}

/** A.正确 B.错误 is a question of true or false. */
function isTruthPair(options: readonly string[]): boolean {
  const truths = options.map(truthOf)
  return options.length === 2 && truths.includes(true) && truths.includes(false)
}

/** The text of the option a letter names; an answer in words is itself. */
function chosen(options: readonly string[], answer: string): string {
  const [letter] = lettersOf(answer) ?? []
  return truthOf(answer) === null && letter !== undefined ? (options[letter] ?? '') : answer
}

function pointsIn(text: string | undefined): number | null {
  if (text === undefined) return null
  const number = readNumber(text.replace(/分.*$/s, ''))
  if (number === null) throw new Misread('number', { text })
  return Number(number)
}
