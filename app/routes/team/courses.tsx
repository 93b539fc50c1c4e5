import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CopyForm, NewCourseForm } from '#app/desk/courses/begin-forms.tsx'
import { viewCourseList } from '#app/desk/courses/course-list.server.ts'
import { EditedCourseList } from '#app/desk/courses/edited-course-list.tsx'
import { requireWritingTeam } from '#app/desk/courses/writing.server.ts'
import { useDeskCrumb } from '#app/desk/desk-crumb.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { findDiscarded } from '#app/learning/editions/discarding.server.ts'
import { copyCourse, createCourse } from '#app/learning/editions/edited-courses.server.ts'
import { NewCourseForm as NewCourse } from '#app/learning/editions/editor-forms.ts'
import { parseFields, readForm, refuseForm, typedValues } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'edit-courses' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams, units } = await requireWritingTeam(asked)
  return { title: translator(member.language)('editor:title'), team, teams, units, discarded: await findDiscarded(member, new URL(asked.request.url).searchParams.get('discarded') ?? ''), ...(await viewCourseList(member, units)) }
}

export async function action(asked: ActionFunctionArgs) {
  const { member } = await requireWritingTeam(asked)
  const form = await readForm(asked.request)
  const { search } = new URL(asked.request.url)
  const now = new Date()
  const { intent, unitId: wanted = '', slug = '' } = typedValues(form)
  if (intent === 'copy') {
    const copied = await copyCourse(member, { unitId: wanted, slug, now })
    return copied ? redirect(`/team/courses/${copied.id}${search}`) : refuseForm(form, { form: 'editor:refused.unit' })
  }
  const { value, refusal } = parseFields(form, NewCourse)
  if (refusal) return data(refusal, { status: 400 })
  const { unitId, key, ...head } = value
  const created = await createCourse(member, { unitId, key, head, now })
  return created ? redirect(`/team/courses/${created.id}${search}`) : refuseForm(form, { unitId: 'editor:refused.unit' })
}

export default function CoursesPage() {
  const { title, team, teams, units, discarded, courses, copies, key } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const crumbs = useDeskCrumb()
  const isCopyRefused = refusal?.values['intent'] === 'copy'
  return (
    <Page title={title} intro={<TeamPicker team={team} teams={teams} />} width="wide" crumbs={crumbs}>
      {discarded && !refusal && <Done className="mb-6">{t(discarded.isOwn ? 'editor:discard.done' : 'editor:discard.doneBy', { title: discarded.title, name: discarded.by })}</Done>}
      <p className="mb-6 max-w-[52rem] text-ink-soft">{t('editor:list.intro')}</p>
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <section aria-labelledby="mine">
          <h2 id="mine" className="mb-3">
            {t('editor:list.mine')}
          </h2>
          {courses.length > 0 ? <EditedCourseList courses={courses} /> : <EmptyState>{t('editor:list.none')}</EmptyState>}
        </section>
        <div className="space-y-6">
          <section className="card" aria-labelledby="copy">
            <h2 id="copy">{t('editor:list.copyTitle')}</h2>
            <p className="mb-3 mt-1 text-ink-soft">{t('editor:list.copyIntro')}</p>
            <CopyForm units={units} refusal={isCopyRefused ? refusal : null} copies={copies} />
          </section>
          <Fold label={t('editor:list.newTitle')} open={refusal !== null && !isCopyRefused}>
            <p className="mb-3 text-ink-soft">{t('editor:list.newIntro')}</p>
            <NewCourseForm key={key} units={units} refusal={isCopyRefused ? null : refusal} formKey={key} />
          </Fold>
        </div>
      </div>
    </Page>
  )
}
