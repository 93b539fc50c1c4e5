import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { type FormFaults, fieldsOf, parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { monthInWords } from '#app/stars/dates-in-words.ts'
import { ReasonForm } from '#app/stars/objections/objection-forms.ts'
import { AwardLines } from '#app/stars/publication/award-lines.tsx'
import { findToConfirm } from '#app/stars/publication/confirm-page.server.ts'
import { standingToConfirm } from '#app/stars/publication/confirmers.server.ts'
import { confirmRound, findProposal, returnProposal } from '#app/stars/publication/proposals.server.ts'
import { WillHappen } from '#app/stars/publication/will-happen.tsx'
import { requireRound } from '#app/stars/stars-team.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-stars' }
export const meta = pageMeta

/** For the second of two alone; for anybody else there is no such page. */
export async function loader(asked: LoaderFunctionArgs) {
  const { member, round, saying, language } = await requireRound(asked, 'see-stars', new Date())
  const proposal = round.phase === 'published' ? null : await findToConfirm(round, member, saying)
  if (!proposal) {
    if (round.phase === 'published') throw redirect(`/stars/${round.month}${new URL(asked.request.url).search}`)
    throw notFound()
  }
  const monthTitle = monthInWords(round.month, language)
  return { title: translator(language)('star-results:confirm.title', { month: monthTitle }), month: round.month, monthTitle, proposal }
}

export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireRound(asked, 'see-stars', now)
  const proposal = await findProposal(round.id)
  const standing = proposal ? await standingToConfirm(member, proposal, round.team.id) : 'none'
  if (standing === 'none') throw notFound()
  const form = await readForm(asked.request)
  if (standing === 'elected') return refuseForm(form, { form: 'star-results:refused.elected' }, 409)
  const proposalId = fieldsOf(form)('proposal')
  const { search } = new URL(asked.request.url)
  const toMonth = redirect(`/stars/${round.month}${search}`)
  if (form.get('deed') === 'return') {
    const { value, refusal } = parseFields(form, ReasonForm)
    if (refusal) return refuseForm(form, refusal.faults)
    const answer = await returnProposal(round, { proposalId, memberId: member.id, reason: value.reason }, now)
    return 'refused' in answer ? refuseForm(form, { form: `star-results:refused.${answer.refused}` }, 409) : toMonth
  }
  const answer = await confirmRound(round, { proposalId, memberId: member.id, origin: asked.context.visit.origin }, now)
  if ('published' in answer) return toMonth
  if (answer.refused === 'missing-glyph') return data({ faults: {}, values: {}, unprintable: { name: answer.name, characters: answer.characters.join(' ') } }, { status: 409 })
  return refuseForm(form, { form: answer.refused === 'not-ready' ? 'stars:refused.not-ready' : `star-results:refused.${answer.refused === 'citation' ? 'proposal-outdated' : answer.refused}` }, 409)
}

type Answer = FormFaults & { unprintable?: { name: string; characters: string } }

export default function ConfirmPage() {
  const { title, month, monthTitle, proposal } = useLoaderData<typeof loader>()
  const answer: Answer | undefined = useActionData<typeof action>()
  const { search } = useLocation()
  const { t } = useTranslation()
  const crumbs = [
    { to: `/stars${search}`, label: t('common:places.stars') },
    { to: `/stars/${month}${search}`, label: monthTitle },
  ]
  const isReturn = answer?.values['deed'] === 'return'
  return (
    <Page title={title} crumbs={crumbs} intro={t('star-results:confirm.intro', { by: proposal.by, at: proposal.at })}>
      {answer?.unprintable && (
        <p role="alert" className="notice notice-bad mb-4">
          {t('stars:publish.missingGlyph', answer.unprintable)}
        </p>
      )}
      {proposal.others !== null && answer?.faults['form'] && (
        <p role="alert" className="notice notice-bad mb-4">
          {t(answer.faults['form'])}
        </p>
      )}
      {proposal.others !== null && <p className="notice notice-warn">{t('star-results:confirm.elected', { names: proposal.others.join(t('stars:listComma')) })}</p>}
      {proposal.returned && <p className="notice">{t('star-results:confirm.returned', proposal.returned)}</p>}
      {proposal.others === null && proposal.returned === null && (
        <div className="space-y-6">
          <PostForm refusal={isReturn ? null : answer} className="card space-y-5 border-gold">
            <input type="hidden" name="proposal" value={proposal.id} />
            <h2>{t('star-results:confirm.what')}</h2>
            {proposal.awards.length > 0 ? <AwardLines awards={proposal.awards} /> : <p>{t('star-results:confirm.nobody')}</p>}
            <WillHappen count={proposal.awards.length} />
            <Submit voice="honour" name="deed" value="confirm">
              {t('star-results:confirm.deed')}
            </Submit>
          </PostForm>
          <PostForm refusal={isReturn ? answer : null} className="card space-y-4">
            <input type="hidden" name="proposal" value={proposal.id} />
            <h2>{t('star-results:confirm.orReturn')}</h2>
            <Field name="reason" label={t('star-results:confirm.reason')} hint={t('stars:dates.reasonHint')} />
            <Submit voice="plain" name="deed" value="return">
              {t('star-results:confirm.return')}
            </Submit>
          </PostForm>
        </div>
      )}
    </Page>
  )
}
