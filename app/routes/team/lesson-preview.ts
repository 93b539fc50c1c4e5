import { type ActionFunctionArgs, json } from '@remix-run/node'
import { previewLesson } from '#app/desk/courses/lesson-desk.server.ts'
import { requireEditedLesson } from '#app/desk/courses/writing.server.ts'
import { readForm, typedValues } from '#app/platform/form.server.ts'

export const handle = { access: 'edit-courses' }

/** The draft on somebody's screen as its readers would see it. Nothing is saved. */
export async function action(asked: ActionFunctionArgs) {
  const { member, course, lesson } = await requireEditedLesson(asked)
  const { textZh = '', textEn = '' } = typedValues(await readForm(asked.request))
  return json(await previewLesson(course, { lesson: lesson.slug, textZh, textEn }, member.language))
}
