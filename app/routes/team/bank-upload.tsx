import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { parseFields, readForm, typedValues } from '#app/platform/form.server.ts'
import { soon } from '#app/platform/soon.ts'
import { Filling } from '#app/question-bank/imports/filling.ts'
import { ImportForm } from '#app/question-bank/imports/import-form.tsx'
import { WorkProgress } from '#app/question-bank/imports/work-progress.tsx'
import { viewUpload } from '#app/question-bank/imports/upload-page.server.ts'
import { QuestionTable } from '#app/question-bank/question-table.tsx'
import { importUpload } from '#app/question-bank/imports/importing.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'keep-question-bank' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const viewed = await viewUpload({ member, team }, asked.params['upload'] ?? '')
  if (!viewed) throw notFound()
  return viewed
}

export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const form = await readForm(asked.request)
  const uploadId = asked.params['upload'] ?? ''
  const leftOut = form.getAll('leaveOut').map(Number)
  const refused = (faults: Record<string, string>) => data({ faults, values: typedValues(form), leftOut }, { status: 400 })
  const { value: filling, refusal } = parseFields(form, Filling)
  if (refusal) return refused(refusal.faults)
  const importing = importUpload(member, team, { uploadId, leftOut, again: form.has('again'), filling }).then((outcome) => ({ outcome }))
  const done = await soon(importing)
  // It goes on; its page says how far it is.
  if (!done) return redirect(`/team/bank/uploads/${uploadId}?unit=${team.id}`)
  if (!done.outcome) throw notFound()
  if ('refused' in done.outcome) return refused({ form: `question-bank:fault.${done.outcome.refused}` })
  return redirect(`/team/bank?unit=${team.id}&imported=${done.outcome.count}#content`)
}

export default function UploadPage() {
  const { title, work, preview } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const desk = useDeskAddress()
  const intro = preview && t('question-bank:preview.intro', { count: preview.count, format: t(`question-bank:format.${preview.format}`) })
  return (
    <Page title={title} crumbs={[{ to: desk('/team'), label: t('common:places.team') }, { to: desk('/team/bank'), label: t('question-bank:title') }]} intro={work ? null : intro}>
      <div className="space-y-6">
        {work && <WorkProgress work={work} />}
        {!work && preview && preview.imported !== null && <p className="notice">{t('question-bank:preview.already', { count: preview.imported })}</p>}
        {!work && preview && preview.imported === null && <ImportForm refusal={refusal} leftOut={refusal?.leftOut ?? []} {...preview} />}
        {!work && preview?.oneLanguage && <p className="text-ink-soft">{t('question-bank:preview.oneLanguage')}</p>}
        {!work && preview && <QuestionTable caption={title} lines={preview.lines} />}
        {!work && preview && preview.count > preview.lines.length && <p>{t('question-bank:preview.more', { count: preview.count - preview.lines.length })}</p>}
      </div>
    </Page>
  )
}
