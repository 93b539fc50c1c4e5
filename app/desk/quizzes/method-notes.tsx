import { useTranslation } from 'react-i18next'
import { Fold } from '#app/ui/fold.tsx'
import { itemFigures } from './figure-words.ts'

/** Where the formulas come from, what each figure says, and how what is missing is treated. */
export function MethodNotes() {
  const { t } = useTranslation()
  return (
    <Fold label={t('quiz-analysis:method.title')} className="max-w-[52rem]">
      <div className="space-y-3 pb-2">
        <dl className="space-y-1">
          {itemFigures.map((figure) => (
            <div key={figure}>
              <dt className="inline font-medium">{t(`quiz-analysis:items.${figure}`)}</dt> <dd className="inline text-ink-soft">{t(`quiz-analysis:say.${figure}`)}</dd>
            </div>
          ))}
        </dl>
        {(['guess', 'attempts', 'missing', 'source'] as const).map((note) => (
          <p key={note} className="text-ink-soft">
            {t(`quiz-analysis:method.${note}`)}
          </p>
        ))}
      </div>
    </Fold>
  )
}
