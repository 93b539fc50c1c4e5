/*
 * Where the gaps stand in the text of a question: “客户来有[[come]]。” Read here and nowhere else, in the browser too.
 */

const mark = /\[\[([^\]]*)\]\]/g

/** The ids of the gaps in the order of the text; what is no gap of the question is among them. */
export function gapsIn(text: string): string[] {
  return [...text.matchAll(mark)].map(([, id = '']) => id)
}

/** Text and gaps in turn: each gap as its id and its number from 1. */
export function piecesOf(text: string): (string | { id: string; number: number })[] {
  return text.split(mark).map((piece, index) => (index % 2 === 0 ? piece : { id: piece, number: (index + 1) / 2 }))
}

/** The text with every gap said in another way. */
export function withGaps(text: string, say: (number: number) => string): string {
  return piecesOf(text).map((piece) => (typeof piece === 'string' ? piece : say(piece.number))).join('')
}
