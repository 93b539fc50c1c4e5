import { useTranslation } from 'react-i18next'
import type { Question } from '#app/quizzes/question.ts'
import type { ExplanationLine } from '#app/quizzes/regrade/explanations.ts'
import type { MendFault } from '#app/quizzes/regrade/mend-form.ts'
import { benefits, hasMendableKey } from '#app/quizzes/regrade/regrade-choices.ts'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { ExplanationCard } from './explanation-card.tsx'
import { ExplanationFields } from './explanation-fields.tsx'
import { MendFields, type Typed } from './mend-fields.tsx'
import { PlanCard } from './plan-card.tsx'
import type { PlanView } from './plan-view.server.ts'

type MendFormProps = {
  question: Question
  isExam: boolean
  side: 'zh' | 'en'
  requestKey: string
  typed: Typed | null
  fault: MendFault | null
  refusal: FormFaults | null
  plan: PlanView | null
  /** What the explanations say before and after, with the preview. */
  explanations: readonly ExplanationLine[]
}

/** What is to be mended, who benefits, what that does to whom, and why: one form, previewed before it is proposed. */
export function MendForm({ question, isExam, side, requestKey, typed, fault, refusal, plan, explanations }: MendFormProps) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal} className="space-y-6">
      <input type="hidden" name="requestKey" value={typed?.['requestKey']?.[0] ?? requestKey} />
      <section className="card space-y-4">
        <Kinds question={question} isExam={isExam} side={side} typed={typed} />
        {fault && !isOfExplanation(fault) && <Fault fault={fault} />}
      </section>
      <section className="card space-y-4">
        <ExplanationFields question={question} isExam={isExam} typed={typed} />
        {fault && isOfExplanation(fault) && <Fault fault={fault} />}
      </section>
      <Benefits typed={typed} />
      <Submit voice={plan ? 'plain' : 'main'} name="intent" value="preview">
        {t(plan ? 'regrade:previewAgain' : 'regrade:preview')}
      </Submit>
      {plan && (
        <div id="preview" className="space-y-6 scroll-mt-4">
          <PlanCard plan={plan} tense="would" />
          <ExplanationCard lines={explanations} isAsked />
          <section className="card space-y-4">
            <Field name="reason" type="textarea" label={t('regrade:reason')} hint={t('regrade:reasonHint')} />
            <Submit name="intent" value="propose">
              {t('regrade:propose')}
            </Submit>
          </section>
        </div>
      )}
    </PostForm>
  )
}

function isOfExplanation(fault: MendFault): boolean {
  return fault === 'explanation' || fault === 'explanation-long'
}

function Fault({ fault }: { fault: MendFault }) {
  const { t } = useTranslation()
  return (
    <p role="alert" tabIndex={-1} className="field-fault">
      <Icon name="warn" /> {t(`regrade:fault.${fault}`)}
    </p>
  )
}

function Kinds({ question, isExam, side, typed }: Pick<MendFormProps, 'question' | 'isExam' | 'side' | 'typed'>) {
  const { t } = useTranslation()
  const isKeyMendable = hasMendableKey(question)
  const kinds = [...(isKeyMendable ? ['key' as const] : []), 'accept-all' as const, 'leave-out' as const]
  const chosen = typed?.['kind']?.[0] ?? kinds[0]
  return (
    <fieldset className="space-y-2">
      <legend className="mb-2 font-semibold">{t('regrade:what')}</legend>
      {kinds.map((kind) => (
        <div key={kind}>
          <label className="flex min-h-11 items-start gap-3 py-2">
            <input type="radio" name="kind" value={kind} defaultChecked={chosen === kind} className="mt-1 h-5 w-5 shrink-0 accent-qing" />
            <span>
              {t(`regrade:kind.${kind}.name`)}
              <span className="block text-sm text-ink-soft">{t(`regrade:kind.${kind}.${isExam ? 'inExam' : 'what'}`)}</span>
            </span>
          </label>
          {kind === 'key' && (
            <div className="ml-8 border-l border-line pl-4">
              <MendFields question={question} typed={typed} side={side} />
            </div>
          )}
        </div>
      ))}
    </fieldset>
  )
}

function Benefits({ typed }: { typed: Typed | null }) {
  const { t } = useTranslation()
  const chosen = typed?.['benefit']?.[0] ?? 'LEARNER'
  return (
    <fieldset className="card">
      <legend className="sr-only">{t('regrade:benefit.title')}</legend>
      <p aria-hidden="true" className="mb-2 font-semibold">
        {t('regrade:benefit.title')}
      </p>
      {benefits.map((benefit) => (
        <label key={benefit} className="flex min-h-11 items-start gap-3 py-2">
          <input type="radio" name="benefit" value={benefit} defaultChecked={chosen === benefit} className="mt-1 h-5 w-5 shrink-0 accent-qing" />
          <span>
            {t(`regrade:benefit.${benefit}.name`)}
            <span className="block text-sm text-ink-soft">{t(`regrade:benefit.${benefit}.what`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
