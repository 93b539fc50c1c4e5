import { discardCourse } from '#app/learning/editions/discarding.server.ts'
import { addLesson, moveLesson, removeLesson, restoreLesson, saveHead } from '#app/learning/editions/drafts.server.ts'
import type { EditedCourse } from '#app/learning/editions/edited-courses.server.ts'
import { CourseForm, NewLessonForm } from '#app/learning/editions/editor-forms.ts'
import { publishCourse, withdrawCourse } from '#app/learning/editions/publishing.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { type FormFaults, parseFields, typedValues } from '#app/platform/form.server.ts'
import { viewObstacles } from './course-desk.server.ts'

type Writing = { member: Member; course: EditedCourse; now: Date }

/** Where to go on: below the course's page (`to`), with what is told there (`said`). */
type Deed = { to: string; said?: Record<string, string> } | { isDiscarded: true }
type PublishFaults = { refused: 'unchanged' | 'revised' | 'published' } | { refused: 'unfinished'; obstacles: ReturnType<typeof viewObstacles> }
type Refused = { intent: string; status: number; refusal: FormFaults | null; publish: PublishFaults | null }

/** What the buttons of a course's page do, by their `intent`. */
export async function doCourseDeed({ member, course, now }: Writing, form: FormData): Promise<Deed | Refused> {
  const writing = { editor: member, course, now }
  const { intent = '', slug = '' } = typedValues(form)
  if (intent === 'publish') return publish({ member, course, now })
  if (intent === 'withdraw') {
    await withdrawCourse(writing)
    return { to: '', said: { withdrawn: '' } }
  }
  if (intent === 'discard') {
    const refused = await discardCourse(writing)
    return refused ? { intent, status: 409, refusal: null, publish: refused } : { isDiscarded: true }
  }
  if (intent === 'up' || intent === 'down') await moveLesson(writing, { slug, by: intent === 'up' ? -1 : 1 })
  else if (intent === 'remove') await removeLesson(writing, slug)
  else if (intent === 'restore') await restoreLesson(writing, slug)
  else if (intent === 'head') {
    const { value, refusal } = parseFields(form, CourseForm)
    if (refusal) return { intent, status: 400, refusal, publish: null }
    await saveHead(writing, value)
    return { to: '', said: { saved: '' } }
  } else {
    const { value, refusal } = parseFields(form, NewLessonForm)
    return refusal ? { intent, status: 400, refusal, publish: null } : { to: `/lessons/${await addLesson(writing, value)}` }
  }
  return { to: '' }
}

async function publish({ member, course, now }: Writing): Promise<Deed | Refused> {
  const published = await publishCourse({ editor: member, course, now })
  if ('number' in published) return { to: '', said: { published: String(published.number) } }
  const kept = { intent: 'publish', refusal: null }
  if (published.refused !== 'unfinished') return { ...kept, status: 409, publish: published }
  return { ...kept, status: 400, publish: { refused: 'unfinished', obstacles: viewObstacles(published.obstacles, course, member.language) } }
}
