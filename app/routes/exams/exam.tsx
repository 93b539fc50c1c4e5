import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { IdentityForm } from '#app/exams/forms.ts'
import { lockInWords } from '#app/exams/identity-lock.ts'
import { viewExamEntry } from '#app/exams/own/exam-entry.server.ts'
import { ExamEntry } from '#app/exams/own/exam-entry.tsx'
import { startExam } from '#app/exams/own/start-exam.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseForm } from '#app/platform/form.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'sit-quiz' }
export const meta = pageMeta
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const entry = await viewExamEntry(member, asked.params['exam'] ?? '', { now: new Date(), origin: asked.context.visit.origin })
  if (!entry) throw notFound()
  return entry
}

/** Who it is, is asked again; then the exam begins, or goes on where it was. */
export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const { visit } = asked.context
  const { value, refusal } = await parseForm(asked.request, IdentityForm)
  if (refusal) return data({ ...refusal, lock: null }, { status: 400 })
  const { sharedMachine } = await visit.visitor()
  const asking = { examId: asked.params['exam'] ?? '', typed: value.pinCode, address: visit.address, onSharedMachine: sharedMachine }
  const now = new Date()
  const answer = await startExam(member, asking, { now, origin: visit.origin })
  if (!answer) throw notFound()
  if ('attemptId' in answer) return redirect(`/attempts/${answer.attemptId}`)
  if (answer.refused === 'wait') {
    const lock = lockInWords(answer.seconds, { now, zone: member.unit.timeZone })
    return data({ faults: nothing, values: nothing, lock }, { status: 429, headers: { 'Retry-After': String(answer.seconds) } })
  }
  const field = answer.refused === 'wrong' ? 'pinCode' : 'form'
  const faults: Record<string, string> = { [field]: `exams:fault.${answer.refused}` }
  return data({ faults, values: nothing, lock: null }, { status: answer.refused === 'wrong' ? 400 : 409 })
}

const nothing: Record<string, string> = {}

export default function ExamPage() {
  const entry = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <Page title={entry.title} crumbs={[{ to: '/exams', label: t('exams:title') }]} width="column">
      {refusal?.faults['form'] && entry.turn !== 'open' && (
        <p role="alert" className="notice notice-bad mb-4">
          {t(refusal.faults['form'])}
        </p>
      )}
      <ExamEntry entry={entry} refusal={refusal} lock={refusal?.lock ?? entry.lock} />
    </Page>
  )
}
