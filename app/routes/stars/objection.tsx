import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { endInWords, monthInWords } from '#app/stars/dates-in-words.ts'
import { ObjectionForm as Form } from '#app/stars/objections/objection-forms.ts'
import { ObjectionForm } from '#app/stars/objections/objection-form.tsx'
import { listTargets, raiseObjection } from '#app/stars/objections/raise-objection.server.ts'
import { noticeEnd } from '#app/stars/round-phase.ts'
import { requireRound } from '#app/stars/stars-team.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'object-to-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, round, saying, language } = await requireRound(asked, 'object-to-stars', new Date())
  const t = translator(language)
  const monthTitle = monthInWords(round.month, language)
  const canObject = round.phase === 'notice' && member.unit.id === round.team.id
  const targets = canObject ? await listTargets(round) : []
  return {
    title: t('star-results:objection.pageTitle', { month: monthTitle }),
    month: round.month,
    monthTitle,
    canObject,
    until: endInWords(noticeEnd(round.dates), saying),
    targets: targets.map(({ field, star, about }) => ({ value: field, label: t(about ? 'star-results:objection.about' : 'star-results:objection.aboutVacant', { star: inLanguage(star, language), name: about?.name }) })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireRound(asked, 'object-to-stars', now)
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, Form)
  if (refusal) return refuseForm(form, refusal.faults)
  const answer = await raiseObjection(round, { member, ...value }, now)
  if ('refused' in answer) return refuseForm(form, { [answer.refused === 'unknown-result' ? 'result' : 'form']: `star-results:refused.${answer.refused}` }, answer.refused === 'unknown-result' ? 400 : answer.refused === 'not-of-team' ? 403 : 409)
  const { search } = new URL(asked.request.url)
  return redirect(`/stars/${round.month}${search}#objections`)
}

export default function ObjectionPage() {
  const { title, month, monthTitle, canObject, until, targets } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { search } = useLocation()
  const { t } = useTranslation()
  const crumbs = [
    { to: `/stars${search}`, label: t('common:places.stars') },
    { to: `/stars/${month}${search}`, label: monthTitle },
  ]
  return (
    <Page title={title} crumbs={crumbs} intro={canObject && t('star-results:objection.pageIntro', { until })}>
      {canObject ? (
        <ObjectionForm targets={targets} refusal={refusal} />
      ) : (
        <div className="notice space-y-3">
          {refusal?.faults['form'] && <p role="alert">{t(refusal.faults['form'])}</p>}
          <p>{t('star-results:objection.closed')}</p>
          <Link to={`/stars/${month}${search}`} className="button">
            {t('stars:round.toRound')}
          </Link>
        </div>
      )}
    </Page>
  )
}
