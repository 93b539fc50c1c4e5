import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Chosen } from '#app/quizzes/analysis/chosen-attempts.ts'

type ChooseProps = { chosen: Chosen; unit: string | null; teams: readonly { id: string; name: string }[] }

/** Which attempts count, and of which team: a plain form, what is asked for stands in the address. */
export function ChooseAttempts({ chosen, unit, teams }: ChooseProps) {
  const { t } = useTranslation()
  return (
    <Form key={`${chosen} ${unit}`} className="flex flex-wrap items-end gap-3 print:hidden">
      <label>
        <span className="field-label">{t('quiz-analysis:choose.attempts')}</span>
        <select name="attempts" defaultValue={chosen} className="field-input">
          {Chosen.options.map((one) => (
            <option key={one} value={one}>
              {t(`quiz-analysis:choose.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <TeamChoice unit={unit} teams={teams} />
      <button className="button">{t('quiz-analysis:choose.show')}</button>
    </Form>
  )
}

/** Nothing to choose where there is one team. */
export function TeamChoice({ unit, teams }: Omit<ChooseProps, 'chosen'>) {
  const { t } = useTranslation()
  if (teams.length <= 1) return unit === null ? null : <input type="hidden" name="unit" value={unit} />
  return (
    <label>
      <span className="field-label">{t('quiz-analysis:choose.unit')}</span>
      <select name="unit" defaultValue={unit ?? ''} className="field-input">
        <option value="">{t('quiz-analysis:everybody')}</option>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
