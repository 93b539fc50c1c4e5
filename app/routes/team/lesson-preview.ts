import { type ActionFunctionArgs, json } from '@remix-run/node'
import { previewLesson } from '#app/desk/courses/lesson-desk.server.ts'
import { requireEditedLesson } from '#app/desk/courses/writing.server.ts'
import { readForm } from '#app/platform/form.server.ts'

export const handle = { access: 'edit-courses' }

/** The draft on somebody's screen as its readers would see it. Nothing is saved. */
export async function action(asked: ActionFunctionArgs) {
  const { member, course, lesson } = await requireEditedLesson(asked)
  const form = await readForm(asked.request)
  const text = (name: string) => String(form.get(name) ?? '')
  return json(await previewLesson(course, { lesson: lesson.slug, textZh: text('textZh'), textEn: text('textEn') }, member.language))
}
