import { type ActionFunctionArgs, json } from '@remix-run/node'
import { takePicture } from '#app/desk/courses/take-picture.server.ts'
import { requireEditedLesson } from '#app/desk/courses/writing.server.ts'
import { largestPhoto } from '#app/people/photos.server.ts'
import { readFormWithin } from '#app/platform/form.server.ts'

export const handle = { access: 'edit-courses' }

/** A picture that was dropped onto a text: the line that shows it. */
export async function action(asked: ActionFunctionArgs) {
  const { member, course, now } = await requireEditedLesson(asked)
  const form = await readFormWithin(asked.request, largestPhoto + 10_000)
  if (!form) return json({ refused: 'too-large' }, { status: 413 })
  const taken = await takePicture(member, { course, form, now })
  return json(taken, { status: 'line' in taken ? 200 : 400 })
}
