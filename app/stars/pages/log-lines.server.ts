import { inLanguage } from '#app/platform/i18n.ts'
import { endInWords, type Saying, startInWords, timeInWords } from '../dates-in-words.ts'
import { type LogEntry, listPublicLog } from '../public-log.server.ts'
import type { Round } from '../rounds.server.ts'

/** A key of the language files and what goes into it. */
export type LogLine = { key: string; values: Record<string, string>; at: string; reason: string | null }

/** The public log in words, oldest first. */
export async function listLogLines(round: Round, saying: Saying): Promise<LogLine[]> {
  const log = await listPublicLog(round)
  return log.map((entry, place) => ({
    key: keyOf(entry),
    values: valuesOf(entry, saying),
    at: startInWords(entry.at, saying),
    reason: reasonOf(entry, log[place - 1]),
  }))
}

const ofVote: readonly LogEntry['kind'][] = ['frozen', 'added', 'removed', 'skipped', 'held', 'extended', 'published']

function keyOf(entry: LogEntry): string {
  if (entry.kind === 'moved') return `stars:log.moved.${entry.date}`
  return `${ofVote.includes(entry.kind) ? 'stars' : 'star-results'}:log.${entry.kind}`
}

function valuesOf(entry: LogEntry, saying: Saying): Record<string, string> {
  if (entry.kind === 'extended') return { until: endInWords(entry.until, saying) }
  if (entry.kind === 'moved') {
    return { by: entry.by, ...moveInWords(entry, saying) }
  }
  return {
    ...('by' in entry ? { by: entry.by } : {}),
    ...('person' in entry ? { person: entry.person } : {}),
    ...('star' in entry ? { star: inLanguage(entry.star, saying.language) } : {}),
  }
}

/** Two moments of one day are told apart by their times: from Fri 4 Dec 00:00 to 09:30. */
function moveInWords({ date, before, after }: Extract<LogEntry, { kind: 'moved' }>, saying: Saying): { before: string; after: string } {
  const isEnd = date === 'NOTICE_FROM'
  const [from, to] = [timeInWords(before, saying, isEnd), timeInWords(after, saying, isEnd)]
  if (from.day === to.day) return { before: from.whole, after: to.time }
  const say = isEnd ? endInWords : startInWords
  return { before: say(before, saying), after: say(after, saying) }
}

/** An answer that moves a date has said why in the line before. */
function reasonOf(entry: LogEntry, before: LogEntry | undefined): string | null {
  if (!('reason' in entry)) return null
  const isSaid = entry.kind === 'moved' && before !== undefined && 'reason' in before && before.reason === entry.reason && before.at.getTime() === entry.at.getTime()
  return isSaid ? null : entry.reason
}
