import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '#app/people/avatar.tsx'
import type { FormFaults } from '#app/ui/form.tsx'
import { AccountForms, GrantForm, GrantList, MoveForm, RenameForm } from './person-forms.tsx'
import { StateChip } from './person-list.tsx'

type PersonDeskProps = {
  person: {
    id: string
    name: string
    employeeNumber: string
    photoKey: string | null
    state: 'active' | 'invited' | 'deactivated'
    unitId: string | null
    position: string | null
    memberships: readonly { key: string; unitName: string; from: string; until: string | null; position: string | null }[]
    grants: readonly { id: string; role: string; unitName: string; isMine: boolean }[]
  }
  units: readonly { id: string; path: readonly string[] }[]
  today: string
  refusal: FormFaults | null
}

/** Everything an administrator can do for one person. */
export function PersonDesk({ person, units, today, refusal }: PersonDeskProps) {
  const { t } = useTranslation()
  const of = (...intents: string[]) => (refusal && intents.includes(refusal.values['intent'] ?? '') ? refusal : undefined)
  return (
    <>
      <section className="card flex items-center gap-4">
        <Avatar {...person} size="md" />
        <div className="min-w-0">
          <p className="text-ink-soft">{t('people:employeeNumberIs', { number: person.employeeNumber })}</p>
          <StateChip state={person.state} />
        </div>
      </section>
      <div className="grid grid-cols-1 items-start gap-6 md:grid-cols-2">
        <Block title={t('admin:person.roles')}>
          <GrantList grants={person.grants} refusal={of('revoke')} />
          <GrantForm refusal={of('grant')} units={units} unitId={person.unitId} />
        </Block>
        <Block title={t('admin:person.memberships')}>
          <Memberships memberships={person.memberships} />
          <MoveForm refusal={of('move')} units={units} person={person} today={today} />
        </Block>
        <Block title={t('admin:person.account')}>
          <AccountForms state={person.state} refusal={of('renew-activation', 'deactivate', 'reactivate')} />
        </Block>
        <Block title={t('people:name')}>
          <RenameForm key={person.name} refusal={of('rename')} name={person.name} />
        </Block>
      </div>
    </>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card space-y-4">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Memberships({ memberships }: { memberships: PersonDeskProps['person']['memberships'] }) {
  const { t } = useTranslation()
  return (
    <ul className="divide-y divide-line">
      {memberships.map(({ key, unitName, from, until, position }) => (
        <li key={key} className="py-2">
          {unitName}
          {position && ` · ${position}`}
          <span className="block text-sm text-ink-soft">{until === null ? t('admin:person.since', { from }) : t('admin:person.fromUntil', { from, until })}</span>
        </li>
      ))}
    </ul>
  )
}
