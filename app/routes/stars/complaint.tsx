import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { AppealForm } from '#app/stars/score/complaints/complaint-forms.ts'
import { ComplaintText } from '#app/stars/score/complaints/complaint-text.tsx'
import { findOwnComplaint } from '#app/stars/score/complaints/complaint-pages.server.ts'
import { appeal } from '#app/stars/score/complaints/complaints.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'appeal-complaint' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'appeal-complaint')
  const complaint = await findOwnComplaint(member.id, asked.params['complaint'] ?? '', { language: member.language, now: new Date() })
  if (!complaint) throw notFound()
  return { title: translator(member.language)('star-score:complaint.title'), complaint }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'appeal-complaint')
  const form = await readForm(asked.request)
  const complaintId = asked.params['complaint'] ?? ''
  const { value, refusal } = parseFields(form, AppealForm)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await appeal({ complaintId, personId: member.id, text: value.text, now: new Date() })
  if (!answer) throw notFound()
  return 'refused' in answer ? refuseForm(form, { form: 'star-score:complaint.over' }, 409) : redirect(`/stars/complaints/${complaintId}`)
}

export default function ComplaintPage() {
  const { title, complaint } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: '/', label: t('common:places.today') }]} intro={t('star-score:complaint.intro')}>
      <div className="space-y-6">
        <section className="card" aria-label={title}>
          <ComplaintText complaint={complaint} />
        </section>
        {complaint.mayAppeal && (
          <section className="card space-y-4" aria-labelledby="appeal">
            <h2 id="appeal">{t('star-score:complaint.appeal')}</h2>
            <p className="text-ink-soft">{t('star-score:complaint.appealHint')}</p>
            <PostForm refusal={refusal}>
              <Field name="text" type="textarea" rows={4} label={t('star-score:complaint.text')} />
              <Submit>{t('star-score:complaint.send')}</Submit>
            </PostForm>
          </section>
        )}
      </div>
    </Page>
  )
}
