import { translator } from '#app/languages/languages.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { inShort } from '../in-short.ts'
import { mistakesInWords } from '../mistakes-in-words.server.ts'
import { listTopics } from '../bank.server.ts'
import { findUpload } from '../uploads.server.ts'
import { findNew } from './importing.server.ts'

/** Enough to see how the file was understood. */
const mostShown = 200

/** What the page of an upload shows: how far the work at it is, or what was understood; null for another unit's. */
export async function viewUpload({ member: { language }, team }: { member: Pick<Member, 'language'>; team: { id: string } }, id: string) {
  const upload = await findUpload(team, id)
  if (!upload) return null
  const t = translator(language)
  const title = t('question-bank:preview.title')
  if (!('reading' in upload) || upload.work) return { title, work: upload.work, preview: null }
  const { questions, mistakes } = upload.reading
  const preview = {
    count: questions.length,
    unsaid: { topic: questions.filter(({ topic }) => topic === null).length, difficulty: questions.filter(({ difficulty }) => difficulty === null).length },
    topics: await listTopics(team.id),
    known: upload.imported === null ? (await findNew(team, upload.reading)).known : 0,
    format: upload.format,
    imported: upload.imported,
    mistakes: mistakesInWords(mistakes, language),
    oneLanguage: questions.length > 0 && questions.every(({ question }) => question.prompt.zh === question.prompt.en),
    lines: questions.slice(0, mostShown).map(({ line, ...banked }) => ({ key: banked.question.id, line, ...inShort(banked, { language, t }) })),
  }
  return { title, work: null, preview }
}
