import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ConflictNotice } from '#app/desk/courses/conflict-notice.tsx'
import editorStyles from '#app/desk/courses/editor.css?url'
import { draftOf, previewLesson, viewConflict, viewToMend } from '#app/desk/courses/lesson-desk.server.ts'
import { titleOf } from '#app/desk/courses/course-list.server.ts'
import { LessonForm } from '#app/desk/courses/lesson-form.tsx'
import { SavedNotice } from '#app/desk/courses/saved-notice.tsx'
import { takePicture } from '#app/desk/courses/take-picture.server.ts'
import { requireEditedLesson } from '#app/desk/courses/writing.server.ts'
import { useFormKey } from '#app/desk/courses/use-form-key.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { useDeskCrumb } from '#app/desk/desk-crumb.ts'
import { saveLesson } from '#app/learning/editions/drafts.server.ts'
import { LessonForm as Typed } from '#app/learning/editions/editor-forms.ts'
import lessonStyles from '#app/learning/lesson/lesson.css?url'
import { momentWords } from '#app/platform/dates.ts'
import { parseFields, readFormWithin, typedValues } from '#app/platform/form.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { largestPhoto } from '#app/people/photos.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'edit-courses' }
export const meta = pageMeta
export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: lessonStyles },
  { rel: 'stylesheet', href: editorStyles },
]

export async function loader(asked: LoaderFunctionArgs) {
  const { member, course, lesson } = await requireEditedLesson(asked)
  const { language } = member
  return {
    title: titleOf(lesson, language),
    course: { id: course.id, title: titleOf(course, language) },
    draft: draftOf(lesson),
    isRemoved: lesson.removedAt !== null,
    savedAt: momentWords(lesson.savedAt, course.unit.timeZone, language),
    preview: await previewLesson(course, { lesson: lesson.slug, textZh: lesson.textZh, textEn: lesson.textEn }, language),
    toMend: new URL(asked.request.url).searchParams.has('saved') ? await viewToMend(course, lesson) : [],
  }
}

/** Two texts and a picture that may be far too large: what was typed beside it has to come back all the same. */
const largestUpload = 4 * largestPhoto

export async function action(asked: ActionFunctionArgs) {
  const { member, course, lesson, now } = await requireEditedLesson(asked)
  const form = await readFormWithin(asked.request, largestUpload)
  const none: Record<string, string> = {}
  const nothing = { faults: none, values: none, preview: null, conflict: null, picture: null }
  if (!form) return data({ ...nothing, faults: { form: 'editor:refused.too-large' } }, { status: 413 })
  const values = typedValues(form)
  const preview = await previewLesson(course, { lesson: lesson.slug, textZh: values['textZh'] ?? '', textEn: values['textEn'] ?? '' }, member.language)
  const kept = { ...nothing, values, preview }
  const intent = form.get('intent')
  if (intent === 'preview') return data({ ...kept, faults: {} }, { status: 200 })
  if (intent === 'picture') {
    const taken = await takePicture(member, { course, form, now })
    return 'line' in taken ? data({ ...kept, faults: {}, picture: taken.line }, { status: 200 }) : data({ ...kept, faults: { [taken.field]: `editor:picture.${taken.refused}` } }, { status: 400 })
  }
  const { value, refusal } = parseFields(form, Typed)
  if (refusal) return data({ ...kept, faults: refusal.faults }, { status: 400 })
  const saved = await saveLesson({ editor: member, course, now }, lesson.slug, value)
  if (!saved) throw notFound()
  if ('refused' in saved) return data({ ...kept, faults: {}, conflict: await viewConflict(member, { course, theirs: saved.theirs, mine: value }) }, { status: 409 })
  const { pathname, searchParams } = new URL(asked.request.url)
  const unit = searchParams.get('unit')
  return redirect(`${pathname.replace(/\.data$/, '')}?saved=${saved.saved}${unit === null ? '' : `&unit=${encodeURIComponent(unit)}`}`)
}

export default function EditedLessonPage() {
  const { title, course, draft, isRemoved, savedAt, preview, toMend } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  const [search] = useSearchParams()
  const { t } = useTranslation()
  const address = useDeskAddress()
  const { lesson = '' } = useParams()
  const formKey = useFormKey({ revision: draft.revision, saved: search.get('saved'), isAnswered: answer !== null })
  const isSaved = search.has('saved') && !answer
  const crumbs = [
    ...useDeskCrumb(),
    { to: address('/team/courses'), label: t('editor:title') },
    { to: address(`/team/courses/${course.id}`), label: course.title },
  ]
  return (
    <Page title={title} width="wide" crumbs={crumbs}>
      {isSaved && <SavedNotice key={`saved-${draft.revision}`} at={savedAt} toMend={toMend} />}
      {isRemoved && !answer?.conflict && <p className="notice mb-6">{t('editor:lesson.removed')}</p>}
      {answer?.conflict && <ConflictNotice conflict={answer.conflict} />}
      <LessonForm
        key={`${lesson}/${formKey}`}
        draft={draft}
        refusal={answer && { faults: answer.faults, values: answer.values }}
        preview={answer?.preview ?? preview}
        empty={isSaved ? toMend.map(({ missing }) => missing) : []}
        picture={answer?.picture ?? null}
        seenRevision={answer?.conflict?.revision ?? null}
      />
    </Page>
  )
}
