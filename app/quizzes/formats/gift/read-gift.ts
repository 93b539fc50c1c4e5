import { parse, SyntaxError as GiftError, type GIFTQuestion, type TextFormat } from 'gift-pegjs'
import type { Bilingual } from '../../question.ts'
import { explanationOf } from '../choices.ts'
import { difficultyLabel, numberLabel, readLabels, type Labels } from '../labels.ts'
import { type Counting, entryOf, fileOf, Misread, type Draft, type Entry, type QuestionFile } from '../question-file.ts'
import { decodeText } from '../texts/encoding.ts'
import { readRich } from '../texts/rich-text.ts'
import { topicOfPath } from '../topics.ts'
import { choiceDraft, matchingDraft, numberDraft, shortTextDraft } from './gift-answers.ts'
import { escapeColons, giftBlocks } from './gift-blocks.ts'

/** Each question is parsed by itself, so that one mistake hides no other and tells its line. */
export function readGift(bytes: Uint8Array, count?: Counting): QuestionFile {
  return fileOf(() => giftEntries(decodeText(bytes)), count)
}

function giftEntries(text: string): Entry[] {
  let topic: string | null = null
  return giftBlocks(text).flatMap((block) => {
    if ('category' in block) {
      topic = topicOfPath(block.category)
      return []
    }
    const labels = readLabels(block.tags)
    const placed = { line: block.line, topic, difficulty: difficultyLabel(labels), quote: block.text }
    return [entryOf(placed, () => draftOf(parsedBlock(block), labels))]
  })
}

function parsedBlock({ line, text }: { line: number; text: string }): GIFTQuestion {
  if (text.length > 100_000) throw new Misread('too-long')
  try {
    const [question, ...more] = parse(escapeColons(text))
    if (question && more.length === 0) return question
  } catch (error) {
    if (!(error instanceof GiftError)) throw error
    const { start } = error.location
    throw new Misread('gift-syntax', { column: start.column, found: error.found ?? '' }, line + start.line - 1)
  }
  throw new Misread('gift-syntax', { column: 1, found: '' })
}

function draftOf(gift: GIFTQuestion, labels: Labels): Draft {
  if (gift.type === 'Description' || gift.type === 'Category') throw new Misread('description')
  if (gift.type === 'Essay') throw new Misread('essay')
  const penalty = numberLabel(labels, 'penalty')
  const said = { prompt: promptOf(gift), points: numberLabel(labels, 'points') ?? 1, ...(penalty === undefined ? {} : { penalty }) }
  const general = richOrNull(gift.globalFeedback)
  switch (gift.type) {
    case 'TF': {
      const feedback = [gift.trueFeedback, gift.falseFeedback].map((one) => ({ feedback: richOrNull(one) }))
      return { type: 'true-false', ...said, ...explanationOf(general, feedback), answer: gift.isTrue }
    }
    case 'Matching':
      return matchingDraft({ ...said, ...explanationOf(general, []) }, gift.matchPairs)
    case 'MC':
      return choiceDraft(said, { general, gift, labels })
    case 'Short':
      return shortTextDraft(said, { general, gift, labels })
    case 'Numerical':
      return numberDraft(said, { general, gift })
  }
}

function promptOf({ stem, title }: { stem: TextFormat; title: string | null }): Bilingual {
  return readRich(stem.format, stem.text.trim() === '' ? (title ?? '') : stem.text)
}

function richOrNull(text: TextFormat | null): Bilingual | null {
  return text ? readRich(text.format, text.text) : null
}
