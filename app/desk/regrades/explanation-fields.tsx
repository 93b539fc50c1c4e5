import { useTranslation } from 'react-i18next'
import type { Question } from '#app/quizzes/question.ts'
import { explanationField, explanationPlaces } from '#app/quizzes/regrade/explanations.ts'
import type { Typed } from './mend-fields.tsx'

/** What the question says of itself, to be written anew in each of its languages. */
export function ExplanationFields({ question, isExam, typed }: { question: Question; isExam: boolean; typed: Typed | null }) {
  const { t } = useTranslation()
  return (
    <fieldset className="space-y-4">
      <legend className="font-semibold">{t('regrade:explanation.title')}</legend>
      <p className="text-sm text-ink-soft">{t(`regrade:explanation.${isExam ? 'hintInExam' : 'hint'}`)}</p>
      {explanationPlaces(question).map(({ part, number, explanation, sides }) => (
        <div key={part ?? ''} className={`grid gap-4 ${sides.length > 1 ? 'sm:grid-cols-2' : ''}`}>
          {sides.map((side) => {
            const name = explanationField(part, side)
            return (
              <label key={side} className="block">
                <span className="field-label">
                  {number !== null && <span className="mr-2">{t('quizzes:case.part', { number })}</span>}
                  {t(sides.length > 1 ? `regrade:explanation.in.${side}` : 'regrade:explanation.one')}
                </span>
                <textarea name={name} lang={side === 'en' ? 'en' : 'zh-CN'} rows={4} maxLength={2000} className="field-input" defaultValue={typed?.[name]?.[0] ?? explanation?.[side] ?? ''} />
              </label>
            )
          })}
        </div>
      ))}
    </fieldset>
  )
}
