import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskCrumb } from '#app/desk/desk-crumb.ts'
import { DecisionForms } from '#app/desk/regrades/decision-forms.tsx'
import { ExplanationCard } from '#app/desk/regrades/explanation-card.tsx'
import { KeyLines } from '#app/desk/regrades/key-lines.tsx'
import { PlanCard } from '#app/desk/regrades/plan-card.tsx'
import { viewRegrade } from '#app/desk/regrades/regrade-pages.server.ts'
import { StateChip } from '#app/desk/regrades/state-chip.tsx'
import { WorkProgress } from '#app/desk/regrades/work-progress.tsx'
import { sittingAddress } from '#app/exams/exam-quiz.ts'
import { translator } from '#app/languages/languages.server.ts'
import { forbid, notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseFields, readForm, refuseForm } from '#app/platform/form.server.ts'
import { approveRegrade, resumeWork } from '#app/quizzes/regrade/approving.server.ts'
import { closeProposal, findRegrade, isSitting } from '#app/quizzes/regrade/proposals.server.ts'
import { approvalOf, mayApprove, maySee } from '#app/quizzes/regrade/reach.server.ts'
import { RegradeDeed } from '#app/quizzes/regrade/regrade-form.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'propose-regrade' }
export const meta = pageMeta

/** Whoever sits this quiz now is led away: the key stands here. */
async function requireRegrade(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'propose-regrade')
  const regrade = await findRegrade(asked.params['regrade'] ?? '')
  if (!regrade || !(await maySee(member, regrade.quiz))) throw notFound()
  if (await isSitting(member.id, regrade.quiz)) throw redirect(sittingAddress(regrade.quiz))
  return { member, regrade }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { member, regrade } = await requireRegrade(asked)
  const view = await viewRegrade(member, regrade.id)
  if (!view) throw notFound()
  return { ...view, title: translator(member.language)('regrade:one') }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, regrade } = await requireRegrade(asked)
  const form = await readForm(asked.request)
  const { value: deed, refusal } = parseFields(form, RegradeDeed)
  if (refusal) return data(refusal, { status: 400 })
  const { id } = regrade
  const look = { now: new Date(), origin: asked.context.visit.origin }
  if (deed.intent !== 'withdraw' && !(await mayApprove(member, regrade.quiz))) throw forbid(approvalOf(regrade.quiz))
  if (deed.intent === 'resume') await resumeWork(id)
  const done = deed.intent === 'resume' ? { refused: null } : deed.intent === 'approve' ? await approveRegrade(member, { id, shown: deed.shown }, look) : await closeProposal(member, { id, deed: deed.intent, now: look.now })
  if (!done) throw notFound()
  if (done.refused) return refuseForm(form, { form: `regrade:refused.${done.refused}` }, done.refused === 'not-yours' || done.refused === 'own' ? 403 : 409)
  return redirect(`/team/regrades/${id}`)
}

export default function RegradePage() {
  const { title, course, at, isExam, prompt, kind, before, after, explanations, benefit, reason, proposer, proposedOn, decision, state, work, plan, may } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>() ?? null
  const { t } = useTranslation()
  const crumbs = [
    ...useDeskCrumb(),
    { to: '/team/quizzes', label: t('quiz-analysis:title') },
    { to: '/team/regrades', label: t('regrade:list.title') },
  ]
  return (
    <Page title={title} crumbs={crumbs} intro={at === null ? course : <a href={at} className="finger">{course}</a>}>
      <div className="space-y-6">
        {refusal?.faults['form'] && !may.decide && !may.withdraw && (
          <p role="alert" className="notice notice-bad">
            {t(refusal.faults['form'])}
          </p>
        )}
        <section className="card space-y-4">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <h2 className="min-w-0 flex-1 whitespace-pre-line text-lg">{prompt}</h2>
            <StateChip state={state} />
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <div>
              <h3 className="mb-1 text-sm text-ink-soft">{t('regrade:keyBefore')}</h3>
              <KeyLines lines={before} />
            </div>
            <div>
              <h3 className="mb-1 text-sm text-ink-soft">{t('regrade:keyAfter')}</h3>
              {after ? <KeyLines lines={after} /> : <p>{t(`regrade:kind.${kind}.name`)}</p>}
            </div>
          </div>
          <ExplanationCard lines={explanations} />
          <p>
            {t('regrade:because', { reason })}
            <span className="block text-sm text-ink-soft">{t('regrade:proposedBy', { name: proposer, time: proposedOn })}</span>
            {decision && <span className="block text-sm text-ink-soft">{t(`regrade:decidedBy.${state}`, { name: decision.name, time: decision.on })}</span>}
          </p>
          <p className="text-sm text-ink-soft">{t(`regrade:benefit.${benefit}.name`)}</p>
          <p className="text-sm text-ink-soft">{t(isExam ? 'regrade:exam' : 'regrade:until')}</p>
        </section>
        {work && <WorkProgress work={work} />}
        {plan && <PlanCard plan={plan} tense={state === 'applied' ? 'did' : 'would'} />}
        <DecisionForms may={may} shown={plan?.shown ?? ''} refusal={refusal} isWaiting={state === 'waiting'} isExam={isExam} />
      </div>
    </Page>
  )
}
