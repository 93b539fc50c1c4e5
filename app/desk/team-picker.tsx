import { Form, useLocation, useSubmit } from '@remix-run/react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

type Team = { id: string; name: string }

/** Which team the desk is open for; only the name where there is one. */
export function TeamPicker({ team, teams }: { team: Team; teams: readonly Team[] }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const submit = useSubmit()
  const id = useId()
  if (teams.length <= 1) return <>{team.name}</>
  return (
    <Form key={team.id} action={pathname} className="flex flex-wrap items-center gap-2" onChange={(event) => void submit(event.currentTarget)}>
      <label htmlFor={id}>{t('team:picker')}</label>
      <select id={id} name="unit" defaultValue={team.id} className="field-input w-auto">
        {teams.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <noscript>
        <button className="button">{t('team:open')}</button>
      </noscript>
    </Form>
  )
}
