// Computes the tally of an exported count again: node scripts/run.mjs recount <file.json>
import { readFileSync } from 'node:fs'
import { CountFile, recount } from '#app/stars/count-file.ts'

const path = process.argv[2]
if (!path) {
  console.error('usage: recount <file.json>, the file that the page of a month offers')
  process.exit(1)
}
const results = recount(CountFile.parse(JSON.parse(readFileSync(path, 'utf8'))))
for (const { star, winners, agrees } of results) console.log(`${agrees ? 'agrees' : 'DIFFERS'}  ${star}: ${winners.join('、') || '—'}`)
process.exit(results.every(({ agrees }) => agrees) ? 0 : 1)
