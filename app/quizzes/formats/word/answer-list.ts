/*
 * The answers as a list at the end of a paper: `1.A 2.BC 3.√`, `1-5 ABCDA`, `1～5：ABCDA`, one or more to a line.
 */

export type ListedAnswer = { number: number; answer: string; line: number }

const range = /([0-9]{1,4})\s*[-~—–至到]\s*([0-9]{1,4})\s*[.、:)]?\s*((?:[A-Z√×✓✗对错TF][\s,、]*)+)/g
const single = /(?:^|[\s,;。])[(]?([0-9]{1,4})\s*[.、:)]+\s*(.+?)(?=(?:[\s,;。]+[(]?[0-9]{1,4}\s*[.、:)])|$)/g

export function listedAnswers(line: string, at: number): ListedAnswer[] {
  const plain = line.normalize('NFKC')
  const answers: ListedAnswer[] = []
  let rest = plain
  for (const [whole, first, last, signs = ''] of plain.matchAll(range)) {
    const each = [...signs.replace(/[\s,、]/g, '')]
    const count = Number(last) - Number(first) + 1
    if (count < 2 || each.length !== count) continue
    answers.push(...each.map((answer, index) => ({ number: Number(first) + index, answer, line: at })))
    rest = rest.replace(whole, ' ')
  }
  for (const [, number = '', answer = ''] of rest.matchAll(single)) answers.push({ number: Number(number), answer: answer.trim().replace(/[;,]$/, ''), line: at })
  return answers
}
