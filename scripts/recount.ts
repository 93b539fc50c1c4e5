// Computes the tally of an exported count again, on any machine: npm run recount -- <file.json>
// Needs the file alone: no database, no server. Ends with 0 where everything agrees, 1 where something DIFFERS, 2 for no such file.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CountFile, recount } from '#app/stars/count-file.ts'

const path = process.argv[2]
if (!path) stop('usage: recount <file.json>, the file that the page of a month offers')
// npm runs it from the project's folder; a path is meant from where one stands.
const results = recount(readCount(resolve(process.env['INIT_CWD'] ?? '.', path)))
for (const { star, winners, agrees, fault } of results) console.log(`${agrees ? 'agrees' : 'DIFFERS'}  ${star}: ${winners.join('、') || '—'}${fault ? ` (${fault})` : ''}`)
if (results.length === 0) console.log('no star of this month had eight ballots, so none is in the file')
process.exit(results.every(({ agrees }) => agrees) ? 0 : 1)

function readCount(file: string): CountFile {
  const text = attempt(() => readFileSync(file, 'utf8')) ?? stop(`${file}: there is no such file, or it cannot be read`)
  const json = attempt((): unknown => JSON.parse(text)) ?? stop(`${file}: this is no JSON; was the download cut off?`)
  const { data, error } = CountFile.safeParse(json)
  const [issue] = error?.issues ?? []
  return data ?? stop(`${file}: this is no count of a month; ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? ''}`)
}

function attempt<A>(deed: () => A): A | null {
  try {
    return deed()
  } catch {
    return null
  }
}

function stop(line: string): never {
  console.error(line)
  process.exit(2)
}
