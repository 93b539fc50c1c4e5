import { translator } from '#app/languages/languages.server.ts'
import { findChecklist, findCourse, findPath } from '#app/learning/catalogue.server.ts'
import { type ChainEnd, verifyChain } from '#app/platform/audit-chain.ts'
import { database } from '#app/platform/database.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { dayWords, momentWords, monthWords } from '#app/platform/dates.ts'
import { excerpt } from '#app/platform/excerpt.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { recordedNames } from './recorded-names.server.ts'

const pageSize = 50
const stretch = 2000
const longestText = 40

/**
 * The audit record, newest first, from below a sequence number. Whoever administers every unit sees all of it, others
 * what the people of their units have done.
 */
export async function listRecord(actor: Member, before: number | null) {
  const seesAll = (await database.unit.count()) === actor.administers.length
  const mine = { memberships: { some: { unitId: { in: [...actor.administers] } } } }
  const actors = seesAll ? null : await database.person.findMany({ where: mine, select: { id: true } })
  const rows = await database.auditEvent.findMany({
    where: { ...(before === null ? {} : { sequence: { lt: before } }), ...(actors && { actorId: { in: actors.map(({ id }) => id) } }) },
    orderBy: { sequence: 'desc' },
    take: pageSize + 1,
  })
  const shown = rows.slice(0, pageSize)
  const words = await wordsShown(shown)
  const nameOf = await recordedNames(shown.map(({ subject }) => subject), actor.language)
  const names = await namesOf(shown.flatMap(({ actorId, subject, details }) => [actorId ?? '', subject.split(':')[1] ?? '', ...idsIn(details)]))
  return {
    entries: shown.map(({ sequence, at, actorId, action, subject, details }) => ({
      sequence,
      at,
      actor: actorId === null ? null : (names.get(actorId) ?? actorId),
      action,
      subject: names.get(subject.split(':')[1] ?? '') ?? subject,
      details: [...textsIn(details), ...(words.get(subject) ?? [])].map(({ key, text }) => ({ key, text: names.get(text) ?? nameOf(subject, inWords({ action, key, text }, actor)) })),
    })),
    next: rows.length > pageSize ? (shown.at(-1)?.sequence ?? null) : null,
  }
}

/** Checks the whole chain of hashes, a stretch at a time. */
export async function checkRecord(): Promise<{ count: number; brokenAt: number | null }> {
  let end: ChainEnd = { sequence: 0, hash: '' }
  for (;;) {
    const rows = await database.auditEvent.findMany({ where: { sequence: { gt: end.sequence } }, orderBy: { sequence: 'asc' }, take: stretch })
    const verdict = verifyChain(rows, end)
    if (verdict.brokenAt !== null) return { count: end.sequence, brokenAt: verdict.brokenAt }
    end = verdict.end
    if (rows.length < stretch) return { count: end.sequence, brokenAt: null }
  }
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const wanted = { where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } }
  const [people, units] = await Promise.all([database.person.findMany(wanted), database.unit.findMany(wanted)])
  return new Map([...people, ...units].map(({ id, name }) => [id, name]))
}

/** Which kind word was approved, for as long as it is: one that was declined stays between its author and the lead. */
async function wordsShown(events: readonly { action: string; subject: string }[]): Promise<Map<string, { key: string; text: string }[]>> {
  const ids = events.flatMap(({ action, subject }) => (action === 'approve-kind-word' ? [subject.replace('note:', '')] : []))
  const notes = ids.length === 0 ? [] : await database.note.findMany({ where: { id: { in: ids }, approved: true }, select: { id: true, text: true } })
  return new Map(notes.map(({ id, text }) => [`note:${id}`, [{ key: 'caption', text: excerpt(text, longestText) }]]))
}

function textsIn(details: unknown): { key: string; text: string }[] {
  if (typeof details !== 'object' || details === null) return []
  return Object.entries(details).flatMap(([key, value]) => {
    if (value === null || value === '') return []
    return [{ key, text: typeof value === 'string' ? value : JSON.stringify(value) }]
  })
}

const isMoment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const isDay = /^\d{4}-\d{2}-\d{2}$/
const isMonth = /^\d{4}-\d{2}$/

/** Details that name something of the content. */
const titlesOf: Record<string, ((slug: string) => { title: { zh: string; en: string } } | null) | undefined> = {
  checklist: findChecklist,
  course: findCourse,
  path: findPath,
}

/** What the code calls by a word of its own, in the reader's words. */
function inWords({ action, key, text }: { action: string; key: string; text: string }, { language, unit }: Member): string {
  const t = translator(language)
  if (isMoment.test(text)) return momentWords(new Date(text), unit.timeZone, language)
  if (isDay.test(text)) return dayWords(text, language)
  if (key === 'month' && isMonth.test(text)) return monthWords(text, language)
  if (key === 'note' && action === 'propose-regrade') return questionWords(text, language)
  if (key === 'role') return t(`people:role.${text}`, { defaultValue: text })
  if (key === 'reason' && action === 'revoke-certificate') return t(`certificates:revocation.reasons.${text}`, { defaultValue: text })
  const title = titlesOf[key]?.(text)?.title
  return title ? inLanguage(title, language) : text
}

/** What a question "<quiz>/<question>" asks, where a course has it; one of an exam or of an older record stands by its id. */
function questionWords(text: string, language: Language): string {
  const [quiz = '', id = ''] = text.split('/')
  const asked = findCourse(quiz)?.quiz.questions.find((question) => question.id === id)?.prompt
  return asked ? excerpt(inLanguage(asked, language).split('\n')[0] ?? '', longestText) : id
}

function idsIn(details: unknown): string[] {
  return textsIn(details).map(({ text }) => text)
}
