import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { KeyLines } from '#app/desk/regrades/key-lines.tsx'
import type { Typed } from '#app/desk/regrades/mend-fields.tsx'
import { MendForm } from '#app/desk/regrades/mend-form.tsx'
import { viewPlan } from '#app/desk/regrades/plan-view.server.ts'
import { useRegradeCrumbs } from '#app/desk/regrades/regrade-crumbs.ts'
import { findMendable, viewMendForm } from '#app/desk/regrades/regrade-pages.server.ts'
import { placeOf } from '#app/desk/regrades/regraded-place.server.ts'
import { quizOfExam, sittingAddress } from '#app/exams/exam-quiz.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { parseFields, readForm } from '#app/platform/form.server.ts'
import { type ExplanationLine, explanationLines } from '#app/quizzes/regrade/explanations.ts'
import { asMended } from '#app/quizzes/regrade/mend.ts'
import { readMend } from '#app/quizzes/regrade/mend-form.ts'
import { isSitting, proposeRegrade } from '#app/quizzes/regrade/proposals.server.ts'
import { maySee } from '#app/quizzes/regrade/reach.server.ts'
import { Benefit, ProposalWords } from '#app/quizzes/regrade/regrade-form.ts'
import { planRegrade } from '#app/quizzes/regrade/regrade-plan.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'propose-regrade' }
export const meta = pageMeta

/** Of the quiz of a course, or of an exam. Whoever sits it now is led away: the key stands here. */
async function requireQuestion(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'propose-regrade')
  const { exam, quiz = quizOfExam(exam ?? ''), question = '' } = asked.params
  if (!(await maySee(member, quiz))) throw notFound()
  if (await isSitting(member.id, quiz)) throw redirect(sittingAddress(quiz))
  return { member, quiz, question }
}

export async function loader(asked: LoaderFunctionArgs) {
  const { member, ...address } = await requireQuestion(asked)
  const form = await viewMendForm(member, address)
  if (!form) throw notFound()
  const { at } = await placeOf(member, address.quiz, address.question)
  return { ...form, at, isExam: form.lasts === 'exam', side: member.language === 'en' ? ('en' as const) : ('zh' as const), title: translator(member.language)('regrade:title') }
}

export async function action(asked: ActionFunctionArgs) {
  const { member, quiz, question } = await requireQuestion(asked)
  const found = await findMendable({ quiz, question })
  if (!found) throw notFound()
  const form = await readForm(asked.request)
  const read = readMend(found.current, form)
  const typed = typedIn(form)
  if ('fault' in read) return data({ typed, fault: read.fault, refusal: null, plan: null, explanations: nothingSaid }, { status: 400 })
  const planned = { quiz, question, root: found.root, mend: read.mend, benefit: Benefit.parse(form.get('benefit')) }
  const plan = await viewPlan(await planRegrade(planned), member, { quiz, isDone: false })
  const preview = { typed, fault: null, plan, explanations: explanationLines(found.current, asMended(read.mend, found.current)) }
  if (form.get('intent') !== 'propose') return data({ ...preview, refusal: null })
  const words = parseFields(form, ProposalWords)
  if (words.refusal) return data({ ...preview, refusal: words.refusal }, { status: 400 })
  const proposed = await proposeRegrade(member, { ...planned, ...words.value }, new Date())
  if ('refused' in proposed) return data({ ...preview, refusal: { faults: { form: 'regrade:fault.open' }, values: { reason: words.value.reason } } }, { status: 409 })
  return redirect(`/team/regrades/${proposed.id}`)
}

const nothingSaid: ExplanationLine[] = []

function typedIn(form: FormData): Typed {
  const names = [...new Set(form.keys())]
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).flatMap((value) => (typeof value === 'string' ? value : []))]))
}

export default function RegradeQuestionPage() {
  const { title, course, prompt, key, holds, at, isExam, question, side, requestKey, waiting, lasts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation()
  const crumbs = useRegradeCrumbs({ at, isExam, course })
  return (
    <Page title={title} crumbs={crumbs} intro={t('regrade:intro')}>
      <div className="space-y-6">
        {waiting !== null && (
          <div className="notice">
            <p>{t('regrade:waiting')}</p>
            <Link to={`/team/regrades/${waiting}`} className="inline-block min-h-11 content-center">
              {t('regrade:seeWaiting')}
            </Link>
          </div>
        )}
        <section className="card space-y-3">
          <h2 className="whitespace-pre-line text-lg">{prompt}</h2>
          <p className="text-sm text-ink-soft">{t('regrade:keyNow')}</p>
          <KeyLines lines={key} />
          {holds !== null && <p className="text-sm text-ink-soft">{t(`regrade:holds.${holds}`)}</p>}
        </section>
        <p className="text-sm text-ink-soft">{t(`regrade:${lasts}`)}</p>
        <MendForm question={question} isExam={isExam} side={side} requestKey={requestKey} typed={answer?.typed ?? null} fault={answer?.fault ?? null} refusal={answer?.refusal ?? null} plan={answer?.plan ?? null} explanations={answer?.explanations ?? nothingSaid} />
      </div>
    </Page>
  )
}
