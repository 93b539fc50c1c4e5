import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ActivationLink } from '#app/administration/activation-link.tsx'
import { drawActivationLink } from '#app/administration/activation-link.server.ts'
import { deedFaults, NewPerson } from '#app/administration/administration.ts'
import { addPerson } from '#app/administration/person-deeds.server.ts'
import { unitOptions } from '#app/administration/person-forms.tsx'
import { listUnitTree } from '#app/administration/units.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { parseFields, readForm, typedValues } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'manage-people' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'manage-people')
  const today = calendarDay(new Date(), member.unit.timeZone)
  return { title: translator(member.language)('admin:people.add'), units: await listUnitTree(member.administers), today }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'manage-people')
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, NewPerson)
  if (refusal) return data({ refusal, added: null }, { status: 400 })
  const answer = await addPerson(member, value, new Date())
  if ('refused' in answer) return data({ refusal: deedFaults(answer, typedValues(form)), added: null }, { status: 409 })
  // Shown in this answer and nowhere else, so there is no redirect.
  const link = await drawActivationLink(asked.context.visit.origin, answer.token ?? '')
  return data({ refusal: null, added: { id: answer.personId, name: value.name, number: value.employeeNumber, link } })
}

export default function AddPersonPage() {
  const { title, units, today } = useLoaderData<typeof loader>()
  const { refusal = null, added = null } = useActionData<typeof action>() ?? {}
  const { t } = useTranslation()
  // Most people belong to a team: where there is but one it is chosen, else nothing is.
  const teams = units.filter(({ kind }) => kind === 'TEAM')
  const onlyTeam = teams.length === 1 ? (teams[0]?.id ?? '') : ''
  const crumbs = [
    { to: '/admin', label: t('common:places.admin') },
    { to: '/admin/people', label: t('admin:people.title') },
  ]
  return (
    <Page title={title} crumbs={crumbs}>
      <div className="space-y-6">
        {added && (
          <>
            <Done key={added.id}>{t('admin:activation.added', added)}</Done>
            <ActivationLink link={added.link} />
            <p>
              <Link to={`/admin/people/${added.id}`} className="button">
                {t('admin:person.open', { name: added.name })}
              </Link>
            </p>
          </>
        )}
        <PostForm key={added?.id ?? 'first'} refusal={refusal} className="card space-y-4">
          <Field name="employeeNumber" label={t('people:signIn.employeeNumber')} hint={t('admin:person.numberHint')} autoComplete="off" />
          <Field name="name" label={t('people:name')} autoComplete="off" />
          <Field name="unitId" type="select" label={t('admin:people.unit')} options={[{ value: '', label: t('admin:person.chooseUnit') }, ...unitOptions(units, t)]} defaultValue={onlyTeam} hint={t('admin:person.unitHint')} />
          <Field name="position" label={t('admin:person.position')} required={false} autoComplete="off" />
          <Field name="from" type="date" label={t('admin:person.from')} defaultValue={today} />
          <Submit>{t('admin:people.add')}</Submit>
        </PostForm>
      </div>
    </Page>
  )
}
