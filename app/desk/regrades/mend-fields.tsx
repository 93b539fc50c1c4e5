import { useTranslation } from 'react-i18next'
import type { GapsQuestion, PlainQuestion, Question } from '#app/quizzes/question.ts'
import { fieldName } from '#app/quizzes/regrade/regrade-choices.ts'

/** What was typed before, by field; a field that is not there holds what the question says. */
export type Typed = Record<string, string[]>
type Side = 'zh' | 'en'
type FieldsProps = { question: PlainQuestion; part: string | null; typed: Typed | null; side: Side }

/** The key of a question as fields, each as it is now. */
export function MendFields({ question, typed, side }: { question: Question; typed: Typed | null; side: Side }) {
  const { t } = useTranslation()
  if (question.type !== 'case') return <PlainFields question={question} part={null} typed={typed} side={side} />
  return (
    <ol className="space-y-4">
      {question.parts.map((part, index) => (
        <li key={part.id} className="border-t border-line pt-3">
          <p className="mb-2">
            <span className="text-sm text-ink-soft">{t('quizzes:case.part', { number: index + 1 })}</span> {part.prompt[side]}
          </p>
          <PlainFields question={part} part={part.id} typed={typed} side={side} />
        </li>
      ))}
    </ol>
  )
}

function PlainFields({ question, part, typed, side }: FieldsProps) {
  const { t } = useTranslation()
  const field = { part, typed }
  switch (question.type) {
    case 'single':
      return <Rights {...field} name="right" entries={question.options} side={side} />
    case 'hotspot':
      return <Rights {...field} name="right" entries={question.spots} side={side} />
    case 'multiple':
      return (
        <>
          <Rights {...field} name="right" entries={question.options} side={side} />
          <Rule {...field} rule={question.rule} rules={question.rule === 'weights' ? [...multipleRules, 'weights'] : multipleRules} words="rule" />
        </>
      )
    case 'true-false':
      return (
        <div className="flex gap-6">
          {[true, false].map((value) => (
            <label key={String(value)} className="flex min-h-11 items-center gap-2">
              <input type="radio" className="h-5 w-5 accent-qing" name={fieldName(part, 'truth')} value={String(value)} defaultChecked={(valueOf(field, 'truth') ?? String(question.answer)) === String(value)} />
              {t(`quizzes:truth.${value}`)}
            </label>
          ))}
        </div>
      )
    case 'short-text':
      return <Line {...field} name="accepted" label={t('regrade:mend.accepted')} hint={t('regrade:mend.perLine')} isLong />
    case 'number':
      return (
        <div className="grid gap-3 sm:grid-cols-3">
          <Line {...field} name="widened" label={t('regrade:mend.widened')} />
          <Line {...field} name="value" label={t('regrade:mend.value')} />
          <Line {...field} name="tolerance" label={t('regrade:mend.tolerance')} />
        </div>
      )
    case 'gaps':
      return <Gaps {...field} question={question} side={side} />
    case 'ordering':
      return <Rule {...field} rule={question.rule} rules={orderingRules} words="orderingRule" />
    case 'matching':
      return <p className="text-ink-soft">{t('regrade:mend.none')}</p>
  }
}

const multipleRules = ['all-or-nothing', 'half', 'per-option', 'proportional', 'right-minus-wrong']
const orderingRules = ['all-or-nothing', 'proportional']

type Named = { part: string | null; typed: Typed | null }

function valueOf({ part, typed }: Named, name: string): string | undefined {
  return typed?.[fieldName(part, name)]?.[0]
}

type RightsProps = Named & { name: string; entries: readonly { id: string; text: { zh: string; en: string }; right?: boolean | undefined }[]; side: Side }

function Rights({ part, typed, name, entries, side }: RightsProps) {
  const field = fieldName(part, name)
  return (
    <div>
      {entries.map(({ id, text, right }) => (
        <label key={id} className="flex min-h-11 items-start gap-3 py-2">
          <input type="checkbox" className="mt-1 h-5 w-5 shrink-0 accent-qing" name={field} value={id} defaultChecked={typed ? (typed[field]?.includes(id) ?? false) : right === true} />
          <span className="min-w-0 wrap-anywhere">{text[side]}</span>
        </label>
      ))}
    </div>
  )
}

function Rule({ rule, rules, words, ...field }: Named & { rule: string; rules: readonly string[]; words: 'rule' | 'orderingRule' | 'gapsRule' }) {
  const { t } = useTranslation()
  return (
    <label className="block">
      <span className="field-label">{t('regrade:mend.rule')}</span>
      <select className="field-input" name={fieldName(field.part, 'rule')} defaultValue={valueOf(field, 'rule') ?? rule}>
        {rules.map((one) => (
          <option key={one} value={one}>
            {t(words === 'rule' ? `quizzes:rule.${one}.name` : `quizzes:${words}.${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Line({ name, label, hint, isLong, ...field }: Named & { name: string; label: string; hint?: string; isLong?: boolean }) {
  const properties = { name: fieldName(field.part, name), className: 'field-input', defaultValue: valueOf(field, name) ?? '' }
  return (
    <label className="block">
      <span className="field-label">{label}</span>
      {isLong ? <textarea rows={2} {...properties} /> : <input type="text" inputMode="decimal" {...properties} />}
      {hint && <span className="field-hint block">{hint}</span>}
    </label>
  )
}

function Gaps({ question, side, ...field }: Named & { question: GapsQuestion; side: Side }) {
  const { t } = useTranslation()
  return (
    <div className="space-y-3">
      {question.gaps.map((gap, index) => (
        <div key={gap.id}>
          {'accepted' in gap ? (
            <Line {...field} name={gap.id} label={t('regrade:mend.gap', { number: index + 1 })} hint={t('regrade:mend.perLine')} isLong />
          ) : (
            <fieldset>
              <legend className="field-label">{t('quizzes:written.gap', { number: index + 1 })}</legend>
              <Rights {...field} name={gap.id} entries={gap.options} side={side} />
            </fieldset>
          )}
        </div>
      ))}
      <Rule {...field} rule={question.rule} rules={orderingRules} words="gapsRule" />
    </div>
  )
}
