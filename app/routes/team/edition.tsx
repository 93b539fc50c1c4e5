import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { titleOf } from '#app/desk/courses/course-list.server.ts'
import { EditionChanges } from '#app/desk/courses/edition-changes.tsx'
import { viewEdition } from '#app/desk/courses/edition-desk.server.ts'
import editorStyles from '#app/desk/courses/editor.css?url'
import { requireEditedCourse } from '#app/desk/courses/writing.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { useDeskCrumb } from '#app/desk/desk-crumb.ts'
import { translator } from '#app/languages/languages.server.ts'
import { revertCourse } from '#app/learning/editions/publishing.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Fold } from '#app/ui/fold.tsx'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'edit-courses' }
export const meta = pageMeta
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: editorStyles }]

const numberIn = ({ params }: LoaderFunctionArgs) => (/^\d{1,6}$/.test(params['number'] ?? '') ? Number(params['number']) : 0)

export async function loader(asked: LoaderFunctionArgs) {
  const { member, course } = await requireEditedCourse(asked)
  const { searchParams } = new URL(asked.request.url)
  const edition = await viewEdition(member, course, { number: numberIn(asked), against: searchParams.get('against') })
  if (!edition) throw notFound()
  return { title: translator(member.language)('editor:edition.title', { number: edition.number }), course: { id: course.id, title: titleOf(course, member.language) }, unit: searchParams.get('unit'), edition }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, course, now } = await requireEditedCourse(asked)
  await readForm(asked.request)
  const reverted = await revertCourse({ editor: member, course, now }, numberIn(asked))
  if (!reverted) throw notFound()
  if ('refused' in reverted) return data({ faults: { form: 'editor:edition.unchanged' }, values: {} }, { status: 409 })
  const unit = new URL(asked.request.url).searchParams.get('unit')
  return redirect(`/team/courses/${course.id}?published=${reverted.number}${unit === null ? '' : `&unit=${encodeURIComponent(unit)}`}`)
}

export default function EditionPage() {
  const { title, course, unit, edition } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const address = useDeskAddress()
  const { number, from, to, choices, against, isCopy, changes } = edition
  const crumbs = [
    ...useDeskCrumb(),
    { to: address('/team/courses'), label: t('editor:title') },
    { to: address(`/team/courses/${course.id}`), label: course.title },
  ]
  const before = isCopy ? [{ value: 'original', label: t('editor:edition.original') }] : against === '' ? [{ value: '', label: t('editor:edition.none') }] : []
  const options = [...before, ...choices.map((one) => ({ value: String(one), label: t('editor:history.number', { number: one }) })), { value: 'draft', label: t('editor:edition.draft') }]
  return (
    <Page title={title} crumbs={crumbs} intro={t('editor:history.line', { name: edition.by, at: edition.at })}>
      <Form key={against} className="mb-6 flex flex-wrap items-end gap-3">
        {unit !== null && <input type="hidden" name="unit" value={unit} />}
        <div className="min-w-48">
          <Field name="against" type="select" label={t('editor:edition.against')} defaultValue={against} options={options} />
        </div>
        <button className="button">{t('editor:edition.show')}</button>
      </Form>
      {changes === null ? (
        <p className="card text-ink-soft">{t('editor:edition.first')}</p>
      ) : (
        <>
          <p className="mb-3 font-medium">{against === 'original' ? t('editor:edition.fromOriginal', { to: number }) : to === null ? t('editor:edition.toDraft', { from }) : t('editor:edition.from', { from, to })}</p>
          <EditionChanges changes={changes} />
        </>
      )}
      {!edition.isCurrent && (
        <section className="card mt-6" aria-labelledby="revert">
          <h2 id="revert">{t('editor:edition.revertTitle')}</h2>
          <Fold label={t('editor:edition.revert', { number })} open={refusal !== null} className="fold-main mt-3">
            <p className="my-3">{t('editor:edition.revertIntro')}</p>
            {edition.isWithdrawn && <p className="notice mb-3">{t('editor:publish.returns')}</p>}
            <PostForm refusal={refusal}>
              <Submit name="intent" value="revert">
                {t('editor:edition.confirm', { number })}
              </Submit>
            </PostForm>
          </Fold>
        </section>
      )}
    </Page>
  )
}
