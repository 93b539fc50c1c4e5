import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ActivationLink } from '#app/administration/activation-link.tsx'
import { DeedDone } from '#app/administration/deed-done.tsx'
import { findDeedDone } from '#app/administration/deed-done.server.ts'
import { drawActivationLink } from '#app/administration/activation-link.server.ts'
import { deedFaults, PersonDeed } from '#app/administration/administration.ts'
import { carryOut } from '#app/administration/person-deeds.server.ts'
import { PersonDesk } from '#app/administration/person-desk.tsx'
import { findAdministered } from '#app/administration/roster.server.ts'
import { listUnitTree } from '#app/administration/units.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import { parseFields, readForm, typedValues } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'manage-people' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'manage-people')
  const person = await findAdministered(member, asked.params['person'] ?? '')
  if (!person) throw notFound()
  const today = calendarDay(new Date(), member.unit.timeZone)
  const [units, done] = await Promise.all([listUnitTree(member.administers), findDeedDone(member, `person:${person.id}`, asked.request)])
  return { title: person.name, person: { ...person, memberships: person.memberships.map((one) => ({ ...one, from: dayWords(one.from, member.language), until: one.until && dayWords(one.until, member.language) })) }, units, today, done }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'manage-people')
  const personId = asked.params['person'] ?? ''
  const form = await readForm(asked.request)
  const { value: deed, refusal } = parseFields(form, PersonDeed)
  if (refusal) return data({ refusal, link: null }, { status: 400 })
  const answer = await carryOut(member, personId, { deed, now: new Date() })
  if ('refused' in answer) return data({ refusal: deedFaults(answer, typedValues(form)), link: null }, { status: 409 })
  if (answer.token === undefined) return redirect(`/admin/people/${personId}?done#content`)
  // Shown in this answer and nowhere else, so there is no redirect.
  return data({ refusal: null, link: await drawActivationLink(asked.context.visit.origin, answer.token) })
}

export default function PersonPage() {
  const { title, person, units, today, done } = useLoaderData<typeof loader>()
  const { refusal = null, link = null } = useActionData<typeof action>() ?? {}
  const { t } = useTranslation()
  const crumbs = [
    { to: '/admin', label: t('common:places.admin') },
    { to: '/admin/people', label: t('admin:people.title') },
  ]
  return (
    <Page title={title} crumbs={crumbs}>
      <div className="space-y-6">
        {done && !link && !refusal && <DeedDone done={done} name={title} />}
        {link && (
          <>
            <Done key={link.address}>{t('admin:activation.renewed', { name: title })}</Done>
            <ActivationLink link={link} />
          </>
        )}
        <PersonDesk person={person} units={units} today={today} refusal={refusal} />
      </div>
    </Page>
  )
}
