import { useTranslation } from 'react-i18next'
import { Submit } from '#app/ui/form.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { suspensionReasons } from './suspension-reasons.ts'

export type Suspensions = { times: number; minutes: number; left: number }
type SuspensionFoldProps = { suspensions: Suspensions; /** A key of the language files. */ fault: string | null }

/** A customer comes first: the answers are saved and the clock stands still. */
export function SuspensionFold({ suspensions: { minutes, left }, fault }: SuspensionFoldProps) {
  const { t } = useTranslation()
  return (
    <Fold label={t('quizzes:suspension.offer')} open={fault !== null}>
      <p className="mb-3 text-sm text-ink-soft">{left === 0 ? t('quizzes:suspension.noneLeft') : t('quizzes:suspension.how', { minutes, count: left })}</p>
      {left > 0 && (
        <fieldset className="space-y-2">
          <legend className="mb-2 text-sm">{t('quizzes:suspension.why')}</legend>
          {suspensionReasons.map((reason) => (
            <label key={reason} className="flex min-h-11 cursor-pointer items-center gap-3">
              <input type="radio" name="reason" value={reason} className="h-5 w-5 accent-qing" />
              {t(`quizzes:suspension.reason.${reason}`)}
            </label>
          ))}
          {fault && (
            <p role="alert" className="field-fault">
              <Icon name="warn" /> {t(fault)}
            </p>
          )}
          <Submit voice="plain" name="intent" value="suspend">
            {t('quizzes:suspension.do')}
          </Submit>
        </fieldset>
      )}
    </Fold>
  )
}
