import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { monthInWords } from '#app/stars/dates-in-words.ts'
import { answerObjection } from '#app/stars/objections/answer-objection.server.ts'
import { AnswerForm } from '#app/stars/objections/answer-form.tsx'
import { listObjectionsOnDesk } from '#app/stars/objections/notice-page.server.ts'
import { ObjectionCard } from '#app/stars/objections/objection-card.tsx'
import { AnswerForm as Form } from '#app/stars/objections/objection-forms.ts'
import { requireKeptRound } from '#app/stars/stars-team.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'answer-objections' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, round, saying } = await requireKeptRound(asked, 'answer-objections', new Date())
  const monthTitle = monthInWords(round.month, member.language)
  return {
    title: translator(member.language)('star-results:answer.title', { month: monthTitle }),
    month: round.month,
    monthTitle,
    isOpen: round.phase === 'notice' || round.phase === 'ready',
    objections: await listObjectionsOnDesk(round, member, saying),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireKeptRound(asked, 'answer-objections', now)
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, Form)
  if (refusal) return refuseForm(form, refusal.faults)
  const { objection, verdict, text } = value
  const answer = await answerObjection(round, { member, objectionId: objection, isUpheld: verdict === 'upheld', text }, now)
  if ('refused' in answer) return refuseForm(form, { form: `star-results:refused.${answer.refused}` }, answer.refused === 'not-yours-to-answer' ? 403 : 409)
  const { pathname, search } = new URL(asked.request.url)
  return redirect(pathname + search)
}

export default function AnswerObjectionsPage() {
  const { title, month, monthTitle, isOpen, objections } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { search } = useLocation()
  const { t } = useTranslation()
  const isOfForm = (id: string) => refusal?.values['objection'] === id
  const open = objections.filter(({ answer }) => answer === null)
  const isLost = refusal?.faults['form'] && !open.some(({ id, objector }) => objector !== null && isOfForm(id))
  const crumbs = [
    { to: `/stars${search}`, label: t('common:places.stars') },
    { to: `/stars/${month}${search}`, label: monthTitle },
  ]
  return (
    <Page title={title} crumbs={crumbs} intro={t('star-results:answer.intro')}>
      <div className="space-y-4">
        {isLost && (
          <p role="alert" className="notice notice-bad">
            {t(refusal.faults['form'] ?? '')}
          </p>
        )}
        {objections.length === 0 && <EmptyState>{t('star-results:answer.none')}</EmptyState>}
        {objections.map((objection) => (
          <ObjectionCard key={objection.id} objection={objection} level="h2">
            {isOpen && objection.answer === null && objection.objector !== null && (
              <AnswerForm objectionId={objection.id} objector={objection.objector} hasWinner={objection.about !== null} refusal={isOfForm(objection.id) ? (refusal ?? null) : null} />
            )}
            {isOpen && objection.answer === null && objection.objector === null && <p className="text-ink-soft">{t('star-results:answer.notYours')}</p>}
          </ObjectionCard>
        ))}
      </div>
    </Page>
  )
}
