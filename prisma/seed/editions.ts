import { findMember } from '#app/people/member.server.ts'
import { saveLesson } from '#app/learning/editions/drafts.server.ts'
import { copyCourse, columnsOf, type EditedCourse, findEditedCourse, wordsOf } from '#app/learning/editions/edited-courses.server.ts'
import type { LessonWords } from '#app/learning/editions/edition-content.ts'
import { publishCourse } from '#app/learning/editions/publishing.server.ts'
import { personOf, type SeedContext } from './context.ts'

const dayMs = 24 * 60 * 60_000
const slug = 'sign-language-basics'

/** The lead has made the sign-language course the team's own: published twice, and a third revision half written. */
export async function seedEditions(context: SeedContext): Promise<void> {
  const editor = await findMember(personOf(context, '3001').id)
  if (!editor) throw new Error('3001 belongs to no unit')
  const at = (days: number) => new Date(context.now.getTime() - days * dayMs)
  const copied = await copyCourse(editor, { unitId: context.ids.team, slug, now: at(16) })
  if (!copied) throw new Error(`there is no ${slug} to copy`)
  const course = async () => {
    const found = await findEditedCourse(editor, copied.id)
    if (!found) throw new Error('the copy is not there')
    return found
  }
  const revise = async (lesson: string, days: number, change: (words: LessonWords) => LessonWords) => {
    const whole = await course()
    await saveLesson({ editor, course: whole, now: at(days) }, lesson, { ...columnsOf(change(wordsIn(whole, lesson))), revision: revisionOf(whole, lesson) })
  }
  await revise('meeting', 15, (words) => withBelow(words, firstNote))
  await publishCourse({ editor, course: await course(), now: at(14) })
  await revise('meeting', 4, (words) => replaced(words, firstNote, betterNote))
  await revise('service-signs', 4, (words) => withBelow(words, atOurCounter))
  await publishCourse({ editor, course: await course(), now: at(3) })
  await revise('braille', 0.1, (words) => withBelow(words, { zh: halfWritten, en: '' }))
}

type Sides = { zh: string; en: string }

const firstNote: Sides = {
  zh: '<Callout kind="note">\n写字板放在三号窗口下面的抽屉里。\n</Callout>',
  en: '<Callout kind="note">\nThe writing board is in the drawer below counter three.\n</Callout>',
}
const betterNote: Sides = {
  zh: '<Callout kind="note">\n每个窗口都有写字板，挂在台面右侧。用完擦干净，挂回去。\n</Callout>',
  en: '<Callout kind="note">\nEvery counter has a writing board, on the right of the desk. Wipe it and hang it back after use.\n</Callout>',
}
const atOurCounter: Sides = {
  zh: '## 在我们厅里\n\n聋人客户取号时按“需要帮助”，引导员会收到提示，走到客户正面再打招呼。\n\n<DoDont>\n<Do>先让客户看见您，再打手势。</Do>\n<Dont>从背后拍客户的肩膀。</Dont>\n</DoDont>',
  en: '## In our hall\n\nA deaf customer presses “I need help” at the ticket machine; the guide is told and comes to face them before greeting.\n\n<DoDont>\n<Do>Let the customer see you first, then sign.</Do>\n<Dont>Tap a customer on the shoulder from behind.</Dont>\n</DoDont>',
}
const halfWritten = '## 我们厅的盲文标识\n\n叫号机、卫生间和出口的扶手上都有盲文。请沿着扶手摸一遍，记住它们在哪里。'

function withBelow({ text, ...words }: LessonWords, added: Sides): LessonWords {
  const below = (side: 'zh' | 'en') => (added[side] === '' ? text[side] : `${text[side]}\n\n${added[side]}`)
  return { ...words, text: { zh: below('zh'), en: below('en') } }
}

function replaced({ text, ...words }: LessonWords, before: Sides, after: Sides): LessonWords {
  return { ...words, text: { zh: text.zh.replace(before.zh, after.zh), en: text.en.replace(before.en, after.en) } }
}

function wordsIn(course: EditedCourse, lesson: string): LessonWords {
  const found = course.lessons.find((one) => one.slug === lesson)
  if (!found) throw new Error(`the copy has no lesson ${lesson}`)
  return wordsOf(found)
}

function revisionOf(course: EditedCourse, lesson: string): number {
  return course.lessons.find((one) => one.slug === lesson)?.revision ?? 0
}
