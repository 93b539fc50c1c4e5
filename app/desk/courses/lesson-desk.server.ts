import { i18nFor, translator } from '#app/languages/languages.server.ts'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { differenceOf, type DifferenceLine } from '#app/learning/editions/difference.ts'
import { type EditedCourse, type EditedLesson, namesOf } from '#app/learning/editions/edited-courses.server.ts'
import type { LessonForm } from '#app/learning/editions/editor-forms.ts'
import { listObstacles, type Obstacle } from '#app/learning/editions/publishing.server.ts'
import { sceneCardsOf } from '#app/learning/editions/scene-cards.ts'
import { findPictures } from '#app/learning/editions/pictures.server.ts'
import { drawLesson } from '#app/learning/mdx/lesson-drawing.tsx'
import { passLesson } from '#app/learning/mdx/lesson-gate.ts'
import type { Fault } from '#app/learning/mdx/mdx-tree.ts'
import type { Member } from '#app/people/member.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import type { Language, Translate } from '#app/platform/i18n.ts'

/** `quote`: how the line begins; empty where the fault is of the whole text. */
export type FaultLine = { line: number; quote: string; text: string }

const longestQuote = 30

/** `text`: that the faults are of. */
export function faultWords(faults: readonly Fault[], text: string, language: Language): FaultLine[] {
  const t = translator(language)
  const lines = text.split('\n')
  const quoteOf = (line: number) => {
    const written = [...(lines[line - 1] ?? '').trim()]
    return written.length > longestQuote ? `${written.slice(0, longestQuote).join('')}…` : written.join('')
  }
  return faults.map(({ line, fault, values }) => ({ line, quote: ofWhole.includes(fault) ? '' : quoteOf(line), text: t(`editor:fault.${keyOf(fault, values)}`, explained(values, t)) }))
}

const ofWhole = ['empty', 'too-long', 'too-much']

function keyOf(fault: string, { block }: Fault['values']): string {
  return fault === 'unknown-block' && block === 'br' ? 'line-break' : fault
}

const choicesInWords = ['norm', 'note', 'warn', 'story', 'good', 'partly', 'bad']

/** The choices of a block are English words: each with what it means. */
function explained({ choices, ...values }: Fault['values'], t: Translate): Fault['values'] {
  if (typeof choices !== 'string') return values
  const wordsOf = (choice: string) => (choicesInWords.includes(choice) ? t('editor:choice.pair', { choice, meaning: t(`editor:choice.${choice}`) }) : choice)
  return { ...values, choices: choices.split(', ').map(wordsOf).join(t('editor:choice.comma')) }
}

/** One language of a draft as its readers would see it, or what is to be mended. */
export type PreviewSide = { html: string | null; faults: FaultLine[] }
export type Preview = { zh: PreviewSide; en: PreviewSide }

/** Nothing is saved. */
export async function previewLesson(course: EditedCourse, { lesson, textZh, textEn }: { lesson: string; textZh: string; textEn: string }, language: Language): Promise<Preview> {
  const pictures = await findPictures(course.id)
  const scenes = findCourse(course.slug)?.scenes ?? []
  const around = { scenes: scenes.map(({ slug }) => slug), pictures: [...pictures.keys()] }
  const sideOf = (side: 'zh' | 'en', typed: string): PreviewSide => {
    // Browsers send line breaks as two characters.
    const text = typed.replaceAll('\r\n', '\n')
    if (text.trim() === '') return { html: null, faults: [] }
    const passed = passLesson(text, around)
    if ('faults' in passed) return { html: null, faults: faultWords(passed.faults, text, language) }
    const cards = sceneCardsOf(scenes, { course: course.slug, lesson, side })
    return { html: drawLesson(passed, { words: i18nFor(side === 'en' ? 'en' : 'zh-CN'), scenes: cards, pictures, prefix: `${side}-` }), faults: [] }
  }
  return { zh: sideOf('zh', textZh), en: sideOf('en', textEn) }
}

/** The key of what is missing in a lesson: the text itself, or something in it to be mended. */
export function missingOf({ field, faults }: Pick<Obstacle, 'field' | 'faults'>) {
  if (field !== 'textZh' && field !== 'textEn') return field
  return faults.every(({ fault }) => fault === 'empty') ? (`${field}Empty` as const) : (`${field}Faulty` as const)
}

export type ToMend = { missing: ReturnType<typeof missingOf>; count: number }

/** What keeps this lesson from being published, as it was saved. */
export async function viewToMend(course: EditedCourse, lesson: EditedLesson): Promise<ToMend[]> {
  const obstacles = await listObstacles({ ...course, lessons: [lesson] })
  return obstacles.filter((one) => one.lesson === lesson.slug).map((one) => ({ missing: missingOf(one), count: Math.max(1, one.faults.length) }))
}

export function draftOf(lesson: EditedLesson) {
  const { revision, minutes, titleZh, titleEn, summaryZh, summaryEn, textZh, textEn } = lesson
  return { revision, minutes, titleZh, titleEn, summaryZh, summaryEn, textZh, textEn }
}

const compared = ['titleZh', 'titleEn', 'summaryZh', 'summaryEn', 'minutes', 'textZh', 'textEn'] as const
export type Compared = (typeof compared)[number]

export type Conflict = { by: string; /** Saved by the same person, in another window. */ isOwn: boolean; at: string; isRemoved: boolean; revision: number; fields: { field: Compared; lines: DifferenceLine[] }[] }

/** What somebody else saved meanwhile, beside what was typed: from mine to theirs, where they differ. */
export async function viewConflict({ id, language }: Member, { course, theirs, mine }: { course: EditedCourse; theirs: EditedLesson; mine: LessonForm }): Promise<Conflict> {
  const nameOf = await namesOf([theirs.savedBy])
  return {
    by: nameOf(theirs.savedBy),
    isOwn: theirs.savedBy === id,
    at: momentWords(theirs.savedAt, course.unit.timeZone, language),
    isRemoved: theirs.removedAt !== null,
    revision: theirs.revision,
    fields: compared.map((field) => ({ field, lines: differenceOf(String(mine[field]), String(theirs[field])) })).filter(({ lines }) => lines.length > 0),
  }
}
