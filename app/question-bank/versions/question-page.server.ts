import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay, dayWords, momentWords } from '#app/platform/dates.ts'
import { previewOf } from '../editor/question-preview.server.ts'
import { changesBetween } from './changes.ts'
import { listScoredExams } from './scored-attempts.server.ts'
import { listHoldingPapers } from '../retirement/retirement.server.ts'
import type { VersionLine } from './version-list.tsx'
import { findVersions } from './versions.server.ts'

type Asking = { member: Pick<Member, 'language'>; team: { id: string; timeZone: string } }

/** All that the page of a question shows: how it looks, what it earns, how it came to be so; null for another unit's. */
export async function viewQuestion({ member: { language }, team }: Asking, id: string) {
  const found = await findVersions(team, id)
  if (!found) return null
  const { newest, all, retiredAt } = found
  const t = translator(language)
  const versions = all.map((version, index): VersionLine => {
    const before = all[index + 1]
    const words = (moment: Date) => momentWords(moment, team.timeZone, language)
    const isReturned = before !== undefined && before.retired !== null
    return {
      id: version.id,
      by: version.by.name,
      at: words(version.at),
      deed: isReturned ? 'returned' : before ? 'changed' : version.isImported ? 'imported' : 'written',
      retired: version.retired && { by: version.retired.by, at: words(version.retired.at) },
      changes: before && !isReturned ? changesBetween(before.banked, version.banked) : null,
    }
  })
  const { topic, difficulty } = newest.banked
  return {
    id: newest.id,
    about: [topic, difficulty === null ? null : t('question-bank:difficultyOf', { difficulty })].filter(Boolean).join(' · '),
    retiredOn: retiredAt && dayWords(calendarDay(retiredAt, team.timeZone), language),
    preview: previewOf(newest.banked.question, { language, t }),
    versions,
    papers: await listHoldingPapers(team, all.map((version) => version.id)),
    scored: await listScoredExams(all.map((version) => version.id)),
  }
}
