import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { type FormFaults, readForm, refuseForm, typedValues } from '#app/platform/form.server.ts'
import { refuseDeed } from '#app/stars/desk/refuse-deed.server.ts'
import { RoundDeskPage } from '#app/stars/desk/round-desk-page.tsx'
import { ProposalNote } from '#app/stars/publication/proposal-note.tsx'
import { proposeRound } from '#app/stars/publication/proposals.server.ts'
import { isCitationField, publishRound } from '#app/stars/publication/publication.server.ts'
import { findPublishersOf } from '#app/stars/publication/publishers.server.ts'
import { askToPublish, findPublishing, type Question } from '#app/stars/publication/publishing.server.ts'
import { PublishForm } from '#app/stars/publication/publish-form.tsx'
import { PublishQuestion } from '#app/stars/publication/publish-question.tsx'
import { PublishedAwards } from '#app/stars/publication/published-awards.tsx'
import { requireLedRound } from '#app/stars/stars-team.server.ts'
import { pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'run-stars' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireLedRound(asked, now)
  const publishing = await findPublishing(round, member, now)
  return { title: translator(member.language)(publishing.phase === 'published' ? 'stars:publish.titleDone' : 'stars:publish.title', { month: publishing.monthTitle }), month: round.month, ...publishing }
}

/** First asks, with nothing stored; the answer `publish` does it, `edit` leads back to the citations. */
export async function action(asked: ActionFunctionArgs) {
  const now = new Date()
  const { member, round } = await requireLedRound(asked, now)
  const form = await readForm(asked.request)
  const citations = typedValues(form)
  const deed = form.get('deed')
  if (deed === 'edit') return data({ faults: {}, values: citations })
  const { origin } = asked.context.visit
  const { pathname, search } = new URL(asked.request.url)
  const publishing = { leadId: member.id, citations, origin, ...(form.has('seen') && { seen: Object.keys(citations).filter(isCitationField) }) }
  const answer =
    deed !== 'publish' ? await askToPublish(round, { lead: member, citations, origin }, now) : (await findPublishersOf(round)).isForTwo ? await proposeRound(round, publishing, now) : await publishRound(round, publishing, now)
  if ('published' in answer || 'proposed' in answer) return redirect(pathname + search)
  if ('awards' in answer) return data({ faults: {}, values: citations, question: answer })
  if (answer.refused === 'citation') return refuseForm(form, answer.faults)
  if (answer.refused === 'not-ready') return refuseDeed(form, answer.refused)
  if (answer.refused !== 'missing-glyph') return refuseForm(form, { form: `star-results:refused.${answer.refused}` }, 409)
  return data({ faults: {}, values: citations, unprintable: { name: answer.name, characters: answer.characters.join(' ') } }, { status: 409 })
}

type Answer = FormFaults & { question?: Question; unprintable?: { name: string; characters: string } }

export default function PublishPage() {
  const { title, month, monthTitle, phase, readyFrom, stars, awards, isForTwo, proposal, unanswered } = useLoaderData<typeof loader>()
  const answer: Answer | undefined = useActionData<typeof action>()
  const { search } = useLocation()
  const { t } = useTranslation()
  if (phase === 'published')
    return (
      <RoundDeskPage title={title}>
        <PublishedAwards month={month} monthTitle={monthTitle} awards={awards} />
      </RoundDeskPage>
    )
  return (
    <RoundDeskPage title={title} intro={phase === 'ready' && !answer?.question && t('stars:publish.intro')}>
      {answer?.unprintable && (
        <p role="alert" className="notice notice-bad mb-4">
          {t('stars:publish.missingGlyph', answer.unprintable)}
        </p>
      )}
      {unanswered > 0 && (
        <p className="notice notice-warn mb-4">
          {t('star-results:objection.stops', { count: unanswered })}{' '}
          <Link to={`/team/stars/${month}/objections${search}`}>{t('star-results:objection.toAnswer')}</Link>
        </p>
      )}
      {!answer?.question && proposal && <ProposalNote proposal={proposal} />}
      {answer?.question ? (
        <PublishQuestion question={answer.question} monthTitle={monthTitle} isForTwo={isForTwo} />
      ) : phase === 'ready' || phase === 'notice' ? (
        <PublishForm stars={stars} refusal={answer} readyFrom={phase === 'notice' ? readyFrom : null} />
      ) : (
        <p className="notice">{t('stars:publish.notYet')}</p>
      )}
      {!answer?.question && (
        <p className="mt-6">
          <Link to={`/stars/${month}${search}`} className="button">
            {t('stars:desk.asTheTeamSees')}
          </Link>
        </p>
      )}
    </RoundDeskPage>
  )
}
