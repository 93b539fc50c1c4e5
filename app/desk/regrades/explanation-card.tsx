import { useTranslation } from 'react-i18next'
import type { ExplanationLine } from '#app/quizzes/regrade/explanations.ts'

/** What the explanations said and what they will say; `isAsked`: in the preview, where one that stays is asked about. */
export function ExplanationCard({ lines, isAsked = false }: { lines: readonly ExplanationLine[]; isAsked?: boolean }) {
  const { t } = useTranslation()
  if (lines.length === 0) return null
  const isSame = lines.every(({ before, after }) => before === after)
  return (
    <section className={isAsked ? 'card space-y-3' : 'space-y-3 border-t border-line pt-4'} aria-labelledby="explanations">
      <h2 id="explanations" className="text-base">
        {t('regrade:explanation.title')}
      </h2>
      {isSame && <p className={isAsked ? 'notice' : 'text-sm text-ink-soft'}>{t(isAsked ? 'regrade:explanation.stillFits' : 'regrade:explanation.same')}</p>}
      {lines.map((line) => (
        <Line key={`${line.number ?? ''} ${line.side ?? ''}`} line={line} isSame={line.before === line.after} />
      ))}
    </section>
  )
}

function Line({ line: { number, side, before, after }, isSame }: { line: ExplanationLine; isSame: boolean }) {
  const { t } = useTranslation()
  const label = [number !== null && t('quizzes:case.part', { number }), side !== null && t(`regrade:explanation.side.${side}`)].filter((one) => one !== false).join(' · ')
  const texts = isSame ? [{ name: null, text: before }] : [{ name: 'before' as const, text: before }, { name: 'after' as const, text: after }]
  return (
    <div>
      {label !== '' && <p className="mb-1 text-sm text-ink-soft">{label}</p>}
      <div className={`grid gap-3 ${isSame ? '' : 'sm:grid-cols-2'}`}>
        {texts.map(({ name, text }) => (
          <div key={name} className="min-w-0">
            {name !== null && <h3 className="mb-1 text-sm text-ink-soft">{t(`regrade:explanation.${name}`)}</h3>}
            <p {...(side !== null && text !== null ? { lang: side === 'en' ? 'en' : 'zh-CN' } : {})} className={`whitespace-pre-line wrap-anywhere ${text === null ? 'text-ink-soft' : ''}`}>{text ?? t('regrade:explanation.none')}</p>
          </div>
        ))}
      </div>
    </div>
  )
}
