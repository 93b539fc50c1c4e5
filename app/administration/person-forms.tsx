import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Field, type FormFaults, PostForm, Submit } from '#app/ui/form.tsx'
import { grantableRoles } from './grantable-roles.ts'

type Unit = { id: string; path: readonly string[] }
type Refused = FormFaults | undefined

/** The unit itself first, for a phone cuts the end: 和平里服务班（和平里营业厅）. The list stays in the order of the tree. */
export function unitOptions(units: readonly Unit[], t: TFunction) {
  return units.map(({ id, path }) => {
    const [name = '', above] = [...path].reverse()
    return { value: id, label: above === undefined ? name : t('admin:person.unitIn', { name, above }) }
  })
}

export function RenameForm({ refusal, name }: { refusal: Refused; name: string }) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal}>
      <Field name="name" label={t('people:name')} defaultValue={name} autoComplete="off" hint={t('admin:person.renameHint')} />
      <Submit voice="plain" name="intent" value="rename">
        {t('common:action.save')}
      </Submit>
    </PostForm>
  )
}

type MoveFormProps = { refusal: Refused; units: readonly Unit[]; person: { unitId: string | null; position: string | null }; today: string }

export function MoveForm({ refusal, units, person, today }: MoveFormProps) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal}>
      <Field name="unitId" type="select" label={t('admin:person.moveTo')} defaultValue={person.unitId ?? ''} options={unitOptions(units, t)} />
      <Field name="position" label={t('admin:person.position')} defaultValue={person.position ?? ''} required={false} autoComplete="off" />
      <Field name="from" type="date" label={t('admin:person.from')} defaultValue={today} hint={t('admin:person.moveHint')} />
      <Submit voice="plain" name="intent" value="move">
        {t('admin:person.move')}
      </Submit>
    </PostForm>
  )
}

export function GrantForm({ refusal, units, unitId }: { refusal: Refused; units: readonly Unit[]; unitId: string | null }) {
  const { t } = useTranslation()
  return (
    <PostForm refusal={refusal}>
      <Field name="role" type="select" label={t('admin:person.role')} options={grantableRoles.map((value) => ({ value, label: t(`people:role.${value}`) }))} />
      <Field
        name="overUnitId"
        type="select"
        label={t('admin:person.over')}
        defaultValue={unitId ?? ''}
        options={unitOptions(units, t)}
        hint={t('admin:person.overHint')}
      />
      <Submit voice="plain" name="intent" value="grant">
        {t('admin:person.grant')}
      </Submit>
    </PostForm>
  )
}

type Grant = { id: string; role: string; unitName: string; isMine: boolean }

/** The roles held, each with the button that takes it back. */
export function GrantList({ grants, refusal }: { grants: readonly Grant[]; refusal: Refused }) {
  const { t } = useTranslation()
  if (grants.length === 0) return <p className="text-ink-soft">{t('admin:person.noRoles')}</p>
  return (
    <>
      {refusal?.faults['form'] && (
        <p role="alert" className="notice notice-bad mb-3">
          {t(refusal.faults['form'])}
        </p>
      )}
      <ul className="divide-y divide-line">
        {grants.map(({ id, role, unitName, isMine }) => (
          <li key={id} className="flex flex-wrap items-center gap-3 py-2">
            <span className="chip chip-qing">{t(`people:role.${role}`)}</span>
            <span className="min-w-0 flex-1">{unitName}</span>
            {isMine && (
              <PostForm className="flex-none">
                <input type="hidden" name="grantId" value={id} />
                <Submit voice="danger" name="intent" value="revoke">
                  {t('admin:person.revoke')}
                  <span className="sr-only">
                    {t(`people:role.${role}`)} {unitName}
                  </span>
                </Submit>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The account itself: a new link for the password, closing it, opening it again. */
export function AccountForms({ state, refusal }: { state: string; refusal: Refused }) {
  const { t } = useTranslation()
  const isClosed = state === 'deactivated'
  return (
    <PostForm refusal={refusal}>
      {!isClosed && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Submit voice="plain" name="intent" value="renew-activation">
            {t('admin:person.renew')}
          </Submit>
          <span className="field-hint">{t('admin:person.renewHint')}</span>
        </p>
      )}
      {!isClosed && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Submit voice="plain" name="intent" value="clear-pin">
            {t('admin:person.clearPin')}
          </Submit>
          <span className="field-hint">{t('admin:person.clearPinHint')}</span>
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Submit voice={isClosed ? 'plain' : 'danger'} name="intent" value={isClosed ? 'reactivate' : 'deactivate'}>
          {t(isClosed ? 'admin:person.reactivate' : 'admin:person.deactivate')}
        </Submit>
        <span className="field-hint">{t(isClosed ? 'admin:person.reactivateHint' : 'admin:person.deactivateHint')}</span>
      </p>
    </PostForm>
  )
}
