import { type ActionFunctionArgs, data, type HeadersFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NewPasswordFields } from '#app/accounts/new-password-fields.tsx'
import { SetupForm } from '#app/accounts/setup.ts'
import { foundHouse, isFounded } from '#app/accounts/setup.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { SignInWait } from '#app/people/sign-in-wait.tsx'
import { startSession } from '#app/people/session.server.ts'
import { parseForm, refuseForSeconds } from '#app/platform/form.server.ts'
import { Field, PostForm, Submit } from '#app/ui/form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'public' }
export const meta = pageMeta
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export async function loader({ context: { visit } }: LoaderFunctionArgs) {
  if (await isFounded()) throw notFound()
  const { language } = await visit.visitor()
  return { title: translator(language)('people:setup.title') }
}

export async function action({ context: { visit }, request }: ActionFunctionArgs) {
  if (await isFounded()) throw notFound()
  const { value, refusal } = await parseForm(request, SetupForm)
  if (refusal) return data({ ...refusal, seconds: 0 }, { status: 400 })
  const answer = await foundHouse(value, new Date())
  if ('personId' in answer) {
    const cookie = await startSession(answer.personId, { isSecure: visit.isSecure, sharedMachine: false })
    return redirect('/admin', { headers: { 'Set-Cookie': cookie } })
  }
  if (answer.refused === 'already-founded') throw notFound()
  const { code: _code, newPassword: _new, repeatedPassword: _repeated, ...values } = value
  return answer.refused === 'wait'
    ? refuseForSeconds(answer.seconds, values)
    : data({ faults: { code: 'people:fault.setupCode' }, values, seconds: 0 }, { status: 400 })
}

export default function SetupPage() {
  const { title } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <Page title={title} intro={t('people:setup.intro')} width="reading">
      <SignInWait seconds={refusal?.seconds ?? 0} />
      <PostForm refusal={refusal} reloadDocument className="space-y-6">
        <section className="card space-y-4">
          <Field name="code" label={t('people:setup.code')} hint={t('people:setup.codeHint')} autoComplete="off" />
        </section>
        <section className="card space-y-4">
          <h2>{t('people:setup.units')}</h2>
          <Field name="regionName" label={t('people:setup.region')} hint={t('people:setup.regionHint')} autoComplete="off" />
          <Field name="outletName" label={t('people:setup.outlet')} hint={t('people:setup.outletHint')} autoComplete="off" />
          <Field name="teamName" label={t('people:setup.team')} hint={t('people:setup.teamHint')} autoComplete="off" />
        </section>
        <section className="card space-y-4">
          <h2>{t('people:setup.administrator')}</h2>
          <Field name="employeeNumber" label={t('people:signIn.employeeNumber')} autoComplete="username" />
          <Field name="name" label={t('people:name')} autoComplete="name" />
          <NewPasswordFields />
        </section>
        <Submit>{t('people:setup.open')}</Submit>
      </PostForm>
    </Page>
  )
}
