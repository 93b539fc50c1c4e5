import type { Language } from '#app/platform/i18n.ts'
import type { Question } from '../question.ts'
import { readAiken } from './aiken/read-aiken.ts'
import { aikenLoss, writeAiken } from './aiken/write-aiken.ts'
import { readGift } from './gift/read-gift.ts'
import { giftLoss, writeGift } from './gift/write-gift.ts'
import { readMoodle } from './moodle/read-moodle.ts'
import { moodleLoss, writeMoodle } from './moodle/write-moodle.ts'
import { type Counting, Misread, refusedFile, type QuestionFile } from './question-file.ts'
import { readCsv, writeCsv } from './sheets/csv.ts'
import { readExcel, writeExcel } from './sheets/excel.ts'
import { rowLoss } from './sheets/write-rows.ts'
import { decodeText } from './texts/encoding.ts'
import { readWord } from './word/read-word.ts'
import type { Banked, Loss } from './written-file.ts'

/** The ways in: five files, and what is pasted from Word. */
export const formatNames = ['gift', 'moodle', 'aiken', 'excel', 'csv', 'word'] as const
export type FormatName = (typeof formatNames)[number]

/** The ways out. */
export const writtenFormats = ['gift', 'moodle', 'aiken', 'excel', 'csv'] as const
export type WrittenFormat = (typeof writtenFormats)[number]

type Writing = {
  extension: string
  mediaType: string
  write: (questions: readonly Banked[], language: Language) => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>
  /** What of a question does not come along: said before somebody takes the file for a copy. */
  lossOf: (question: Question) => Loss
}

export const writings: Readonly<Record<WrittenFormat, Writing>> = {
  gift: { extension: 'gift.txt', mediaType: 'text/plain; charset=utf-8', write: writeGift, lossOf: giftLoss },
  moodle: { extension: 'xml', mediaType: 'application/xml; charset=utf-8', write: writeMoodle, lossOf: moodleLoss },
  aiken: { extension: 'aiken.txt', mediaType: 'text/plain; charset=utf-8', write: writeAiken, lossOf: aikenLoss },
  excel: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeExcel, lossOf: rowLoss },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8', write: writeCsv, lossOf: rowLoss },
}

export async function readQuestions(format: FormatName, bytes: Uint8Array, count?: Counting): Promise<QuestionFile> {
  return readers[format](bytes, count)
}

const readers: Readonly<Record<FormatName, (bytes: Uint8Array, count?: Counting) => QuestionFile | Promise<QuestionFile>>> = {
  gift: readGift,
  moodle: readMoodle,
  aiken: readAiken,
  excel: readExcel,
  csv: readCsv,
  word: readWordBytes,
}

function readWordBytes(bytes: Uint8Array, count?: Counting): QuestionFile {
  try {
    return readWord(decodeText(bytes), count)
  } catch (error) {
    return refusedFile(error)
  }
}

/** The format that a file shows by its first bytes and lines; Word's layout where it shows none. */
export function formatOf(bytes: Uint8Array): FormatName {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'excel'
  const text = textOf(bytes)
  const start = text.trimStart()
  if (start.startsWith('<')) return 'moodle'
  if (/^\s*ANSWER\s*[:：]\s*[A-Z]\s*$/m.test(text)) return 'aiken'
  const head = start.split('\n')[0] ?? ''
  if (/[,\t;]/.test(head) && /答案|answer/i.test(head)) return 'csv'
  return /(?<!\\)\{[^{}]*(?<!\\)\}/.test(text) ? 'gift' : 'word'
}

/** '' for what is no text: its reader says why. */
function textOf(bytes: Uint8Array): string {
  try {
    return decodeText(bytes)
  } catch (error) {
    if (error instanceof Misread) return ''
    throw error
  }
}
