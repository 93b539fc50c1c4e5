import type { Bilingual } from '../../question.ts'
import type { ColumnName } from './columns.ts'

/** A row as its question sees it; reading a cell that is a mistake (a formula) throws it. */
export type Reading = {
  cell: (name: ColumnName) => string
  has: (name: ColumnName) => boolean
  /** Up to the last one that is filled; '' for one left out between others. */
  options: () => Bilingual[]
}

/** The English side is the Chinese one where the file has none. */
export function bilingual(zh: string, en: string): Bilingual {
  return { zh, en: en === '' ? zh : en }
}
