import { examName } from '#app/exams/exam-name.server.ts'
import { database } from '#app/platform/database.server.ts'
import { endInWords, startInWords } from '#app/stars/dates-in-words.ts'
import type { NextExam } from '../panel.ts'

const dayMs = 86_400_000
const daysAhead = 31

/** The unit's exam that is open or comes next, with its window in words; null where none comes within a month. */
export async function findNextExam({ id, timeZone: zone }: { id: string; timeZone: string }, now: Date): Promise<NextExam | null> {
  const sitting = await database.examSitting.findFirst({
    where: { kind: 'MAIN', closesAt: { gt: now }, opensAt: { lt: new Date(now.getTime() + daysAhead * dayMs) }, exam: { unitId: id, cancellation: null } },
    orderBy: { opensAt: 'asc' },
    select: { opensAt: true, closesAt: true, exam: { select: { title: true, month: true } } },
  })
  if (!sitting) return null
  const { opensAt, closesAt, exam } = sitting
  const inBoth = (words: typeof startInWords, at: Date) => ({ zh: words(at, { zone, language: 'zh-CN' }), en: words(at, { zone, language: 'en' }) })
  const { zh: title, en: english } = examName(exam)
  return { title, english, from: inBoth(startInWords, opensAt), until: inBoth(endInWords, closesAt) }
}
