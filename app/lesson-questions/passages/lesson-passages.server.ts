import { LRUCache } from 'lru-cache'
import { translator } from '#app/languages/languages.server.ts'
import { unitLessonHtml } from '#app/learning/editions/lesson-html.server.ts'
import type { UnitCatalogue } from '#app/learning/editions/unit-catalogue.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { askLinkHtml } from './ask-link.ts'
import { excerptOf, type Passage } from './excerpt.ts'
import { findPassage, insertAt, placePassages } from './passages.ts'

export type Side = 'zh' | 'en'
type Address = { course: string; lesson: string }
/** One version of a lesson in one language. */
type Text = { hash: string; html: string }

/** A lesson's text with a way to ask at each passage; `at`: where in it an answer to the passage can stand. */
export type MarkedLesson = { html: string; passages: readonly (Passage & { at: number })[] }

/** Marked once per version, as the text itself is rendered once. */
const marked = new LRUCache<string, MarkedLesson>({ max: 2000 })

export function sideOf(language: Language): Side {
  return language === 'en' ? 'en' : 'zh'
}

export function markLesson(address: Address, text: Text, side: Side): MarkedLesson {
  const key = `${address.course}/${address.lesson}/${text.hash}.${side}`
  const known = marked.get(key) ?? mark(address, text, side)
  marked.set(key, known)
  return known
}

function mark({ course, lesson: slug }: Address, { html }: Text, side: Side): MarkedLesson {
  const t = translator(side === 'en' ? 'en' : 'zh-CN')
  const links = placePassages(html).map(({ id, heading, text, end, after }) => {
    const words = { label: t('lesson-questions:askAbout', { excerpt: excerptOf(text, 20) }), word: t('lesson-questions:ask') }
    const piece = askLinkHtml({ id, to: `/learn/${course}/${slug}/ask?passage=${id}`, ...words })
    return { id, heading, text, end, after, piece }
  })
  let added = 0
  const passages = links.map(({ id, heading, text, after, piece }) => {
    added += piece.length
    return { id, heading, text, at: after + added }
  })
  return { html: insertAt(html, links.map(({ end, piece }) => ({ at: end, piece }))), passages }
}

/** What can be asked about in a lesson as a unit reads it now; null where there is no such lesson. */
export async function listPassages(catalogue: UnitCatalogue, address: Address, side: Side): Promise<readonly Passage[] | null> {
  const found = catalogue.findLesson(address.course, address.lesson)
  return found && markLesson(address, { hash: found.lesson.hash, html: await unitLessonHtml(catalogue, found, side) }, side).passages
}

type Marked = { course: string; lesson: string; side: string; passage: string; heading: string }

/** Where a passage that somebody marked stands now: its id; null where it was changed since or is gone. */
export async function whereIs(catalogue: UnitCatalogue, { course, lesson, side, passage, heading }: Marked): Promise<string | null> {
  const passages = await listPassages(catalogue, { course, lesson }, side === 'en' ? 'en' : 'zh')
  return (passages && findPassage(passages, { passage, heading })?.id) ?? null
}
